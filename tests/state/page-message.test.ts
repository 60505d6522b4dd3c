import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageText, TextItem } from '../../lib/layout/types.ts';
import { packPage, pageSchema } from '../../lib/state/page-message.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e5, max: 1e5 });
const font = fc.record({
  ascent: number,
  descent: number,
  family: fc.constantFrom('sans' as const, 'serif' as const, 'mono' as const),
  stretch: fc.record({ digit: number, upper: number, lower: number }),
});
const run = fc.record({
  str: fc.string({ unit: 'binary' }),
  x: number,
  y: number,
  dx: number,
  dy: number,
  width: number,
  size: number,
  eol: fc.boolean(),
});

/** A page whose runs share their fonts' objects, as pages that were read do. */
const pages = fc
  .tuple(fc.array(font, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.nat(), run), { maxLength: 30 }))
  .map(([fonts, runs]): PageText => {
    let text = '';
    const items = runs.map(([index, { eol, ...own }]): TextItem => {
      const offset = text.length;
      text += eol ? `${own.str}\n` : own.str;
      return { ...own, ...fonts[index % fonts.length]!, offset, eol };
    });
    return { page: 3, box: [0, 0, 595, 842], rotate: 90, items, text };
  });

test('a page comes back from its message as it was', () => {
  fc.assert(
    fc.property(pages, (page) => {
      expect(pageSchema.parse(structuredClone(packPage(page)))).toEqual(page);
    }),
  );
});

const item = (change: Partial<TextItem>): TextItem => ({
  ...{ str: 'a', x: 1, y: 2, dx: 1, dy: 0, width: 5, size: 10, ascent: 0.9, descent: -0.2, family: 'sans' },
  ...{ stretch: { digit: 1, upper: 1, lower: 1 }, offset: 0, eol: false },
  ...change,
});
const page = (items: TextItem[]): PageText => ({ page: 1, box: [0, 0, 1, 1], rotate: 0, items, text: '' });

test('refuses numbers that are none, columns of another length and fonts that are not there', () => {
  const good = packPage(page([item({}), item({ offset: 1 })]));
  expect(pageSchema.safeParse(good).success).toBe(true);
  expect(pageSchema.safeParse(packPage(page([item({ x: Number.NaN })]))).success).toBe(false);
  expect(pageSchema.safeParse({ ...good, numbers: good.numbers.slice(1) }).success).toBe(false);
  expect(pageSchema.safeParse({ ...good, fonts: [] }).success).toBe(false);
  expect(pageSchema.safeParse({ ...good, runs: ['a', 2] }).success).toBe(false);
});
