import { expect, test } from 'vitest';
import { readGrants } from '../../lib/extract/grants.ts';
import { readBlocks } from '../../lib/extract/tables.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { pageOf, type Run, widthOf, wordsOf } from '../layout/page.ts';

const line = (y: number, name: string, sum: string): Run[] => [
  ...wordsOf(name, 40, y, 9),
  ...wordsOf(sum, 480 - widthOf(sum, 9), y, 9),
];
const namesIn = (...rows: [string, string][]) => {
  const head = line(760, 'Organisme', 'Montant attribué');
  const runs = [...head, ...rows.flatMap(([name, sum], i) => line(740 - 14 * i, name, sum))];
  const { tables } = readBlocks('report', [toLines(pageOf(runs))], { rules: new Map(), divided: new WeakMap() });
  return readGrants(tables, []).map(({ beneficiary }) => beneficiary.value);
};

test('what ends with a colon heads what follows, and is given nothing', () => {
  const rows: [string, string][] = [
    ['Club nautique de Lisbourcelle', '3 861,00 €'],
    ['Commune de Saint-Avoine', '2 290,65 €'],
  ];
  expect(namesIn(...rows, ['Foyer rural', '6 151,65 €'])).toContain('Foyer rural');
  expect(namesIn(...rows, ['ARTICLE deuxième :', '6 151,65 €'])).toEqual(rows.map(([name]) => name));
});
