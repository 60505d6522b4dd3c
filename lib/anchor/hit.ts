import type { Note } from '../model/note.ts';

/** How near a point must come to a rectangle, in points. */
const REACH = 1;

/** The note that lies at a point of a page (PDF points); of several the one with the shortest quote, as it lies inside. */
export function noteAt(notes: readonly Note[], point: { page: number; x: number; y: number }): Note | null {
  const hits = notes.filter(({ target }) =>
    target.rects.some(
      ({ page, rect: [x0, y0, x1, y1] }) =>
        page === point.page &&
        point.x >= x0 - REACH &&
        point.x <= x1 + REACH &&
        point.y >= y0 - REACH &&
        point.y <= y1 + REACH,
    ),
  );
  return hits.sort((a, b) => a.target.quote.exact.length - b.target.quote.exact.length)[0] ?? null;
}
