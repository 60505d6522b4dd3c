import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** Gives what was drawn for `id` before, as long as all that it was drawn `from` is the same; otherwise draws it. */
export type Keep = (id: string, from: readonly unknown[], draw: () => VNode) => VNode;

/**
 * For lists of thousands of rows, of which a change concerns one: a row that is the same object as before is not looked into.
 * Rows that one drawing does not ask for are forgotten.
 */
export function useKept(): Keep {
  const kept = useRef(new Map<string, { from: readonly unknown[]; row: VNode }>());
  const before = kept.current;
  const now: typeof before = new Map();
  kept.current = now;
  return (id, from, draw) => {
    const known = before.get(id);
    const same = known?.from.length === from.length && known.from.every((part, at) => part === from[at]);
    const next = same ? known : { from, row: draw() };
    now.set(id, next);
    return next.row;
  };
}
