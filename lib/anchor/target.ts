import { rangeRects } from '../layout/geometry.ts';
import type { TextPosition, TextTarget } from '../model/note.ts';
import { comparePositions } from '../model/note-order.ts';
import { endPosition, openWindow, type PageOf, startPosition, type TextWindow, toIndex } from './window.ts';

/** Characters of context that are kept on both sides of a quote (lib/model/note.ts). */
const CONTEXT = 48;

/**
 * Ties a passage to the text: its positions without the white space at its ends, its words with context, its rectangles.
 * The ends may come in either order. Null where the passage holds no printed word, or a page of it has not been read.
 */
export function makeTarget(pageOf: PageOf, one: TextPosition, other: TextPosition): TextTarget | null {
  const [from, to] = comparePositions(one, other) <= 0 ? [one, other] : [other, one];
  const window = openWindow(pageOf, from.page, to.page);
  if (!window) return null;
  let first = toIndex(window, from);
  let last = toIndex(window, to);
  while (first < last && /\s/u.test(window.text[first]!)) first++;
  while (last > first && /\s/u.test(window.text[last - 1]!)) last--;
  if (first === last) return null;
  if (cutsPair(window.text, first)) first--;
  if (cutsPair(window.text, last)) last++;
  return targetAt(pageOf, window, first, last);
}

/** The same for offsets of a window's text that are already free of white space at the ends. */
function targetAt(pageOf: PageOf, window: TextWindow, first: number, last: number): TextTarget | null {
  const start = startPosition(window, first);
  const end = endPosition(window, last);
  const before = pageOf(start.page)?.text ?? '';
  const after = pageOf(end.page)?.text ?? '';
  const rects = window.pages
    .filter(({ page }) => page >= start.page && page <= end.page)
    .flatMap(({ page, length }) => {
      const text = pageOf(page);
      const from = page === start.page ? start.offset : 0;
      return text ? rangeRects(text, from, page === end.page ? end.offset : length) : [];
    });
  if (rects.length === 0) return null;
  return {
    kind: 'text',
    start,
    end,
    quote: {
      exact: window.text.slice(first, last),
      prefix: before.slice(wholeFrom(before, start.offset - CONTEXT), start.offset),
      suffix: after.slice(end.offset, wholeTo(after, end.offset + CONTEXT)),
    },
    rects,
  };
}

function wholeFrom(text: string, index: number): number {
  const from = Math.max(0, index);
  return cutsPair(text, from) ? from + 1 : from;
}

function wholeTo(text: string, index: number): number {
  const to = Math.min(text.length, index);
  return cutsPair(text, to) ? to - 1 : to;
}

/** Whether an offset stands between the two halves of one character. */
function cutsPair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1)) && index > 0;
}
