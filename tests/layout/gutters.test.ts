import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeading } from '../../lib/extract/headings.ts';
import { toBlocks } from '../../lib/layout/blocks.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { cellsOf } from './grid.ts';
import { pageOf, type Run, widthOf, wordsOf } from './page.ts';

const SIZE = 9;
/** The width of a space, where cells stand as close as the words of a typewriter's face do. */
const CLOSE = 0.62 * SIZE;
const word = (text: string, x: number, y: number): Run[] =>
  text.split(' ').reduce<{ at: number; runs: Run[] }>(
    ({ at, runs }, str) => ({
      at: at + widthOf(str, SIZE) + 0.6 * SIZE,
      runs: [...runs, { str, x: at, y, size: SIZE }],
    }),
    { at: x, runs: [] },
  ).runs;
const cellsRead = (rows: Run[][]): string[][] => {
  const heading = [
    ...wordsOf('BENEFICIAIRE', 40, 770, SIZE),
    ...wordsOf('MONTANT', 200, 770, SIZE),
    ...wordsOf('PROJET', 330, 770, SIZE),
  ];
  const blocks = toBlocks(toLines(pageOf([...heading, ...rows.flat()])), isHeading);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  expect(tables.length).toBe(1);
  return cellsOf(tables[0]!);
};

const NAMES = ['Club nautique', 'Commune de Basseval', 'Amis du canal', 'Atelier des rives'];
const PROJECTS = ['Programme de lecture', 'Action des jeunes', 'Projet de sentier', 'Aide aux familles'];

test('sums that end where words begin, as close as words are, are a column of their own', () => {
  const sum = fc.constantFrom('400', '1 250', '54 500', '3 335,66', '12 096,51');
  const row = fc.record({ name: fc.constantFrom(...NAMES), sum });
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 12 }), (rows) => {
      fc.pre(new Set(rows.map((one) => one.sum.length)).size > 2);
      const end = 290;
      const drawn = rows.map(({ name, sum }, i) => {
        const y = 750 - 16 * i;
        const width = sum.split(' ').reduce((all, part) => all + widthOf(part, SIZE) + 0.6 * SIZE, -0.6 * SIZE);
        return [...word(name, 40, y), ...word(sum, end - width, y), ...word(PROJECTS[i % 4]!, end + CLOSE, y)];
      });
      expect(cellsRead(drawn)).toEqual(rows.map(({ name, sum }, i) => [name, sum, PROJECTS[i % 4]]));
    }),
    { numRuns: 60 },
  );
});

test('a number of one word in each row is what one cell says', () => {
  const drawn = ['6', '12', '24', '36'].map((months, i) => {
    const y = 750 - 16 * i;
    return [
      ...word(NAMES[i]!, 40, y),
      ...word(`${months} mois`, 280 - widthOf(months, SIZE), y),
      ...word(`${i + 1} 500,00`, 420, y),
    ];
  });
  expect(cellsRead(drawn).map((row) => row.find((cell) => cell.includes('mois')))).toEqual([
    '6 mois',
    '12 mois',
    '24 mois',
    '36 mois',
  ]);
});
