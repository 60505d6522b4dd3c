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
const rows = (from: number) =>
  ROWS.flatMap(([territory, name, asked, given], i) =>
    line(from - 16 * i, [40, territory!], [140, name!], right(400, asked!), right(500, given!)),
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
