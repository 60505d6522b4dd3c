import { expect, test } from 'vitest';
import { isHeading } from '../../lib/extract/headings.ts';
import { toBlocks } from '../../lib/layout/blocks.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { cellsOf } from './grid.ts';
import { pageOf, type Run, widthOf, wordsOf } from './page.ts';

const read = (runs: Run[]) => {
  const blocks = toBlocks(toLines(pageOf(runs)), isHeading);
  return blocks.flatMap((block) => (block.kind === 'table' ? cellsOf(block.table) : []));
};
const line = (y: number, ...words: [number, string][]) => words.flatMap(([x, text]) => wordsOf(text, x, y, 10));
const right = (x: number, text: string): [number, string] => [x - widthOf(text, 10), text];
const HEAD = line(760, [60, 'Code'], [130, 'Imputation'], [230, 'Libellé'], [380, 'AP €'], [450, 'Dépense €']);

test('sums cut in narrow cells whose lines stand wide apart are one row', () => {
  const rows = read([
    ...HEAD,
    ...line(735, [60, 'C06-'], [130, '6584//93480'], [230, 'Insertion'], right(420, '230'), right(500, '1 230')),
    ...line(720.5, [60, '227O13'], [230, 'par l’activité'], right(420, '856,08'), right(500, '856,08')),
  ]);
  expect(rows).toEqual([['C06-227O13', '6584//93480', 'Insertion par l’activité', '230 856,08', '1 230 856,08']]);
});

test('whole sums of two rows stay two', () => {
  const rows = read([
    ...HEAD,
    ...line(735, [60, 'C06-227O13'], [130, '6584//93480'], [230, 'Insertion'], right(420, '230'), right(500, '45,00')),
    ...line(
      720.5,
      [60, 'C06-227O14'],
      [130, '6584//93481'],
      [230, 'Aides'],
      right(420, '856,08'),
      right(500, '856,08'),
    ),
  ]);
  expect(rows).toHaveLength(2);
});

test('a line with sums side by side at its end is no sentence, however close its words stand to each other', () => {
  const words = ['Fonctionnement', 'C01-483G09', '6571//93818', 'Équipement des centres de secours du littoral'];
  let x = 40;
  const row = (y: number, texts: string[]) => {
    x = 40;
    return texts.flatMap((text) => {
      const runs = wordsOf(text, x, y, 9);
      x += widthOf(text, 9) + 4.6;
      return runs;
    });
  };
  const { length } = toBlocks(
    toLines(
      pageOf([
        ...line(
          760,
          [40, 'Section'],
          [120, 'Code'],
          [180, 'Imputation'],
          [300, 'Libellé'],
          [430, 'AE €'],
          [490, 'Solde €'],
        ),
        ...row(740, [...words, '167 375,36', '97 992,36']),
      ]),
    ),
    isHeading,
  ).filter((block) => block.kind === 'prose');
  expect(length).toBe(0);
});
