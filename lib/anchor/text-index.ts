import type { TextPosition } from '../model/note.ts';
import { type Compact, compact } from './compact.ts';

/** The words of one page, as `PageText.text` holds them. */
export type PageWords = { page: number; text: string };

/** The text of a whole document, folded once, in which many passages are looked for. */
export type TextIndex = Compact & {
  pages: readonly { page: number; at: number }[];
  /** Whether a page begins or ends before compared character `i`. */
  isEdge(i: number): boolean;
};

/** A line that holds the number of its page and nothing else. */
export const PAGE_NUMBER = /^[ \t]*(?:page[ \t]+)?\d{1,4}(?:[ \t]*(?:\/|sur)[ \t]*\d{1,4})?[ \t]*$/i;

/** Folds the pages of a document. The numbers at head and foot of pages are left out: a paragraph goes on across them. */
export function indexPages(words: readonly PageWords[]): TextIndex {
  const pages: { page: number; at: number }[] = [];
  const edges = new Set<number>([0]);
  const folded: Compact[] = [];
  let raw = '';
  let length = 0;
  for (const { page, text } of words) {
    pages.push({ page, at: raw.length });
    const one = compact(withoutPageNumbers(text));
    folded.push(one);
    length += one.text.length;
    edges.add(length);
    raw += `${text}\n`;
  }
  const at = new Int32Array(length);
  let from = 0;
  for (const [page, one] of folded.entries()) {
    for (let i = 0; i < one.at.length; i++) at[from + i] = pages[page]!.at + one.at[i]!;
    from += one.at.length;
  }
  return { raw, text: folded.map(({ text }) => text).join(''), at, pages, isEdge: (i) => edges.has(i) };
}

/** Blanks of the same length in the place of a page's number at its head or foot. */
function withoutPageNumbers(text: string): string {
  const blank = (line: string) => (PAGE_NUMBER.test(line) ? ' '.repeat(line.length) : line);
  return text.replace(/^[^\n]*(?=\n)/, blank).replace(/[^\n]*(?=\n?$)/, blank);
}

/** Where the i-th compared character stands. */
export function positionOf({ pages, at }: TextIndex, i: number): TextPosition {
  const raw = at[i]!;
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle]!.at <= raw) low = middle;
    else high = middle - 1;
  }
  const { page, at: start } = pages[low]!;
  return { page, offset: raw - start };
}
