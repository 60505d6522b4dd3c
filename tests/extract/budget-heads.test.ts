import { expect, test } from 'vitest';
import { readBudgetLines } from '../../lib/extract/budget.ts';
import { readBlocks } from '../../lib/extract/tables.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { pageOf, type Run, widthOf, wordsOf } from '../layout/page.ts';

const line = (y: number, ...words: [number, string][]) => words.flatMap(([x, text]) => wordsOf(text, x, y, 9));
const right = (x: number, text: string): [number, string] => [x - widthOf(text, 9), text];
const read = (runs: Run[]) =>
  readBlocks('report', [toLines(pageOf(runs))], { rules: new Map(), divided: new WeakMap() }).tables.flatMap(
    readBudgetLines,
  );
const ROW = line(
  700,
  [40, 'C02-446A05'],
  [120, '6568/93446'],
  [200, 'Aides'],
  right(330, '90 000,00'),
  right(400, '60 000,00'),
  right(470, '48 350,50'),
  right(550, '11 649,50'),
);
const heads = (...words: [number, string][]) => [
  ...line(730, [40, 'Code'], [120, 'Imputation'], [200, 'Libellé'], [310, 'AE €'], ...words, [520, 'Solde €']),
  ...ROW,
];

test('headings that stand as close as words do each head their column', () => {
  const close = 389 + widthOf('Disponible ', 9);
  const [budget] = read(heads([389, 'Disponible'], [close, 'Proposition']));
  expect(budget!.amounts).toEqual([
    { column: 'authorized', value: 90000 },
    { column: 'available', value: 60000 },
    { column: 'proposed', value: 48350.5 },
    { column: 'balance', value: 11649.5 },
  ]);
});

test('two columns under one heading are neither', () => {
  const [budget] = read(heads([360, 'Disponible au 1er janvier 2024']));
  expect(budget!.amounts.map(({ column }) => column)).not.toContain('available');
});

test('a common head that tells nothing leaves the word to those under it', () => {
  const runs = [
    ...line(745, [380, 'Financement de la Communauté']),
    ...line(730, [40, 'STRUCTURE'], [360, 'ETAT'], [470, 'PARTICIPATION']),
    ...line(705, [40, 'Club nautique'], right(390, '90 000,00'), right(530, '60 000,00')),
    ...line(690, [40, 'Amis du canal'], right(390, '9 000,00'), right(530, '6 000,00')),
  ];
  const { tables } = readBlocks('annex', [toLines(pageOf(runs))], { rules: new Map(), divided: new WeakMap() });
  expect(tables.map(({ roles }) => roles.at(-1))).toEqual([{ kind: 'sum', sum: 'granted' }]);
});
