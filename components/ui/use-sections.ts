import { useRef } from 'preact/hooks';

/** A stretch of a long list that is drawn as one; `key` stays, whatever comes to it or goes from it. */
export type Section<T> = { key: number; rows: readonly T[] };

/**
 * Cuts a long list into sections of about `size` rows. A row stays in its section for as long as the order of the others stays:
 * a new one goes into the section of the row before it, so that no other row is moved, which would lose the focus in it.
 * All are cut anew where a row went before those of an earlier section.
 */
export function useSections<T>(rows: readonly T[], idOf: (row: T) => string, size: number): Section<T>[] {
  const known = useRef<ReadonlyMap<string, number>>(new Map());
  const keys = keysOf(rows.map(idOf), known.current, size) ?? keysOf(rows.map(idOf), new Map(), size)!;
  const sections: { key: number; rows: T[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const key = keys[at]!;
    const last = sections.at(-1);
    if (last?.key === key) last.rows.push(row);
    else sections.push({ key, rows: [row] });
  }
  // Rows that are not listed for a while come back to where they were.
  known.current = new Map([...known.current, ...rows.map((row, at): [string, number] => [idOf(row), keys[at]!])]);
  return sections;
}

/** The section of each row, in the order of the rows; null where the known ones are not in order any more. */
function keysOf(ids: readonly string[], known: ReadonlyMap<string, number>, size: number): number[] | null {
  const keys: number[] = [];
  const end = ids.findLastIndex((id) => known.has(id));
  let [last, count] = [0, 0];
  for (const [at, id] of ids.entries()) {
    const next = at > end && count >= size ? last + 1 : last;
    const key = known.get(id) ?? next;
    if (key < last) return null;
    count = key === last ? count + 1 : 1;
    last = key;
    keys.push(key);
  }
  return keys;
}
