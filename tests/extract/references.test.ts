import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReferences } from '../../lib/extract/references.ts';
import { formatDate } from '../../lib/french/format.ts';
import type { Reference } from '../../lib/model/extraction.ts';
import { textFlow } from '../layout/page.ts';
import { decisionOf, readOne } from './act.ts';

const read = (recitals: string[], articles?: string[]): Reference[] =>
  readReferences(decisionOf({ recitals, ...(articles && { articles }) }).decision, null, '2024-123');
const short = (references: Reference[]) => references.map(({ kind, value, date }) => [kind, value, date]);
const found = (...recitals: string[]) => short(read(recitals));
const CGCT = 'Code Général des Collectivités Territoriales';

describe('deliberations', () => {
  test.each<[string, [string, string | null][]]>([
    ['Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021 ;', [['2021-257', '2021-07-01']]],
    ['Vu la délibération du Conseil départemental n° 2021-257 du 1er juillet 2021 ;', [['2021-257', '2021-07-01']]],
    ['Vu la délibération en date du 01/07/2021 n°2021-257 de la Commission Permanente ;', [['2021-257', '2021-07-01']]],
    [
      'Vu la délibération de la Commission Permanente du Conseil départemental du Pas-de-Calais en date du lundi 5 octobre 2020 ;',
      [['2020-10-05', '2020-10-05']],
    ],
    ['Vu la délibération n°9 du Conseil départemental en date du 28/09/2015 ;', [['9', '2015-09-28']]],
    [
      'Vu les délibérations n°2021-1 et n°2021-2 ;',
      [
        ['2021-1', null],
        ['2021-2', null],
      ],
    ],
    [
      'Vu les délibérations n°2021-1, 2021-2 et 2021-3 du Conseil départemental en date du 3 mai 2021 ;',
      [
        ['2021-1', '2021-05-03'],
        ['2021-2', '2021-05-03'],
        ['2021-3', '2021-05-03'],
      ],
    ],
    [
      'Vu les délibérations du Conseil départemental n°2021-1 du 3 mai 2021 et n°2022-2 du 4 avril 2022 ;',
      [
        ['2021-1', '2021-05-03'],
        ['2022-2', '2022-04-04'],
      ],
    ],
    [
      'Vu les délibérations n°2021-1 et n°2022-2 des 3 mai 2021 et 4 avril 2022 ;',
      [
        ['2021-1', '2021-05-03'],
        ['2022-2', '2022-04-04'],
      ],
    ],
  ])('%s', (recital, expected) => {
    expect(found(recital)).toEqual(expected.map(([value, date]) => ['deliberation', value, date]));
  });

  test('the title in quotation marks, marks within it too; none where they do not close', () => {
    const titles = read([
      'Vu la délibération n°2021-1 du Conseil départemental « Un titre « entre » deux » ;',
      'Vu la délibération n°2021-2 du Conseil départemental « Un titre sans fin ;',
    ]).map(({ title }) => title);
    expect(titles).toEqual(['Un titre « entre » deux', null]);
  });

  test.each([
    'Vu la délibération n°2024-123 du Conseil départemental ;',
    'Vu la présente délibération du Conseil départemental du 13 mai 2024 ;',
    'Vu la délibération n°2021-12 du Conseil municipal de Lens en date du 3 mai 2021 ;',
    'Vu la délibération n°2021-12 du 3 mai 2021 du comité syndical ;',
    'Vu la délibération du Conseil départemental du Nord n°2021-12 du 3 mai 2021 ;',
    'Vu la délibération du Conseil Régional des Hauts-de-France le 30 mars 2017 ;',
    'Le conseil municipal ayant, par délibération n°2021-12 du 3 mai 2021, demandé une aide,',
    'Vu l’annexe n°2021-4 jointe à la délibération ;',
    'Vu le rapport n°64 et l’annexe n°2 ;',
    'Vu l’avenant n°4 à la convention d’engagement ;',
    'Vu la convention n° XXXX et la convention n°2 ;',
    'Vu la convention qui prend effet à compter du 1er janvier 2022 ;',
    'Vu le projet de loi n°2024-12 du 3 mai 2024 ;',
    'Vu le Règlement Intérieur du Conseil départemental et notamment ses articles 18, 20 et 29 ;',
    'Vu le code opération C02-446A05 et l’article 2 ;',
  ])('none in: %s', (recital) => {
    expect(found(recital)).toEqual([]);
  });

  test('each text once, at its first place, and none by its day alone that is known by its number', () => {
    const references = found(
      'Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021 ;',
      'Vu la délibération du Conseil départemental du 1er juillet 2021 ;',
      'Vu la délibération n°2021-257 du Conseil départemental en date du 1er juillet 2021 ;',
    );
    expect(references).toEqual([['deliberation', '2021-257', '2021-07-01']]);
  });
});

describe('laws, decrees, orders and conventions', () => {
  const JO = 'https://www.legifrance.gouv.fr/eli';
  test.each<[string, Reference['kind'], string, string | null, string | null]>([
    [
      'la loi n°2020-1379 du 14 novembre 2020',
      'law',
      '2020-1379',
      '2020-11-14',
      `${JO}/loi/2020/11/14/2020-1379/jo/texte`,
    ],
    [
      'la loi NOTRe n° 2015-991 du 7 août 2015',
      'law',
      '2015-991',
      '2015-08-07',
      `${JO}/loi/2015/8/7/2015-991/jo/texte`,
    ],
    [
      'la loi de finances pour 2023 (n° 2022-1726 du 30 décembre 2022)',
      'law',
      '2022-1726',
      '2022-12-30',
      `${JO}/loi/2022/12/30/2022-1726/jo/texte`,
    ],
    ['la loi n° 90-449 du 31 mai 1990', 'law', '90-449', '1990-05-31', null],
    ['la loi du 12 avril 2000', 'law', '2000-04-12', '2000-04-12', null],
    ['la loi n°2020-1379 du 14 novembre 2021', 'law', '2020-1379', '2021-11-14', null],
    ['la loi organique n°2013-402 du 17 mai 2013', 'law', '2013-402', '2013-05-17', null],
    [
      'le décret n°2005-212 du 02/03/2005',
      'decree',
      '2005-212',
      '2005-03-02',
      `${JO}/decret/2005/3/2/2005-212/jo/texte`,
    ],
    [
      "l'ordonnance n°2021-1843 du 22 décembre 2021",
      'order',
      '2021-1843',
      '2021-12-22',
      `${JO}/ordonnance/2021/12/22/2021-1843/jo/texte`,
    ],
    ['l’arrêté NOR : SSAA1921317A du 19 juillet 2019', 'order', 'SSAA1921317A', '2019-07-19', null],
    ['l’arrêté préfectoral du 5 novembre 2021', 'order', '2021-11-05', '2021-11-05', null],
    ['la convention n°2021-0045 du 3 mai 2021', 'convention', '2021-0045', '2021-05-03', null],
    ['la convention de partenariat signée le 3 mai 2021', 'convention', '2021-05-03', '2021-05-03', null],
  ])('%s', (words, kind, value, date, url) => {
    expect(read([`Vu ${words} relatif à divers sujets ;`])).toMatchObject([{ kind, value, date, url }]);
  });

  test('a list of laws', () => {
    expect(found('Vu les lois n°83-8 du 7 janvier 1983 et n°83-663 du 22 juillet 1983 ;')).toEqual([
      ['law', '83-8', '1983-01-07'],
      ['law', '83-663', '1983-07-22'],
    ]);
  });
});

describe('codes', () => {
  const articles = (...recitals: string[]) => read(recitals).map(({ value, title }) => `${value} | ${title}`);
  test.each<[string, string[]]>([
    [
      `Vu le ${CGCT} et, notamment, ses articles L.3121-14, L.3121-14-1, L.3211-1 et L.3211-2 ;`,
      ['L.3121-14', 'L.3121-14-1', 'L.3211-1', 'L.3211-2'].map((value) => `${value} | ${CGCT}`),
    ],
    [
      'Vu le Code de l’Action Sociale et des Familles et notamment ses articles L.115-1 et suivants, L.262-1 et suivants à L.263-2-1 ;',
      ['L.115-1 et suivants', 'L.262-1 et suivants à L.263-2-1'].map(
        (v) => `${v} | Code de l’Action Sociale et des Familles`,
      ),
    ],
    [
      'Vu le Code de l’Aide Sociale et des Familles et notamment son article L 123-1 ;',
      ['L.123-1 | Code de l’Aide Sociale et des Familles'],
    ],
    [
      'Vu les articles L1111-4 et R 421-58 du Code de l’éducation, et l’article L.O. 1112-1 du même code ;',
      ['L.1111-4', 'R.421-58', 'LO.1112-1'].map((value) => `${value} | Code de l’éducation`),
    ],
    ['Vu la compétence confiée par le législateur (Art. 311-3 du Code du Sport) ;', ['311-3 | Code du Sport']],
    ['Vu l’article L.1111-4 du CGCT ;', ['L.1111-4 | Code général des collectivités territoriales']],
    [
      'Vu le Code du sport, pris notamment en ses articles L.100-3 et D.200-12 ;',
      ['L.100-3 | Code du sport', 'D.200-12 | Code du sport'],
    ],
    ['Vu le Code du sport ;', ['Code du sport | Code du sport']],
    ['Vu le code de bonne conduite ;', []],
  ])('%s', (recital, expected) => {
    expect(articles(recital)).toEqual(expected);
  });
});

describe('over line ends', () => {
  test('the print of an article that a hyphen breaks has two rectangles and is whole', () => {
    const [, second] = read([`Vu le ${CGCT} et notamment ses articles L.3121-14, L.3121-`, '14-1 et L.3211-1 ;']);
    expect(second).toMatchObject({ value: 'L.3121-14-1', text: 'L.3121-14-1' });
    expect(second?.rects).toHaveLength(2);
  });

  test('only the number is marked', () => {
    const [reference] = read(['Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021 ;']);
    expect(reference?.text).toBe('2021-257');
  });

  /** Any number but that of the act which cites: an act is no reference of its own. */
  const number = fc
    .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 999 }))
    .map((n) => n.join('-'))
    .filter((n) => n !== '2024-123');
  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const article = fc
    .tuple(
      fc.constantFrom('L.', 'R.', 'D.', 'L. ', 'L', 'R '),
      fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 4 }),
    )
    .map(([letter, digits]) => ({ printed: letter + digits.join('-'), value: `${letter[0]}.${digits.join('-')}` }));
  const breaks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  const enumerate = (words: string[], last: string) =>
    words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

  /** Breaks a text after any of its spaces and hyphens between figures, the next line after as many as `widths` say. */
  const wrapAnywhere = (text: string, widths: number[]): string[] => {
    const pieces = text.split(/(?<= )|(?<=\d-)(?=\d)/);
    const lines: string[] = [];
    for (let i = 0, at = 0; at < pieces.length; i++) {
      const take = widths[i % widths.length]!;
      lines.push(
        pieces
          .slice(at, at + take)
          .join('')
          .trim(),
      );
      at += take;
    }
    return lines;
  };

  test('lists of deliberations come back in every form', () => {
    const form = fc.record({
      numbers: fc.uniqueArray(number, { minLength: 1, maxLength: 5 }),
      date: day,
      mark: fc.constantFrom('n°', 'n° ', 'N°', 'nº'),
      repeat: fc.boolean(),
      order: fc.constantFrom('nad', 'nda', 'and', 'dna', 'adn', 'dan'),
      assembly: fc.constantFrom(
        'du Conseil départemental',
        'de la Commission Permanente',
        'du Conseil départemental du Pas-de-Calais',
      ),
      digits: fc.boolean(),
      last: fc.constantFrom('et', 'ainsi que', ', et'),
    });
    fc.assert(
      fc.property(form, breaks, ({ numbers, date, mark, repeat, order, assembly, digits, last }, widths) => {
        const list = enumerate(
          numbers.map((n, i) => (i === 0 || repeat || last === 'ainsi que' ? mark : '') + n),
          last,
        );
        const [y, m, d] = date.split('-');
        const told = {
          n: list,
          a: assembly,
          d: `en date du ${digits ? `${d}/${m}/${y}` : formatDate(date)}`,
        };
        const words = [...order].map((key) => told[key as keyof typeof told]).join(' ');
        const lines = wrapAnywhere(
          `Vu ${numbers.length > 1 ? 'les délibérations' : 'la délibération'} ${words} ;`,
          widths,
        );
        expect(found(...lines)).toEqual(numbers.map((value) => ['deliberation', value, date]));
      }),
    );
  });

  test('lists of articles come back in both orders', () => {
    const form = fc.record({
      list: fc.uniqueArray(article, { minLength: 1, maxLength: 6, selector: ({ value }) => value }),
      next: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      code: fc.constantFrom(CGCT, 'Code du Travail', 'code de l’environnement', 'Code de la Santé Publique'),
      form: fc.constantFrom('et notamment ses', 'et, notamment, ses', 'en ses', 'back'),
      last: fc.constantFrom('et', 'ainsi que', ', et'),
    });
    fc.assert(
      fc.property(form, breaks, ({ list, next, code, form, last }, widths) => {
        const suffix = (i: number) => (next[i] ? ' et suivants' : '');
        const printed = enumerate(
          list.map(({ printed }, i) => printed + suffix(i)),
          last,
        );
        const words =
          form === 'back' ? `Vu les articles ${printed} du ${code} ;` : `Vu le ${code} ${form} articles ${printed} ;`;
        const references = read(wrapAnywhere(words, widths));
        expect(references.map(({ kind, value, title }) => [kind, value, title])).toEqual(
          list.map(({ value }, i) => ['code', value + suffix(i), code]),
        );
      }),
    );
  });

  test('whatever stands there, a reference is printed in its rectangles’ text and is named once', () => {
    const word = fc.constantFrom(
      'Vu',
      'la',
      'délibération',
      'n°',
      '2021-257',
      'du',
      'Conseil',
      'départemental',
      'loi',
      'code',
      'articles',
      'L.',
      '3-1',
      'et',
      ',',
      '12/05/2021',
      'convention',
      'à',
      'arrêté',
      '«',
      '»',
      ';',
      '(',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), breaks, (words, widths) => {
        const references = read(wrapAnywhere(words.join(' '), widths));
        for (const { rects, text } of references) {
          expect(rects.length).toBeGreaterThan(0);
          expect(text).toMatch(/\d/);
        }
        const keys = references.map(({ kind, value, title, date }) =>
          [kind, value, kind === 'code' ? title : date].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('an act', () => {
  test('its articles count, its title, its number and its vote do not', () => {
    const act = readOne({
      title: ['MODIFICATION DE LA DELIBERATION N°2019-77 DU CONSEIL DEPARTEMENTAL'],
      recitals: ['Vu le Code du sport et notamment son article L.311-1 ;'],
      articles: ['Article 1 :', 'D’abroger la délibération n°2023-9 de la Commission permanente du 4 avril 2023.'],
    });
    expect(short(act.references)).toEqual([
      ['code', 'L.311-1', null],
      ['deliberation', '2023-9', '2023-04-04'],
    ]);
  });

  test('its report adds what the decision does not cite', () => {
    const { decision } = decisionOf({ recitals: ['Vu la loi n°2020-1379 du 14 novembre 2020 ;'] });
    const report = textFlow([
      'RAPPORT N°3',
      'La loi n°2020-1379 du 14 novembre 2020 et le décret n°2021-5',
      'du 4 janvier 2021.',
    ]);
    expect(short(readReferences(decision, report, '2024-123'))).toEqual([
      ['law', '2020-1379', '2020-11-14'],
      ['decree', '2021-5', '2021-01-04'],
    ]);
  });
});

test.each([
  ['numbers', `Vu les délibérations ${'n°2021-1 et '.repeat(20_000)}`],
  ['articles', `Vu ${'articles L.12-1 et suivants, '.repeat(5000)}du bois`],
  ['names', `Vu le ${'code de la vie et notamment ses '.repeat(5000)}`],
])('endless %s are read in no time', (_, text) => {
  const { flow, folded, ...rest } = decisionOf().decision;
  const start = performance.now();
  readReferences({ ...rest, flow: textFlow([text]), folded, numberEnd: 0, voteAt: -1 }, null, null);
  expect(performance.now() - start).toBeLessThan(2000);
});
