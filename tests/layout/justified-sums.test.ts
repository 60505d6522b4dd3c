import { expect, test } from 'vitest';
import { isHeading } from '../../lib/extract/headings.ts';
import { toBlocks } from '../../lib/layout/blocks.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { cellsOf } from './grid.ts';
import { pageOf, type Run, wordsOf } from './page.ts';

const read = (runs: Run[]) => {
  const blocks = toBlocks(toLines(pageOf(runs)), isHeading);
  return blocks.flatMap((block) => (block.kind === 'table' ? cellsOf(block.table) : []));
};
const line = (y: number, ...words: [number, string][]) => words.flatMap(([x, text]) => wordsOf(text, x, y, 9));

test('sums that are justified in narrow cells, their figures far apart and on two lines, are whole', () => {
  const rows = read([
    ...line(760, [60, 'Code Opération'], [160, 'Imputation Budgétaire'], [430, 'AP/AE €'], [490, 'Dépense €']),
    ...line(735, [60, 'C04-738F11'], [160, '6574//93738'], [430, '90 000,00'], [490, '48 350,50']),
    ...line(710, [430, '1'], [464, '400'], [490, '1'], [524, '250']),
    ...line(705, [60, 'C04-738F12'], [160, '204182//917388']),
    ...line(699, [430, '000,00'], [490, '000,00']),
  ]);
  expect(rows).toEqual([
    ['C04-738F11', '6574//93738', '90 000,00', '48 350,50'],
    ['C04-738F12', '204182//917388', '1 400 000,00', '1 250 000,00'],
  ]);
});

test('two columns of sums under a common heading stay two', () => {
  const rows = read([
    ...line(760, [60, 'STRUCTURE'], [400, 'MONTANTS RETENUS POUR 2024']),
    ...line(735, [60, 'Club nautique'], [390, '1 500,00'], [490, '48 350,50']),
    ...line(710, [60, 'Amis du canal'], [400, '500,00'], [495, '8 350,50']),
  ]);
  expect(rows).toEqual([
    ['Club nautique', '1 500,00', '48 350,50'],
    ['Amis du canal', '500,00', '8 350,50'],
  ]);
});
