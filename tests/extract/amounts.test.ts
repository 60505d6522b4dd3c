import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEuros } from '../../lib/french/format.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { near, textPages } from '../layout/page.ts';
import { actLines, readLines, readOne, wrap } from './act.ts';
import { widths } from './people.ts';

const amounts = (articles: string[]) =>
  readOne({ articles: ['Article 1 :', ...articles] }).amounts.map(({ value, part }) => [value, part]);

describe('sums in sentences', () => {
  test('with their part, in reading order', () => {
    const { deliberations } = readLines([
      ...actLines({ articles: ['Article 1 :', 'D’attribuer 5 000,00 € à la commune et 1 200 € au club.'] }),
      ...['\f', 'RAPPORT N°3', 'Il est proposé une aide de 20 000 € au plus sur un coût de 167', '500 euros.'],
    ]);
    expect(deliberations[0]!.amounts.map(({ value, part, page }) => [value, part, page])).toEqual([
      [5000, 'deliberation', 1],
      [1200, 'deliberation', 1],
      [20000, 'report', 2],
      [167500, 'report', 2],
    ]);
  });

  test('a sum over a line end has a rectangle on each line', () => {
    const act = readOne({ articles: ['Article 1 :', 'Une aide de 167', '500 euros est attribuée.'] });
    const [sum] = act.amounts;
    expect(sum!.value).toBe(167500);
    expect(sum!.text).toBe('167 500 euros');
    expect(sum!.rects).toHaveLength(2);
  });

  test('a sum over a page end', () => {
    const act = readOne(
      actLines({ articles: ['Article 1 :', 'Une aide à la commune de LENS de 167', '\f', '500 euros.'] }),
    );
    expect(act.amounts.map(({ value }) => value)).toEqual([167500]);
    expect(act.amounts[0]!.rects.map(({ page }) => page)).toEqual([1, 2]);
  });

  test('a sum over a page end, with the stamped numbers between', () => {
    const lines = ['Article 1 :', 'Une aide à la commune de LENS de 167', '\v1 / 3', '\f', '500 euros.'];
    expect(readOne(actLines({ articles: lines })).amounts.map(({ value }) => value)).toEqual([167500]);
  });

  test('what is no money', () => {
    expect(
      amounts([
        'Pour 45 places, 12,5 % des coûts, la RD 939 du PR 24+030 au PR 25+120, à 62 000 ARRAS,',
        'au titre de la délibération n°2021-257 et de la convention 2023-12, SIRET 226 200 012 00012.',
      ]),
    ).toEqual([]);
  });

  test('rectangles lie on the print of the sum', () => {
    const lines = actLines({ articles: ['Article 1 :', 'D’attribuer une aide de 5 000,00 € à la commune.'] });
    const line = textPages(lines)
      .flatMap(toLines)
      .find(({ text }) => text.includes('5 000'))!;
    const at = line.text.indexOf('5 000');
    const { amounts: found } = readOne(lines);
    expect(near(found[0]!.rects[0]!.rect)).toEqual(near(line.rectOf(at, at + '5 000,00 €'.length)!));
  });

  test('any sums in any sentences, wherever lines break', () => {
    const sum = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100);
    const filler = fc.constantFrom(
      'à la commune',
      'au titre de 2024 :',
      'puis',
      'soit',
      'pour le projet,',
      'au club et',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(sum, filler), { minLength: 1, maxLength: 8 }), widths, (list, breaks) => {
        const text = `D’attribuer ${list.map(([value, words]) => `${plain(value)} ${words}`).join(' ')}`;
        const lines = wrap(
          text,
          breaks.map((n) => n + 4),
        );
        expect(amounts(lines)).toEqual(list.map(([value]) => [value, 'deliberation']));
      }),
      { numRuns: 100 },
    );
  });
});

/** A sum as typists print it. */
const plain = (value: number) => formatEuros(value).replace(/[\u202f\u00a0]/g, ' ');
