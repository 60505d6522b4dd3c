/** A box of the window, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Space between a link's words and its button. */
const GAP = 6;
/** How far from its link a button still reads as belonging to it. */
const REACH = 240;

/** The area that two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Where a button goes beside a link without covering words: after the link's last line, then at that line's end, wide or else
 * narrow; then under the link, over it, before it. Where nothing is free, the place that covers least.
 * `lines` are the boxes of the link's own lines, in order, at least one; `widths` go from the best to the least.
 */
export function freePlace(lines: Box[], taken: Box[], bounds: Box, widths: number[], height: number): Box {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const onLine = (last.top + last.bottom - height) / 2;
  const end = taken
    .filter((box) => box.top < onLine + height && box.bottom > onLine && box.left < last.right + REACH)
    .reduce((right, box) => Math.max(right, box.right), last.right);
  const places = (width: number): [number, number][] => [
    [last.left, last.bottom + 2],
    [last.right - width, last.bottom + 2],
    [first.left, first.top - height - 2],
    [first.left - width - GAP, (first.top + first.bottom - height) / 2],
  ];
  const tries = [
    ...[last.right, end].flatMap((left) => widths.map((width) => ({ width, left: left + GAP, top: onLine }))),
    ...widths.flatMap((width) => places(width).map(([left, top]) => ({ width, left, top }))),
  ].map(({ width, left, top }) => ({ left, top, right: left + width, bottom: top + height }));
  // A part outside of the bounds is worse than covering something: it would give the page more to scroll.
  const cost = (box: Box) =>
    taken.reduce((sum, other) => sum + shared(box, other), 9 * (shared(box, box) - shared(box, bounds)));
  return tries.reduce((best, box) => (cost(box) < cost(best) ? box : best));
}
