import { advances } from '../layout/advance.ts';
import { spanRect } from '../layout/geometry.ts';
import type { PageText } from '../layout/types.ts';
import type { Place, Rect } from '../model/geometry.ts';
import type { TextPosition, TextTarget } from '../model/note.ts';
import { makeTarget } from './target.ts';
import type { PageOf } from './window.ts';

/** How far the middle of a character may lie outside a rectangle, in points. */
const SLACK = 0.5;

/**
 * The target of a passage that is known by its rectangles, such as a field that was read: from the first character whose
 * middle lies in them to the last. Null where no character does.
 */
export function targetOfPlaces(pageOf: PageOf, places: readonly Place[]): TextTarget | null {
  const pages = [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
  const ends: TextPosition[] = [];
  for (const number of pages) {
    const page = pageOf(number);
    const range =
      page &&
      coveredRange(
        page,
        places.filter((place) => place.page === number).map(({ rect }) => rect),
      );
    if (range) ends.push({ page: number, offset: range.start }, { page: number, offset: range.end });
  }
  const [first, last] = [ends[0], ends.at(-1)];
  return first && last ? makeTarget(pageOf, first, last) : null;
}

function coveredRange(page: PageText, rects: readonly Rect[]): { start: number; end: number } | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const item of page.items) {
    const at = advances(item);
    for (let i = 0; i < item.str.length; i++) {
      if (/\s/u.test(item.str[i]!)) continue;
      const middle = centre(spanRect(item, at[i] ?? 0, at[i + 1] ?? item.width));
      if (!rects.some((rect) => holds(rect, middle))) continue;
      start = Math.min(start, item.offset + i);
      end = Math.max(end, item.offset + i + 1);
    }
  }
  return end < 0 ? null : { start, end };
}

function centre([x0, y0, x1, y1]: Rect): [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function holds([x0, y0, x1, y1]: Rect, [x, y]: [number, number]): boolean {
  return x >= x0 - SLACK && x <= x1 + SLACK && y >= y0 - SLACK && y <= y1 + SLACK;
}
