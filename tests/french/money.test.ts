import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../lib/french/format.ts';
import { findMoney, parseNumber } from '../../lib/french/money.ts';
import { numberWords } from '../../lib/french/number-words.ts';

/** The sums of a text as what is printed and its value. */
const sums = (text: string) => findMoney(text).map(({ start, end, value }) => [text.slice(start, end), value]);

describe('the forms of a sum', () => {
  test.each([
    ['5 221 877,72 euros', 5221877.72],
    ['20 000€', 20000],
    ['1500 €', 1500],
    ['107 217,72 €', 107217.72],
    ['403 782, 37 €', 403782.37],
    ['5 221 877.72 €', 5221877.72],
    ['3.500 €', 3500],
    ['2.670.150,00€', 2670150],
    ['436,22 M€', 436220000],
    ['79,5 millions €', 79500000],
    ['79,5 millions d’euros', 79500000],
    ["1 million d'euros", 1000000],
    ['1,5 milliard d’euros', 1500000000],
    ['2 Md€', 2000000000],
    ['50 k€', 50000],
    ['50 K€', 50000],
    ['92 €', 92],
    ['1 euro', 1],
    ['0,15 €', 0.15],
    ['7,5 €', 7.5],
    ['12 EUROS', 12],
    ['300 EUR', 300],
    ['167\n500 euros', 167500],
    ['167 500\neuros', 167500],
    ['403 782,\n37 €', 403782.37],
    ['12 millions\nd’euros', 12000000],
    ['1\u00a0234\u00a0567,89\u00a0€', 1234567.89],
    ['1\u202f234\u202f567,89\u202f€', 1234567.89],
    ['1\u2009234\u2009€', 1234],
    ['-1 250,00 €', -1250],
    ['−1 250,00 €', -1250],
    ['1 500 ,37 €', 1500.37],
    ['12 M EUR', 12000000],
    ['5 mille euros', 5000],
    ['12 milliers d’euros', 12000],
  ])('%j', (printed, value) => {
    const text = `une aide de ${printed}, versée en une fois`;
    expect(sums(text)).toEqual([[printed, value]]);
  });

  test('several in one sentence, HT and TTC, at its ends and in parentheses', () => {
    expect(sums('10 € (20 000,50 € TTC, soit 16 667,08 € HT) et 3 k€')).toEqual([
      ['10 €', 10],
      ['20 000,50 €', 20000.5],
      ['16 667,08 €', 16667.08],
      ['3 k€', 3000],
    ]);
  });

  test.each([
    ['1’500 €', []],
    // A figure that was not read is not left out.
    ['\ufffd6 000,00 €', []],
    ['5\ufffd1 200,00 €', []],
    ['58\ufffd 200,00 €', []],
    ['5?1 200,00 €', []],
    ['5*1 200,00 €', []],
    ['*72 331,00 €', []],
    ['* 72 331,00 €', [72331]],
    // Figures set apart: the last of them are no sum.
    ['5 6 0 0 0,0 0 €', []],
    ['5 6 0 0 0 €', []],
    ['1 2 34 €', []],
    ['28.8 89,42€', []],
    ['28.889 42€', []],
    ['2’378, 71 €', []],
    ['2 37B, 71 €', []],
    ['2?378, 71 €', []],
    ['Z 900,00 euros', []],
    ['68Z,71 euros', []],
    ['2 378. 71 €', []],
    ['la salle. 71 €', [71]],
    ['en 2022 50 €', [50]],
    ['lot A, 50 €', [50]],
    ["1'500,00 €", []],
    ['le PR 24+030 500 €', []],
    ['n°2023-12 500 €', []],
    ['1O 500 €', []],
    ['l 500 €', []],
    ['1 500 , 37 €', []],
    ['un prix de .45 €', []],
    ['+1 500 €', [1500]],
    ['en 2022, 500 €', [500]],
    ['En 2022, 50 € par élève', [50]],
    ['12,5 m, 500 €', [500]],
  ])('the end of a number is not taken for the whole: %j', (text, values) => {
    expect(sums(text).map(([, value]) => value)).toEqual(values);
  });

  test('sums per unit', () => {
    expect(sums('au taux de 12,40 €/heure, 30 €/m² ou 5 euros par repas')).toEqual([
      ['12,40 €', 12.4],
      ['30 €', 30],
      ['5 euros', 5],
    ]);
  });
});

describe('what is no sum', () => {
  test.each([
    '- €',
    '€',
    'à hauteur de 12,5 %',
    'de 9 h 30 à 17 heures, 35 heures par semaine',
    'SIRET 226 200 012 00012',
    'IBAN FR76 1234 5678 9012 3456 7890 123',
    'du PR 24+030 au PR 25+120',
    '2 / 3',
    'page 12',
    '62 000 ARRAS',
    'la délibération n°2023-604 du 11 décembre 2023',
    'convention n° 2021-00123',
    '45 places et 12 logements',
    'la RD 939 sur 1 200 mètres',
    'C02-446A05 6568/93446',
    '5 eurocodes',
    '3 k',
    '14 M de tonnes',
  ])('%j', (text) => {
    expect(sums(text)).toEqual([]);
  });

  test('figures that a sum cannot begin with', () => {
    expect(sums('lot A5 000 €')).toEqual([]);
    expect(sums('1234 000 €')).toEqual([]);
  });
});

describe('sums in words', () => {
  test.each([
    ['vingt mille euros', 20000],
    ['deux cent cinquante mille euros', 250000],
    ['un million d’euros', 1000000],
    ['MILLE DEUX CENTS EUROS', 1200],
    ['quatre-vingt-dix-sept euros et cinquante centimes', 97.5],
    ['1 250 euros et 50 centimes', 1250.5],
    ['5 000 euros et vingt centimes', 5000.2],
    ['4 000 000 d’euros', 4000000],
    ['1,2 M d’€', 1200000],
    ['trois mille\nsix cents euros', 3600],
  ])('%j', (printed, value) => {
    expect(sums(`une aide de ${printed}, versée en une fois`)).toEqual([[printed, value]]);
  });

  test.each([
    ['une aide de vingt mille euros (20 000 €)', '20 000 €', 20000],
    ['une aide de 20 000 € (vingt mille euros)', '20 000 €', 20000],
    ['la somme de 20 000,50 euros (vingt mille euros et cinquante centimes)', '20 000,50 euros', 20000.5],
    ['vingt mille euros, soit 20 000 euros', '20 000 euros', 20000],
    ['vingt-cinq mille euros (soit 24 000 €)', '24 000 €', 24000],
    ['1 000 € TTC\n(soit mille euros toutes taxes comprises)', '1 000 €', 1000],
    ['la somme de 1 000 € par an, en lettres : mille euros', '1 000 €', 1000],
    ['23 mille euros', '23 mille euros', 23000],
  ])('never twice: %s', (text, printed, value) => {
    expect(sums(text)).toEqual([[printed, value]]);
  });

  test.each([
    ...[
      'quelques mille euros',
      'plusieurs centaines de mille euros',
      'trente et quelques mille euros',
      'l’euro symbolique',
    ],
    ...[
      'un euro symbolique',
      'un demi-million d’euros',
      'dix pour cent euros',
      'entre vingt et trente mille euros',
      'en euros',
    ],
  ])('none: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });

  test('any number, in words or in figures or both, is one sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9_999_999 }),
        fc.constantFrom('words', 'figures first', 'words first'),
        (value, form) => {
          const de = value % 1_000_000 === 0 ? 'd’' : '';
          const words = `${numberWords(value).join(' ').toLowerCase()} ${de}euros`;
          const figures = `${formatNumber(value)} €`;
          const text = { words, 'figures first': `${figures} (${words})`, 'words first': `${words} (${figures})` }[
            form
          ]!;
          expect(sums(`la somme de ${text}, par an`)).toEqual([[form === 'words' ? words : figures, value]]);
        },
      ),
    );
  });
});

describe('signs and figures that stand apart', () => {
  test.each([
    ['Solde : - 500,00 €', [-500]],
    ['une reprise (– 1 200 €)', [-1200]],
    ['les aides suivantes :\n- 500 €', [500]],
    ['association X - 500 €', [500]],
    ['1 2 3 4 €', []],
    ['12 345,6\n7 €', []],
  ])('%j', (text, values) => {
    expect(sums(text).map(([, value]) => value)).toEqual(values);
  });
});

describe('a number that stands before a sum', () => {
  test.each([
    ['en 2022 5 000 €', '5 000 €', 5000],
    ['en 2022 500 €', '500 €', 500],
    ['en 2022 500 000 €', '500 000 €', 500000],
    ['le 1er mars 2023 : 12 500,00 €', '12 500,00 €', 12500],
    ['pour 15 5 000 €', '5 000 €', 5000],
    ['pour 150 1 200 €', '1 200 €', 1200],
    ['RAPPORT N°12, 300 €', '300 €', 300],
    ['6568/93446 500 €', '500 €', 500],
    ['C02-446A05 1 500 €', '1 500 €', 1500],
    ['12 345,67 8 000,00 €', '8 000,00 €', 8000],
    ['2023-2024 1 000 €', '1 000 €', 1000],
  ])('%j is not merged with it', (text, printed, value) => {
    expect(sums(text)).toEqual([[printed, value]]);
  });

  test('a year or a count before any sum, property', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2050 }), cents(), (year, value) => {
        const printed = `${grouped(value, ' ')} €`;
        expect(sums(`en ${year} ${printed}`)).toEqual([[printed, value / 100]]);
      }),
    );
    const short = cents().filter((value) => (grouped(value, ' ').split(/[ ,]/)[0] ?? '').length < 3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), short, (count, value) => {
        const printed = `${grouped(value, ' ')} €`;
        expect(sums(`pour ${count} ${printed}`)).toEqual([[printed, value / 100]]);
      }),
    );
  });
});

describe('any sum in any form', () => {
  const space = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '\n');
  const form = fc.record({
    groups: fc.oneof(space, fc.constantFrom('', '.')),
    comma: fc.constantFrom(',', ', ', '.'),
    gap: fc.oneof(space, fc.constant('')),
    unit: fc.constantFrom('€', 'euros', 'Euros', 'EUR'),
  });
  const words = fc
    .array(fc.constantFrom('une', 'aide', 'de', 'la', 'commune', '(', 'soit', ':', 'à', 'l’association', '»'), {
      maxLength: 6,
    })
    .map((list) => list.join(' '));

  test('is found with its value and its place', () => {
    fc.assert(
      fc.property(cents(), form, words, words, (value, { groups, comma, gap, unit }, before, after) => {
        const printed = `${grouped(value, groups, comma)}${gap}${unit}`;
        const text = `${before} ${printed} ${after}`;
        const start = before.length + 1;
        expect(findMoney(text)).toEqual([{ start, end: start + printed.length, value: value / 100 }]);
      }),
      { numRuns: 1000 },
    );
  });

  test('with a scale, value to the cent', () => {
    const scales = { 'k€': 1e3, 'M€': 1e6, 'millions €': 1e6, 'millions d’euros': 1e6, 'milliards d’euros': 1e9 };
    const scale = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), scale, (hundredths, unit) => {
        const printed = `${grouped(hundredths, ' ')} ${unit}`;
        expect(sums(`soit ${printed}.`)).toEqual([[printed, (hundredths * scales[unit]) / 100]]);
      }),
    );
  });

  test('no text makes it fail, and places stay inside it', () => {
    const alphabet = fc.constantFrom(...'0123456789', ' ', ',', '.', '-', '€', 'M', 'k', '\n', 'euros', 'a');
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, value } of findMoney(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
    );
  });

  test('long runs of figures take no time', () => {
    const begin = performance.now();
    expect(findMoney('1 234 '.repeat(20_000))).toEqual([]);
    expect(findMoney('123 '.repeat(50_000))).toEqual([]);
    expect(findMoney('1'.repeat(200_000))).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('parseNumber', () => {
  test.each([
    ['8 800', 8800],
    ['6 193\n643,00', 6193643],
    ['2.670.150,00', 2670150],
    ['5 221 877.72', 5221877.72],
    ['0', 0],
    ['12,5', 12.5],
    ['12 34', null],
    ['1,234', null],
    ['1 2345', null],
    ['', null],
    ['-', null],
    ['1.23.456', null],
    ['99999999999999999999', null],
  ])('%j is %j', (printed, value) => {
    expect(parseNumber(printed)).toBe(value);
  });
});

/** Sums in cents, small ones as often as large ones; never negative. */
function cents() {
  return fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9_999_999_999_99 }));
}

/** A sum of cents as it is printed: without decimals where there are none. */
function grouped(value: number, groups: string, comma = ','): string {
  const whole = String(Math.floor(value / 100)).replace(/\B(?=(\d{3})+$)/g, groups);
  const rest = value % 100;
  return rest ? `${whole}${comma}${String(rest).padStart(2, '0')}` : whole;
}
