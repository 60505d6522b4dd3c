import { PDFDocument } from '@cantoo/pdf-lib';
import { popplerWords } from '../fixtures/poppler.ts';

/** A word as poppler reads it, in fractions of its unrotated page from the top left. */
export type Word = { text: string; left: number; top: number; right: number; bottom: number };
export type Box = Omit<Word, 'text'>;

/** The words of each page, first page first: read by poppler, which is not ours. Throws where it is not installed. */
export async function printedWords(pdf: Uint8Array): Promise<Word[][]> {
  const words = popplerWords(pdf);
  if (!words) throw new Error('pdftotext (poppler-utils) is not installed.');
  const pages = (await PDFDocument.load(pdf)).getPages().map((page) => page.getSize());
  return pages.map(({ width, height }, index) =>
    words
      .filter(({ page }) => page === index + 1)
      .map(({ text, rect: [x0, y0, x1, y1] }) => ({
        text,
        left: x0 / width,
        top: 1 - y1 / height,
        right: x1 / width,
        bottom: 1 - y0 / height,
      })),
  );
}

/** The words whose middle lies in a box. */
export function wordsIn(words: Word[], box: Box): Word[] {
  return words.filter(({ left, top, right, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

/** A box of a page that is shown turned by `degrees` clockwise, on the page as it was before. */
export function unturned({ left, top, right, bottom }: Box, degrees: number): Box {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { left: top, top: 1 - right, right: bottom, bottom: 1 - left };
    case 180:
      return { left: 1 - right, top: 1 - bottom, right: 1 - left, bottom: 1 - top };
    case 270:
      return { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
    default:
      return { left, top, right, bottom };
  }
}

/** The sum that printed words say, where they say one: `5 221 877,72 €` and `2.670.150,00€` and `3 500,00 euros`. */
export function sumOf(printed: string): number {
  const figures = /\d[\d.,]*\d|\d/.exec(printed.replace(/\s/g, ''))?.[0] ?? '';
  const decimals = /[.,](\d{2})$/.exec(figures)?.[1];
  const whole = (decimals ? figures.slice(0, -3) : figures).replace(/[.,]/g, '');
  const unit = /M€|millions?/.test(printed) ? 1e6 : /k€/i.test(printed) ? 1e3 : 1;
  return Number(`${whole}.${decimals ?? '0'}`) * unit;
}
