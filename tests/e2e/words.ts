import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as poppler reads it, in fractions of its unrotated page from the top left: a reader of PDF that is not ours. */
export type Word = { text: string; left: number; top: number; right: number; bottom: number };
export type Box = Omit<Word, 'text'>;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const attribute = (tag: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);

/** The words of each page by `pdftotext -bbox`, first page first. */
export function popplerWords(pdf: Uint8Array): Word[][] {
  const folder = mkdtempSync(join(tmpdir(), 'mots-'));
  const file = join(folder, 'acte.pdf');
  writeFileSync(file, pdf);
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true, force: true });
  return [...html.matchAll(/<page ([^>]*)>([\s\S]*?)<\/page>/g)].map(([, page = '', body = '']) => {
    const [width, height] = [attribute(` ${page}`, 'width'), attribute(` ${page}`, 'height')];
    return [...body.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, tag = '', text = '']) => ({
      text: text.replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ''),
      left: attribute(` ${tag}`, 'xMin') / width,
      top: attribute(` ${tag}`, 'yMin') / height,
      right: attribute(` ${tag}`, 'xMax') / width,
      bottom: attribute(` ${tag}`, 'yMax') / height,
    }));
  });
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
