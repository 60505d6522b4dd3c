import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import type { Rule } from '../../lib/layout/rules.ts';
import { pageOf, type Run, textPages, widthOf, wordsOf } from '../layout/page.ts';
import { actLines } from './act.ts';

const SIZE = 9;
const right = (x: number, text: string, y: number): Run[] => wordsOf(text, x - widthOf(text, SIZE), y, SIZE);
const HEAD = [...wordsOf('BENEFICIAIRE', 60, 770, SIZE), ...right(500, 'MONTANT RETENU', 770)];
const row = (y: number, name: string, sum: string) => [...wordsOf(name, 60, y, SIZE), ...right(500, sum, y)];

/** What is given and which sums are read of an act whose annex is a table on one page; the rules that the page draws. */
function read(runs: Run[], rules: Rule[] = []) {
  const pages = textPages(actLines({ articles: ['Article 1 :', 'D’attribuer les aides de l’annexe.'] }));
  pages.push(pageOf([...HEAD, ...runs], { page: pages.length + 1 }));
  const extractor = createExtractor({
    name: 'a.pdf',
    url: null,
    sha256: '',
    fingerprint: null,
    pageCount: pages.length,
  });
  for (const page of pages) extractor.addPage(page);
  const asked = extractor.doubtfulPages();
  for (const page of asked) extractor.addRules(page, rules);
  const [act] = extractor.result().deliberations;
  const sums = act!.amounts.filter(({ part }) => part === 'annex').map(({ value }) => value);
  return { asked, sums, given: act!.grants.map(({ beneficiary, amount }) => [beneficiary.value, amount.value]) };
}

/** Two rows that touch, whose sums one below the other look like one of which a line end parts the figures. */
const TOUCHING = [
  ...row(745, 'Commune de Basseval', '6 500'),
  ...row(725, 'Foyer rural', '48 400'),
  ...row(714.6, 'Club nautique', '801,32'),
  ...row(690, 'Atelier des rives', '7 250'),
];
const rulesAt = (ys: number[]): Rule[] => [
  ...ys.map((y) => ({ x0: 55, y0: y, x1: 505, y1: y })),
  ...[55, 380, 505].map((x) => ({ x0: x, y0: ys[0]!, x1: x, y1: ys.at(-1)! })),
];

test('two sums that may be one are neither, and rules are asked for', () => {
  const { asked, sums, given } = read(TOUCHING);
  expect(asked).toHaveLength(1);
  expect(sums).toEqual([6500, 7250]);
  expect(given).toEqual([
    ['Commune de Basseval', 6500],
    ['Atelier des rives', 7250],
  ]);
});

test('the rules tell that they are two', () => {
  expect(read(TOUCHING, rulesAt([785, 760, 738, 722.7, 708, 680])).given).toEqual([
    ['Commune de Basseval', 6500],
    ['Foyer rural', 48400],
    ['Club nautique', 801.32],
    ['Atelier des rives', 7250],
  ]);
});

test('the rules tell that it is one', () => {
  const name = ['Foyer rural', 'des amis', 'du canal'].flatMap((text, i) => wordsOf(text, 60, 730 - 10.4 * i, SIZE));
  const sum = [...right(500, '48 400', 725), ...right(500, '801,32', 714.6)];
  const runs = [...row(745, 'Commune de Basseval', '6 500'), ...name, ...sum];
  expect(read(runs, rulesAt([785, 760, 740, 700])).given).toEqual([
    ['Commune de Basseval', 6500],
    ['Foyer rural des amis du canal', 48400801.32],
  ]);
});

test('a number whose next figures had room on its line ends there', () => {
  const runs = [
    ...row(745, 'Commune de Basseval', '116 000,40'),
    ...row(725, 'Foyer rural', '900'),
    ...right(500, '116 900,40', 714.6),
  ];
  const { sums, given } = read(runs);
  expect(sums).toEqual([116000.4, 900, 116900.4]);
  expect(given).toEqual([
    ['Commune de Basseval', 116000.4],
    ['Foyer rural', 900],
  ]);
});

test('the rest of a name between two rows is of the row over it', () => {
  const runs = [
    ...row(745, 'Commune de Basseval-', '6 500'),
    ...wordsOf('les-Marais', 60, 733, SIZE),
    ...row(722, 'Foyer rural', '8 400'),
    ...row(699, 'Atelier des rives', '7 250'),
  ];
  expect(read(runs).given.map(([name]) => name)).toEqual([
    'Commune de Basseval-les-Marais',
    'Foyer rural',
    'Atelier des rives',
  ]);
});
