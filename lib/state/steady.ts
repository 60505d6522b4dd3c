import { computed, type ReadonlySignal } from '@preact/signals';

/**
 * A computed signal that keeps its last value for as long as a new one says the same: whoever follows it hears of changes alone.
 * `same` compares the last value with the new one.
 */
export function steady<T>(compute: () => T, same: (last: T, next: T) => boolean): ReadonlySignal<T> {
  let last: { value: T } | null = null;
  return computed(() => {
    const value = compute();
    if (!last || !same(last.value, value)) last = { value };
    return last.value;
  });
}

/** Whether two lists hold the same objects in the same order. */
export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** Whether two maps hold the same objects under the same keys. */
export function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
