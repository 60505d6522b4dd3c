import { NOTE_MAX_LENGTH, type Note, quoteOf, rectsOf } from '../model/note.ts';

/** How near a point must come to a rectangle, in points. */
const REACH = 1;

/** The note that lies at a point of a page (PDF points); of several the smallest, as it lies inside: words before a rectangle. */
export function noteAt(notes: readonly Note[], point: { page: number; x: number; y: number }): Note | null {
  const hits = notes.filter((note) =>
    rectsOf(note).some(
      ({ page, rect: [x0, y0, x1, y1] }) =>
        page === point.page &&
        point.x >= x0 - REACH &&
        point.x <= x1 + REACH &&
        point.y >= y0 - REACH &&
        point.y <= y1 + REACH,
    ),
  );
  return hits.sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null;
}

/** The length of a quote; of a rectangle its area, above all quotes. */
function sizeOf(note: Note): number {
  if (note.target.kind === 'text') return quoteOf(note).length;
  const [x0, y0, x1, y1] = rectsOf(note)[0]?.rect ?? [0, 0, 0, 0];
  return NOTE_MAX_LENGTH + (x1 - x0) * (y1 - y0);
}
