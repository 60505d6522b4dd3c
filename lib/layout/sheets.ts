import type { TextItem } from './types.ts';

/** How much wider than high a sheet is at least, and how wide the white between its two pages, as a share of the sheet. */
const LYING = 1.2;
const WHITE = 0.03;
/** How much the left margins of its two pages differ at most, as a share of the sheet. */
const MARGIN = 0.02;
/** Each of them has so many lines of running text, as long as this: the two halves of a table have not. */
const LINES = 3;
const LONG = 45;

/**
 * Where the two pages meet that are printed side by side on one sheet, along the direction in which the runs go; null where the sheet
 * is one page. `left`, `right`: its ends along that direction; `height`: its extent across it.
 */
export function middleOf(items: TextItem[], left: number, right: number, height: number): number | null {
  const width = right - left;
  if (width < LYING * height) return null;
  const middle = (left + right) / 2;
  const halves = [middle, middle].map((first) => ({ first, rows: new Map<number, number>() }));
  for (const { str, x, y, dx, dy, width: run } of items) {
    const length = str.trim().length;
    if (length === 0) continue;
    const u = x * dx + y * dy;
    if (u < middle + (WHITE / 2) * width && u + run > middle - (WHITE / 2) * width) return null;
    const half = halves[u < middle ? 0 : 1]!;
    half.first = half.rows.size === 0 ? u : Math.min(half.first, u);
    const v = Math.round(y * dx - x * dy);
    half.rows.set(v, (half.rows.get(v) ?? 0) + length);
  }
  const isText = halves.every(({ rows }) => [...rows.values()].filter((length) => length >= LONG).length >= LINES);
  const [margin, other] = [halves[0]!.first - left, halves[1]!.first - middle];
  return isText && Math.abs(margin - other) < MARGIN * width ? middle : null;
}
