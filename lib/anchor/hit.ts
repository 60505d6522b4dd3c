import { type Note, rectsOf } from '../model/note.ts';

/** How near a point must come to a rectangle, in points; and to the rim of a drawn one. */
const REACH = 1;
const RIM = 4;

/**
 * The note that lies at a point of a page (PDF points); of several the smallest, as it lies inside: words before a rectangle.
 * `within`: a drawn rectangle counts anywhere in it, not at its rim alone.
 */
export function noteAt(
  notes: readonly Note[],
  point: { page: number; x: number; y: number },
  within = true,
): Note | null {
  const hits = notes.filter((note) =>
    rectsOf(note).some(({ page, rect: [x0, y0, x1, y1] }) => {
      const holds = (by: number) =>
        point.x >= x0 - by && point.x <= x1 + by && point.y >= y0 - by && point.y <= y1 + by;
      return (
        page === point.page && (note.target.kind === 'area' ? holds(RIM) && (within || !holds(-RIM)) : holds(REACH))
      );
    }),
  );
  return hits.sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null;
}

/** The length of a quote; of a rectangle its area, above all quotes. */
function sizeOf({ target }: Note): number {
  if (target.kind !== 'area') return target.kind === 'text' ? target.quote.exact.length - Number.MAX_SAFE_INTEGER : 0;
  const [x0, y0, x1, y1] = target.rects[0].rect;
  return (x1 - x0) * (y1 - y0);
}
