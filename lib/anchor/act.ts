import type { ActTarget } from '../model/note.ts';

/** An act of a document: the page that it begins on, and its number where it prints one. */
export type ActPlace = Pick<ActTarget, 'page' | 'number'>;

export type LocatedAct = { state: 'inPlace' | 'moved'; target: ActTarget } | { state: 'lost' };

/**
 * Where the act of a note is among those of another version of its document: by its number, or where neither has one, by its page.
 * Null while the acts are not known.
 */
export function locateAct(acts: readonly ActPlace[] | null, target: ActTarget): LocatedAct | null {
  if (!acts) return null;
  const same = acts.filter(({ number }) => number === target.number);
  const here = same.find(({ page }) => page === target.page);
  if (here) return { state: 'inPlace', target };
  const [other] = same;
  if (!other || same.length > 1 || target.number === null) return { state: 'lost' };
  return { state: 'moved', target: { ...target, page: other.page } };
}
