import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeRects, union } from '../../lib/layout/geometry.ts';
import type { Place, Rect } from '../../lib/model/geometry.ts';
import { near, pageOf, textPages, turned, turnRect, widthOf } from './page.ts';

const lines = ['Après en avoir délibéré,', 'La Commission permanente', 'DECIDE :', 'une aide de 1 500,00 €'];
const page = textPages(lines)[0]!;

/** The rectangles of each line of print as one. */
function byLine(places: Place[]): Rect[] {
  const out = new Map<number, Rect>();
  for (const { rect } of places) {
    const key = Math.round(rect[1]);
    const before = out.get(key);
    out.set(key, before ? union(before, rect) : rect);
  }
  return [...out.values()];
}

const ranges = fc
  .tuple(
    fc.nat(page.text.length),
    fc.nat(page.text.length),
    fc.nat(page.text.length),
    // Ordered: start, a cut between, end.
  )
  .map((all) => all.sort((a, b) => a - b) as [number, number, number]);

describe('rangeRects', () => {
  test('one rectangle a line, as high as the font', () => {
    const start = page.text.indexOf('permanente');
    const end = page.text.indexOf('DECIDE') + 'DECIDE'.length;
    const places = rangeRects(page, start, end);
    expect(places.map(({ page: number, rect }) => [number, ...near(rect)])).toEqual([
      [1, ...near([60 + widthOf('La Commission '), 746 - 2.1, 60 + widthOf(lines[1]!), 746 + 9])],
      [1, ...near([60, 732 - 2.1, 60 + widthOf('DECIDE'), 732 + 9])],
    ]);
  });

  test('white space has no rectangle', () => {
    const at = page.text.indexOf(' en ');
    expect(rangeRects(page, at, at + 1)).toEqual([]);
    expect(rangeRects(page, at, at)).toEqual([]);
    const end = page.text.indexOf('\n');
    expect(rangeRects(page, end, end + 1)).toEqual([]);
    expect(rangeRects(page, 0, 5)).toEqual(rangeRects(page, 0, 6));
  });

  test('a range that is cut in two covers what the whole covers', () => {
    fc.assert(
      fc.property(ranges, ([start, cut, end]) => {
        const whole = byLine(rangeRects(page, start, end));
        const parts = byLine([...rangeRects(page, start, cut), ...rangeRects(page, cut, end)]);
        expect(parts.map(near)).toEqual(whole.map(near));
      }),
      { numRuns: 500 },
    );
  });

  test('rectangles stay inside their line, in order, and have an extent', () => {
    fc.assert(
      fc.property(ranges, ([start, , end]) => {
        let before = Number.POSITIVE_INFINITY;
        for (const { rect } of rangeRects(page, start, end)) {
          const row = lines.findIndex((_, i) => Math.abs(760 - 14 * i - 2.1 - rect[1]) < 0.01);
          expect(row).toBeGreaterThanOrEqual(0);
          expect(rect[0]).toBeGreaterThanOrEqual(60 - 0.01);
          expect(rect[2]).toBeLessThanOrEqual(60 + widthOf(lines[row]!) + 0.01);
          expect(rect[2]).toBeGreaterThan(rect[0]);
          expect(rect[3]).toBeGreaterThan(rect[1]);
          expect(rect[1]).toBeLessThan(before);
          before = rect[1];
        }
      }),
    );
  });

  test.each([1, 2, 3] as const)('turned by %i quarters, the places turn with the page', (quarters) => {
    const other = turned(page, quarters);
    fc.assert(
      fc.property(ranges, ([start, , end]) => {
        const upright = rangeRects(page, start, end).map(({ rect }) => near(turnRect(page.box, quarters, rect)));
        expect(rangeRects(other, start, end).map(({ rect }) => near(rect))).toEqual(upright);
      }),
    );
  });

  test('runs of one line give one rectangle, whatever runs they are cut into', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        const text = 'La dépense de 1 234 567,89 € est imputée sur le budget';
        const runs = [];
        let at = 0;
        for (const length of [...lengths, text.length]) {
          const str = text.slice(at, at + length);
          if (str) runs.push({ str, x: 60 + widthOf(text.slice(0, at)), y: 700, eol: false });
          at += length;
        }
        const start = text.indexOf('1 234');
        const places = rangeRects(pageOf(runs), start, start + '1 234 567,89 €'.length);
        expect(places.map(({ rect }) => near(rect))).toEqual([
          near([60 + widthOf('La dépense de '), 697.9, 60 + widthOf('La dépense de 1 234 567,89 €'), 709]),
        ]);
      }),
    );
  });

  test('of a stretched line, the spaces take what the words do not', () => {
    const text = 'aide de 500 € versée';
    const stretched = pageOf([{ str: text, x: 60, y: 700, width: widthOf(text) + 4 * 5 }]);
    const at = text.indexOf('500');
    const [place] = rangeRects(stretched, at, at + 3);
    expect(place!.rect[0]).toBeCloseTo(60 + widthOf('aide de ') + 10, 0);
    expect(place!.rect[2]).toBeCloseTo(60 + widthOf('aide de 500') + 10, 0);
  });
});
