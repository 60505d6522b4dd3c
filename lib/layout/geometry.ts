import type { Place, Rect } from '../model/geometry.ts';
import { advances } from './advance.ts';
import type { PageText, TextItem } from './types.ts';

/**
 * The rectangle of the characters `from` to `to` of one run (offsets in `item.str`), in PDF points; as high as the font's
 * ascent and descent. For slanted text it is the bounding box.
 */
function sliceRect(item: TextItem, from: number, to: number): Rect {
  const at = advances(item);
  return spanRect(item, at[from] ?? 0, at[to] ?? item.width);
}

/** The rectangle between two advances (points from the item's origin along its writing direction). */
export function spanRect(item: TextItem, a0: number, a1: number): Rect {
  const { x, y, dx, dy, size } = item;
  const up = item.ascent * size;
  const down = item.descent * size;
  const x0 = x + a0 * dx;
  const x1 = x + a1 * dx;
  const y0 = y + a0 * dy;
  const y1 = y + a1 * dy;
  return [
    Math.min(x0 - down * dy, x0 - up * dy, x1 - down * dy, x1 - up * dy),
    Math.min(y0 + down * dx, y0 + up * dx, y1 + down * dx, y1 + up * dx),
    Math.max(x0 - down * dy, x0 - up * dy, x1 - down * dy, x1 - up * dy),
    Math.max(y0 + down * dx, y0 + up * dx, y1 + down * dx, y1 + up * dx),
  ];
}

export function union(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Whether two runs stand on one line: same direction, baselines less than half a letter apart. */
function sameLine(a: TextItem, b: TextItem): boolean {
  if (Math.abs(a.dx - b.dx) > 0.01 || Math.abs(a.dy - b.dy) > 0.01) return false;
  const across = Math.abs((b.y - a.y) * a.dx - (b.x - a.x) * a.dy);
  return across < 0.5 * Math.min(a.size, b.size);
}

/**
 * The rectangles of a range of the page's text (UTF-16 offsets in `page.text`, end not included): one a line of print, in
 * PDF points. White space at the ends of a line is left out. Empty where the range holds no ink.
 */
export function rangeRects(page: PageText, start: number, end: number): Place[] {
  const places: Place[] = [];
  let last: TextItem | null = null;
  for (const item of page.items) {
    const length = item.str.length;
    if (item.offset + length <= start || item.offset >= end) continue;
    let from = Math.max(0, start - item.offset);
    let to = Math.min(length, end - item.offset);
    while (from < to && /\s/u.test(item.str[from]!)) from++;
    while (to > from && /\s/u.test(item.str[to - 1]!)) to--;
    if (from === to) continue;
    const rect = sliceRect(item, from, to);
    const current = places.at(-1);
    if (current && last && sameLine(last, item)) current.rect = union(current.rect, rect);
    else places.push({ page: page.page, rect });
    last = item;
  }
  return places;
}

export { type Percent, toPercent } from '../model/percent.ts';
