import { advances } from '../layout/advance.ts';
import { spanRect } from '../layout/geometry.ts';
import type { PageText } from '../layout/types.ts';
import type { Place, Rect } from '../model/geometry.ts';
import { AREA_WORDS_MAX, type AreaTarget } from '../model/note.ts';
import type { PageOf } from './window.ts';

/** How far around a rectangle words tell where it is, in points: two lines of print. */
const NEAR = 30;

/** Where a rectangle is in the document as it is now. It is never moved: only the reader knows what it was drawn around. */
export type LocatedArea = { state: 'inPlace'; target: AreaTarget } | { state: 'lost' };

/** The target of a rectangle that is drawn on a document; `pageOf` need not have read its page. */
export function areaTarget(pageOf: PageOf, place: Place, documentId: string): AreaTarget {
  const { page, rect } = place;
  const text = pageOf(page);
  return { kind: 'area', rects: [{ page, rect }], drawnOn: documentId, ...(text && { words: wordsNear(text, rect) }) };
}

/**
 * Whether a rectangle of another document's note still means what it meant: it does on the same bytes, and where the same words are
 * printed in it and around it; on other words, or on a scan of other bytes, nothing tells. Null while the page is not read.
 */
export function locateArea(pageOf: PageOf, target: AreaTarget, documentId: string): LocatedArea | null {
  const { drawnOn, words, rects } = target;
  if (drawnOn === undefined || drawnOn === documentId) return { state: 'inPlace', target };
  if (!words) return { state: 'lost' };
  const [{ page, rect }] = rects;
  const text = pageOf(page);
  if (!text) return null;
  return wordsNear(text, rect) === words ? { state: 'inPlace', target } : { state: 'lost' };
}

/** What is printed in a rectangle and near it, in the order of the page's text, with single spaces. */
function wordsNear(page: PageText, [x0, y0, x1, y1]: Rect): string {
  let words = '';
  for (const item of page.items) {
    const at = advances(item);
    let piece = '';
    for (let i = 0; i < item.str.length; i++) {
      const [left, bottom, right, top] = spanRect(item, at[i] ?? 0, at[i + 1] ?? item.width);
      const [x, y] = [(left + right) / 2, (bottom + top) / 2];
      if (x >= x0 - NEAR && x <= x1 + NEAR && y >= y0 - NEAR && y <= y1 + NEAR) piece += item.str[i];
    }
    words += ` ${piece}`;
  }
  return words.replace(/\s+/g, ' ').trim().slice(0, AREA_WORDS_MAX);
}
