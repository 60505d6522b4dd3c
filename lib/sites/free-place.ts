/** A box of the window, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
/** A box that was chosen, and which of the sizes offered it has. */
export type Choice = { box: Box; size: number };

/** Space between a link's words and its button. */
const GAP = 6;
/** How far from its link a button still reads as belonging to it. */
const REACH = 360;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const boxAt = (left: number, top: number, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Share of the box that lies outside of the bounds, as an area. */
const outside = (box: Box, bounds: Box): number =>
  (box.right - box.left) * (box.bottom - box.top) - overlap(box, bounds);

/**
 * Where a button goes beside a link without covering words: after the link's last line, at that line's end, under it, over
 * it, before it; each size is tried on the line before any other place. Where nothing is free, the place that covers least.
 * `lines` are the boxes of the link's own lines, in order, at least one.
 */
export function freePlace(lines: readonly Box[], taken: readonly Box[], bounds: Box, sizes: readonly Size[]): Choice {
  const first = lines[0] as Box;
  const last = lines.at(-1) as Box;
  const candidates = [
    ...sizes.flatMap((size, index) => onTheLine(last, taken, size).map((box) => ({ box, size: index }))),
    ...sizes.flatMap((size, index) =>
      [
        boxAt(last.left, last.bottom + 2, size),
        boxAt(last.right - size.width, last.bottom + 2, size),
        boxAt(first.left, first.top - size.height - 2, size),
        boxAt(first.left - size.width - GAP, middle(first) - size.height / 2, size),
      ].map((box) => ({ box, size: index })),
    ),
  ];
  const cost = ({ box }: Choice) =>
    outside(box, bounds) * 4 + taken.reduce((sum, other) => sum + overlap(box, other), 0);
  let best = candidates[0] as Choice;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const price = cost(candidate);
    if (price === 0) return candidate;
    if (price < least) [best, least] = [candidate, price];
  }
  return best;
}

const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** Right after the link, and after everything else that stands on its last line. */
function onTheLine(last: Box, taken: readonly Box[], size: Size): Box[] {
  const near = boxAt(last.right + GAP, middle(last) - size.height / 2, size);
  const band = taken.filter((box) => box.top < near.bottom && box.bottom > near.top && box.left >= last.right - 1);
  const end = Math.max(last.right, ...band.map((box) => box.right));
  return end - last.right > REACH ? [near] : [near, boxAt(end + GAP, near.top, size)];
}
