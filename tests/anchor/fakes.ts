import type { PageOf } from '../../lib/anchor/window.ts';
import type { PageText, TextItem } from '../../lib/layout/types.ts';

/** A page with one run a line, from the top down, 5 points a character; as pdf.js gives it, the last line ends none. */
export function fakePage(page: number, lines: readonly string[], lastEndsLine = false): PageText {
  const items: TextItem[] = [];
  let text = '';
  for (const [row, str] of lines.entries()) {
    const eol = row < lines.length - 1 || lastEndsLine;
    items.push({
      str,
      x: 72,
      y: 760 - 14 * row,
      dx: 1,
      dy: 0,
      width: 5 * str.length,
      size: 10,
      ascent: 0.9,
      descent: -0.2,
      family: 'mono',
      stretch: { digit: 1, upper: 1, lower: 1 },
      offset: text.length,
      eol,
    });
    text += eol ? `${str}\n` : str;
  }
  return { page, box: [0, 0, 595, 842], rotate: 0, items, text };
}

/** Looks pages up among some made by `fakePage`. */
export function fakePages(...pages: PageText[]): PageOf {
  return (number) => pages.find(({ page }) => page === number);
}
