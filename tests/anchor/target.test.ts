import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from '../../lib/anchor/locate.ts';
import { targetOfPlaces } from '../../lib/anchor/passage.ts';
import { makeTarget } from '../../lib/anchor/target.ts';
import { compareTargets } from '../../lib/model/note-order.ts';
import { fakePage, fakePages } from './fakes.ts';

const FIRST = fakePage(1, [
  'Le Département accorde une aide de',
  '12 000 € à la commune de',
  'Vaudricourt-les-Bois, payée',
]);
const SECOND = fakePage(2, ['en une fois. ', 'Fait à Arras.']);
const PAGES = fakePages(FIRST, SECOND);

test('a passage over a line end keeps its words, its context and a rectangle a line', () => {
  const target = makeTarget(PAGES, { page: 1, offset: 23 }, { page: 1, offset: 43 });
  expect(target?.quote).toEqual({
    exact: 'une aide de\n12 000 €',
    prefix: 'Le Département accorde ',
    suffix: ' à la commune de\nVaudricourt-les-Bois, payée',
  });
  expect(target?.rects.map(({ page }) => page)).toEqual([1, 1]);
});

test('a passage over a page end lies on both pages', () => {
  const target = makeTarget(PAGES, { page: 2, offset: 6 }, { page: 1, offset: FIRST.text.length - 5 });
  expect(target).toMatchObject({ start: { page: 1 }, end: { page: 2, offset: 6 }, quote: { exact: 'payée\nen une' } });
  expect(target?.rects.map(({ page }) => page)).toEqual([1, 2]);
});

test('the last character of a page, alone', () => {
  const at = SECOND.text.length;
  const target = makeTarget(PAGES, { page: 2, offset: at - 1 }, { page: 2, offset: at });
  expect(target).toMatchObject({ end: { page: 2, offset: at }, quote: { exact: '.', suffix: '' } });
});

test('a whole page, white space at its ends left out, never reaches into the next', () => {
  const page = fakePage(3, ['  Article 1 :', 'Rien. ', ' '], true);
  const target = makeTarget(fakePages(page), { page: 3, offset: 0 }, { page: 3, offset: page.text.length });
  expect(target).toMatchObject({ start: { offset: 2 }, quote: { exact: 'Article 1 :\nRien.' } });
});

test('white space alone, or a page that was not read, is no passage', () => {
  expect(makeTarget(PAGES, { page: 1, offset: 2 }, { page: 1, offset: 3 })).toBeNull();
  expect(makeTarget(PAGES, { page: 1, offset: 2 }, { page: 3, offset: 3 })).toBeNull();
});

test('a character of two halves is never cut', () => {
  const page = fakePage(1, ['a𝒜b']);
  expect(makeTarget(fakePages(page), { page: 1, offset: 2 }, { page: 1, offset: 4 })?.quote.exact).toBe('𝒜b');
});

const printed = fc.string({ unit: fc.constantFrom(...'aé 1 ,€Zœ’-\u00a0'), minLength: 1, maxLength: 30 });
const page = (number: number) =>
  fc.array(printed, { minLength: 1, maxLength: 6 }).map((lines) => fakePage(number, lines));

test('every passage is found in its place, its quote is the text between its ends, and its rectangles lead back to it', () => {
  const position = (max: number) => fc.record({ page: fc.integer({ min: 1, max: 2 }), offset: fc.nat({ max }) });
  fc.assert(
    fc.property(page(1), page(2), position(200), position(200), (one, two, a, b) => {
      const pages = fakePages(one, two);
      const clamp = (p: typeof a) => ({ ...p, offset: Math.min(p.offset, pages(p.page)!.text.length) });
      const target = makeTarget(pages, clamp(a), clamp(b));
      if (!target) return;
      expect(target.quote.exact).toBe(target.quote.exact.trim());
      expect(locate(pages, target)).toEqual({ state: 'inPlace', target });
      expect(compareTargets(target, target)).toBe(0);
      const again = targetOfPlaces(pages, target.rects);
      expect(again?.quote.exact).toBe(target.quote.exact);
    }),
  );
});
