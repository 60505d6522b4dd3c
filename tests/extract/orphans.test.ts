import { expect, test } from 'vitest';
import { readBudgetLines } from '../../lib/extract/budget.ts';
import { readBlocks } from '../../lib/extract/tables.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { pageOf, type Run, widthOf, wordsOf } from '../layout/page.ts';

const line = (y: number, ...words: [number, string][]) => words.flatMap(([x, text]) => wordsOf(text, x, y, 9));
const right = (x: number, text: string): [number, string] => [x - widthOf(text, 9), text];
const read = (runs: Run[]) => {
  const { tables } = readBlocks('report', [toLines(pageOf(runs))], { rules: new Map(), divided: new WeakMap() });
  const lines = tables.flatMap(readBudgetLines).map(({ operationCode, label }) => [operationCode, label]);
  return { lines, doubts: tables.map(({ doubt }) => doubt) };
};
const HEAD = line(760, [40, 'Code'], [120, 'Imputation'], [200, 'Libellé'], [400, 'AE €'], [480, 'Dépense €']);
const rowAt = (y: number, code: string, label: string) =>
  line(y, [40, code], [120, '6568/93446'], [200, label], right(430, '90 000,00'), right(520, '48 350,50'));
const TEXT = [700, 650, 640].flatMap((y) =>
  wordsOf(
    'La Commission a émis un avis favorable sur ce rapport lors de sa dernière réunion de l’année.',
    40,
    y - 60,
    11,
  ),
);

test('the first line of a label that stands over its row is part of it', () => {
  const found = read([...HEAD, ...line(741, [200, 'Lecture publique -']), ...rowAt(729, 'C02-446A05', 'communes')]);
  expect(found.lines).toEqual([['C02-446A05', 'Lecture publique - communes']]);
});

test('one as near to the row over it as to its own is left, and rules are asked for', () => {
  const found = read([
    ...HEAD,
    ...rowAt(735, 'C02-446A05', 'Aides'),
    ...line(721, [200, 'Lecture publique -']),
    ...rowAt(707, 'C02-446A06', 'communes'),
  ]);
  expect(found.lines).toEqual([
    ['C02-446A05', 'Aides'],
    ['C02-446A06', 'communes'],
  ]);
  expect(found.doubts).toEqual(['rows-joined']);
});

test('the last line of a code under a table is part of it; a note and the text are not', () => {
  const table = (code: string) => [...HEAD, ...rowAt(735, code, 'Aides')];
  const cut = [...table('C02-446A05-'), ...line(721.5, [40, 'MV et SE']), ...TEXT];
  expect(read(cut).lines).toEqual([['C02-446A05-MV et SE', 'Aides']]);
  const note = line(721.5, [40, '* sous réserve du vote du budget de l’année 2025']);
  expect(read([...table('C02-446A05'), ...note, ...TEXT]).lines).toEqual([['C02-446A05', 'Aides']]);
});

test('an imputation that its cell breaks after a sign is one, on whichever line its row stands', () => {
  const found = read([
    ...HEAD,
    ...line(741, [120, '2381//90467,']),
    ...line(
      729,
      [40, 'C02-446A05'],
      [120, '231511//90389'],
      [200, 'Sentiers'],
      right(430, '90 000,00'),
      right(520, '48 350,50'),
    ),
    ...rowAt(700, 'C02-446A06', 'Aides'),
  ]);
  expect(found.lines).toEqual([
    ['C02-446A05', 'Sentiers'],
    ['C02-446A06', 'Aides'],
  ]);
});
