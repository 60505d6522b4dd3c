import { type Note, pageOfNote, rectsOf, type TextPosition, type TextTarget } from './note.ts';

/** Document order of positions: negative where `a` comes first. */
export function comparePositions(a: TextPosition, b: TextPosition): number {
  return a.page - b.page || a.offset - b.offset;
}

/** Document order of passages: by start, and of those that start together the longer first, as it holds the other. */
export function compareTargets(a: TextTarget, b: TextTarget): number {
  return comparePositions(a.start, b.start) || comparePositions(b.end, a.end);
}

/**
 * Notes in document order; on the same place the older first. On a page, notes on the act come first; a rectangle comes before the
 * first passage that begins below its top. (The text of a page is not in the order of its heights: a comparison of two
 * would not do.)
 */
export function inDocumentOrder(notes: readonly Note[]): Note[] {
  const areas = notes.filter(({ target }) => target.kind === 'area').sort(compareAreas);
  const others = notes.filter(({ target }) => target.kind !== 'area').sort(compareOthers);
  const ordered: Note[] = [];
  let next = 0;
  for (const note of others) {
    while (next < areas.length && isBefore(areas[next]!, note)) ordered.push(areas[next++]!);
    ordered.push(note);
  }
  return [...ordered, ...areas.slice(next)];
}

function isBefore(area: Note, other: Note): boolean {
  const pages = pageOfNote(area) - pageOfNote(other);
  return pages < 0 || (pages === 0 && other.target.kind === 'text' && top(area) > top(other));
}

function top(note: Note): number {
  return rectsOf(note)[0]?.rect[3] ?? 0;
}

function compareAreas(a: Note, b: Note): number {
  return pageOfNote(a) - pageOfNote(b) || top(b) - top(a) || byAge(a, b);
}

function compareOthers(a: Note, b: Note): number {
  if (a.target.kind === 'text' && b.target.kind === 'text') return compareTargets(a.target, b.target) || byAge(a, b);
  return pageOfNote(a) - pageOfNote(b) || rank(a) - rank(b) || byAge(a, b);
}

const rank = ({ target }: Note) => (target.kind === 'act' ? 0 : 1);

function byAge(a: Note, b: Note): number {
  return byCode(a.createdAt, b.createdAt) || byCode(a.id, b.id);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
