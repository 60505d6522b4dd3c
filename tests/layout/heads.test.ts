import { describe, expect, test } from 'vitest';
import { isHeading } from '../../lib/extract/headings.ts';
import { toBlocks } from '../../lib/layout/blocks.ts';
import { toLines } from '../../lib/layout/lines.ts';
import type { Table } from '../../lib/layout/tables.ts';
import { cellsOf } from './grid.ts';
import { pageOf, type Run, widthOf, wordsOf } from './page.ts';

const SIZE = 9;
const line = (y: number, ...words: [number, string][]): Run[] =>
  words.flatMap(([x, text]) => wordsOf(text, x, y, SIZE));
const right = (x: number, text: string): [number, string] => [x - widthOf(text, SIZE), text];
const middle = (x: number, text: string): [number, string] => [x - widthOf(text, SIZE) / 2, text];
const ROWS = [
  ['Artois', 'Club nautique', '8 800,00', '500,00'],
  ['Ternois', 'Commune de Valmoncourt', '12 500,00', '1 250,00'],
  ['Ternois', 'Amis du canal', '900,00', '90,00'],
];
const rows = (from: number, pitch = 16) =>
  ROWS.flatMap(([territory, name, asked, given], i) =>
    line(from - pitch * i, [40, territory!], [140, name!], right(400, asked!), right(500, given!)),
  );
const tablesOf = (runs: Run[]): Table[] =>
  toBlocks(toLines(pageOf(runs)), isHeading).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const wordsOver = (table: Table) =>
  table.columns.map((_, c) =>
    cellsOf(table, table.heading)
      .map((row) => row[c])
      .filter(Boolean)
      .join(' '),
  );

describe('headings of two rows', () => {
  test('the first of which heads columns that the second leaves out', () => {
    const [table, ...more] = tablesOf([
      ...line(770, [40, 'SECTEUR'], [140, 'ETABLISSEMENT'], middle(420, 'Financement')),
      ...line(758, right(400, 'DEMANDE'), right(500, 'RETENU')),
      ...rows(740),
    ]);
    expect(more).toEqual([]);
    expect(cellsOf(table!)).toEqual(ROWS);
    expect(wordsOver(table!).slice(0, 2)).toEqual(['SECTEUR', 'ETABLISSEMENT']);
  });

  test('with a year and a unit on the second', () => {
    const [table, ...more] = tablesOf([
      ...line(770, [40, 'TERRITOIRE'], [140, 'BENEFICIAIRE'], right(400, 'ATTRIBUTION'), right(500, 'PROPOSITION')),
      ...line(760, right(400, '2023 €'), right(500, '2024 €')),
      ...rows(740),
    ]);
    expect(more).toEqual([]);
    expect(cellsOf(table!)).toEqual(ROWS);
    expect(wordsOver(table!)).toEqual(['TERRITOIRE', 'BENEFICIAIRE', 'ATTRIBUTION 2023 €', 'PROPOSITION 2024 €']);
  });

  test('a sum of as many euros as a year has is a sum', () => {
    const heading = line(770, [40, 'TERRITOIRE'], [140, 'BENEFICIAIRE'], right(500, 'MONTANT RETENU'));
    const [table] = tablesOf([
      ...heading,
      ...line(750, [40, 'Artois'], [140, 'Club nautique'], right(500, '2024 €')),
      ...line(734, [40, 'Artois'], [140, 'Commune'], right(500, '150 €')),
    ]);
    expect(cellsOf(table!)).toEqual([
      ['Artois', 'Club nautique', '2024 €'],
      ['Artois', 'Commune', '150 €'],
    ]);
  });
});

describe('what stands between a heading and its rows, or between two tables', () => {
  const heading = (y: number) =>
    line(y, [60, 'TERRITOIRE'], [150, 'BENEFICIAIRE'], right(400, 'MONTANT DEMANDE'), right(500, 'MONTANT RETENU'));

  test('the name of a group is a row, and heads no column', () => {
    const [table] = tablesOf([...heading(770), ...line(758, [40, 'Territoires du Nord']), ...rows(746, 12)]);
    expect(cellsOf(table!)).toEqual([['Territoires du Nord', '', '', ''], ...ROWS]);
    expect(wordsOver(table!)).toEqual(['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT DEMANDE', 'MONTANT RETENU']);
  });

  test('the title of one whose heading stands under its rows begins it', () => {
    const title = wordsOf('Second axe', 40, 676, 12);
    const found = tablesOf([...heading(770), ...rows(750), ...title, ...rows(650), ...heading(596)]);
    expect(found.map((table) => cellsOf(table).slice(-3))).toEqual([ROWS, ROWS]);
  });

  test('the title of the second is no row of the first', () => {
    const title = line(675, [40, 'Second axe : les communes du littoral']);
    const found = tablesOf([...heading(770), ...rows(750), ...title, ...heading(655), ...rows(635)]);
    expect(found.map((table) => cellsOf(table))).toEqual([ROWS, ROWS]);
  });
});

test('a common head over two columns is that of both, in a heading whose rows are overleaf', () => {
  const [table] = tablesOf([
    ...line(60, [40, 'TERRITOIRE'], [140, 'BENEFICIAIRE'], middle(410, 'MONTANTS')),
    ...line(48, right(400, 'MONTANT SOLLICITE'), right(500, 'SUBVENTION 2024')),
  ]);
  expect(wordsOver(table!)).toHaveLength(4);
  expect(wordsOver(table!)[3]).toContain('SUBVENTION 2024');
});

test('lines as far apart as rows are belong to the row whose words they go on with', () => {
  const [table] = tablesOf([
    ...line(770, [40, 'BENEFICIAIRE'], right(400, 'MONTANT DEMANDE'), right(500, 'MONTANT RETENU')),
    ...line(752, [40, 'Club nautique de Basseval-'], right(400, '900,00'), right(500, '90,00')),
    ...line(739, [40, 'les-Marais']),
    ...line(726, [40, 'Commune'], right(400, '800,00'), right(500, '80,00')),
    ...line(713, [40, 'Amis du canal et'], right(400, '700,00'), right(500, '70,00')),
    ...line(700, [40, 'Rives']),
    ...line(687, [40, 'Atelier'], right(400, '600,00'), right(500, '60,00')),
  ]);
  expect(cellsOf(table!).map(([name]) => name)).toEqual([
    'Club nautique de Basseval-les-Marais',
    'Commune',
    'Amis du canal et Rives',
    'Atelier',
  ]);
});
