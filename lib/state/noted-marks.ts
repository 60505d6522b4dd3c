import type { Place } from '../model/geometry.ts';
import { type Note, rectsOf } from '../model/note.ts';
import type { Mark } from './marks.ts';

/**
 * The machine's marks that the reader wrote a note on, by id; of several notes on one the first. A note belongs to the mark of its kind
 * in its place: what the mark says may have been corrected since.
 */
export function notedMarks(marks: readonly Mark[], notes: readonly Note[]): ReadonlyMap<string, Note> {
  const noted = new Map<string, Note>();
  for (const note of notes) {
    const { mark: about } = note;
    const places = rectsOf(note);
    if (!about || places.length === 0) continue;
    const mark = marks.find(
      ({ id, kind, rects }) => kind === about.kind && !noted.has(id) && rects.some((one) => places.some(meets(one))),
    );
    if (mark) noted.set(mark.id, note);
  }
  return noted;
}

/** Whether the middle of a place lies in another, or the other way round. */
function meets(one: Place): (other: Place) => boolean {
  return (other) => one.page === other.page && (holdsMiddle(one, other) || holdsMiddle(other, one));
}

function holdsMiddle({ rect: [x0, y0, x1, y1] }: Place, { rect }: Place): boolean {
  const [x, y] = [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
