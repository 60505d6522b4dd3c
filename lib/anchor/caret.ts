import { advances } from '../layout/advance.ts';
import { spanRect } from '../layout/geometry.ts';
import type { PageText, TextItem } from '../layout/types.ts';
import type { Place } from '../model/geometry.ts';
import type { TextPosition } from '../model/note.ts';
import { endPosition, openWindow, type PageOf, startPosition, toIndex } from './window.ts';

/** Which end of a passage: its start stands before a character, its end after one. */
export type Side = 'start' | 'end';

/**
 * The line between two characters at which a passage starts or ends: a rectangle of no width across the writing direction, in
 * PDF points. Null where the page has not been read, or no run holds that character.
 */
export function caretPlace(pageOf: PageOf, { page, offset }: TextPosition, side: Side): Place | null {
  const at = side === 'start' ? offset : offset - 1;
  const item = pageOf(page)?.items.find((one) => at >= one.offset && at < one.offset + one.str.length);
  if (!item) return null;
  const advance = advances(item)[offset - item.offset] ?? item.width;
  return { page, rect: spanRect(item, advance, advance) };
}

/** How much farther a point is from a line above or below it than from one beside it. */
const ACROSS = 3;

/** The gap between two characters that is nearest to a point of the page (PDF points); null on a page without text. */
export function nearestPosition(page: PageText, x: number, y: number): TextPosition | null {
  let best: { item: TextItem; along: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of page.items) {
    if (!item.str.trim()) continue;
    const along = (x - item.x) * item.dx + (y - item.y) * item.dy;
    const across = (y - item.y) * item.dx - (x - item.x) * item.dy;
    const beside = Math.max(0, -along, along - item.width);
    const apart = Math.max(0, item.descent * item.size - across, across - item.ascent * item.size);
    const distance = Math.hypot(beside, ACROSS * apart);
    if (distance >= least) continue;
    least = distance;
    best = { item, along };
  }
  if (!best) return null;
  const { item, along } = best;
  const at = advances(item);
  let inner = 0;
  for (let i = 1; i < at.length; i++) if (Math.abs(at[i]! - along) < Math.abs(at[inner]! - along)) inner = i;
  return { page: page.page, offset: item.offset + inner };
}

/** Figures and letters that stand together, or signs that do. */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu;
const LETTERS = /\S\p{M}*/gu;

/**
 * The next place, one word or one letter on (`1`) or back (`-1`), where a passage may start or end; white space is passed
 * over, page ends too. Null at the end of the text that has been read.
 */
export function stepPosition(
  pageOf: PageOf,
  position: TextPosition,
  side: Side,
  unit: 'word' | 'letter',
  step: 1 | -1,
): TextPosition | null {
  const { page } = position;
  const near = (number: number) => (number > 0 && pageOf(number) ? number : page);
  const window = openWindow(pageOf, near(page - 1), near(page + 1));
  if (!window) return null;
  const from = toIndex(window, position);
  const stops = [...window.text.matchAll(unit === 'word' ? WORDS : LETTERS)].map(
    ({ 0: { length }, index }) => index + (side === 'end' ? length : 0),
  );
  const to = step > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  if (to === undefined) return null;
  return side === 'start' ? startPosition(window, to) : endPosition(window, to);
}
