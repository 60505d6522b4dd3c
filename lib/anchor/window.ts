import type { PageText } from '../layout/types.ts';
import type { TextPosition } from '../model/note.ts';

/** Gives the text of a page, or `undefined` where it has not been read yet. */
export type PageOf = (page: number) => PageText | undefined;

/** The text of consecutive pages as one string; a page that does not end a line itself is followed by '\n'. */
export type TextWindow = { text: string; pages: readonly { page: number; at: number; length: number }[] };

/** The text of the pages `first` to `last`, or null where one of them has not been read. */
export function openWindow(pageOf: PageOf, first: number, last: number): TextWindow | null {
  let text = '';
  const pages: { page: number; at: number; length: number }[] = [];
  for (let number = first; number <= last; number++) {
    const page = pageOf(number);
    if (!page) return null;
    if (pages.length > 0 && !text.endsWith('\n')) text += '\n';
    pages.push({ page: number, at: text.length, length: page.text.length });
    text += page.text;
  }
  return { text, pages };
}

/** Where a position lies in the window's text; clamped to its page. */
export function toIndex(window: TextWindow, { page, offset }: TextPosition): number {
  const part = window.pages.find((one) => one.page === page);
  return part ? part.at + Math.min(offset, part.length) : 0;
}

/** The position of the character at `index`. */
export function startPosition(window: TextWindow, index: number): TextPosition {
  const part = window.pages.findLast(({ at }) => at <= index) ?? window.pages[0]!;
  return { page: part.page, offset: Math.min(index - part.at, part.length) };
}

/** The position after the character that ends at `index`: on that character's page, even where the page ends with it. */
export function endPosition(window: TextWindow, index: number): TextPosition {
  const last = startPosition(window, index - 1);
  return { page: last.page, offset: last.offset + 1 };
}
