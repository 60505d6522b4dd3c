import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { type PageOptions, pageOf, type Run, textPages, widthOf } from '../layout/page.ts';
import { actLines } from './act.ts';

const STAMP = [
  'Envoyé en préfecture le 16/05/2024',
  'Reçu en préfecture le 17/05/2024',
  'Publié le 21/05/2024',
  'ID : 062-226200012-20240513-2024_123-DE',
];
/** A stamp in small print, its first line at a height. */
const stampAt = (y: number): Run[] =>
  STAMP.map((str, i) => ({ str, x: 300, y: y - 8.5 * i, size: 7, width: widthOf(str, 7) }));

/** An act over two pages, each with runs laid over its text. */
function read(over: (page: number) => Run[]) {
  const lines = actLines({ stamps: [], recitals: ['Vu le Code général des', '\f', 'collectivités territoriales ;'] });
  const pages = textPages(lines).map(({ items, page }) => {
    const runs = items.map(({ str, x, y, width, size, eol }) => ({ str, x, y, width, size, eol }));
    const options: PageOptions = { page };
    return pageOf([...runs, ...over(page)], options);
  });
  const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: pages.length };
  const extractor = createExtractor(source);
  for (const page of pages) extractor.addPage(page);
  return { act: extractor.result().deliberations[0]!, pages };
}

test.each([760, 750, 718])('a stamp laid over the text at %d is none of it, and dates the act', (y) => {
  const { act } = read(() => stampAt(y));
  const { checks: _, amounts, ...bare } = read(() => []).act;
  expect(act).toMatchObject({
    ...bare,
    legalityReviewDate: { value: '2024-05-16' },
    publicationDate: { value: '2024-05-21' },
  });
  expect(act.amounts).toHaveLength(amounts.length);
});

test('a watermark is none of the text', () => {
  const slope = Math.SQRT1_2;
  const { act } = read(() => [{ str: 'COPIE', x: 200, y: 300, size: 70, dx: slope, dy: slope }]);
  expect(act.recitals.map(({ value }) => value)).toEqual(['Vu le Code général des collectivités territoriales ;']);
});

test('a sentence that speaks of the Préfecture is none', () => {
  const [page] = textPages([
    'L’acte est envoyé en préfecture le 16 mai 2024, puis',
    'Publié le 21 mai 2024 sur le site.',
  ]);
  expect(toLines(page!).map(({ text }) => text)).toEqual([
    'L’acte est envoyé en préfecture le 16 mai 2024, puis',
    'Publié le 21 mai 2024 sur le site.',
  ]);
});

test('a scan of which only the stamp is text is said to be an image', () => {
  const { items } = pageOf([...stampAt(760), { str: '2 / 3', x: 290, y: 30 }]);
  const runs = items.map(({ str, x, y, width, size, eol }) => ({ str, x, y, width, size, eol }));
  const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: 3 };
  const extractor = createExtractor(source);
  for (const page of [1, 2, 3]) extractor.addPage(pageOf(runs, { page }));
  const { deliberations, warnings } = extractor.result();
  expect(deliberations).toEqual([]);
  expect(warnings.map(({ code, page }) => [code, page])).toEqual([1, 2, 3].map((page) => ['no-text-layer', page]));
});
