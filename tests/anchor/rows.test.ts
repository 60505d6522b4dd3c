import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTarget } from '../../lib/anchor/target.ts';
import { pageOf, relocate } from './acts.ts';
import { fakePage } from './fakes.ts';

/** A row: who, what for, how much. Few of each, so that neighbours often print the same. */
type Row = { name: string; label: string; sum: string };
const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('Association Alpha', 'Club Bravo', 'Collège Jean Moulin de Liévin', 'Commune de Noirval'),
  label: fc.constantFrom('Subvention de fonctionnement', 'Soutien au fonctionnement général 2024', 'Travaux'),
  sum: fc.constantFrom('8 800,00 €', '12 000,00 €', '15 000,00 €'),
});
const HEAD = ['Les aides suivantes sont accordées aux structures du tableau :', 'Structure Objet Montant'];
const FOOT = ['Total des aides accordées par la présente délibération', 'Le versement se fera en une fois.'];

/** The rows as lines, or with each cell on a line of its own, and for each row the offset of its cells. */
function lay(rows: readonly Row[], cells: boolean) {
  const lines = [...HEAD];
  const at: { from: number; sum: number; label: number }[] = [];
  const length = () => lines.join('\n').length + 1;
  for (const { name, label, sum } of rows) {
    const from = length();
    at.push({ from, label: from + name.length + 1, sum: from + name.length + label.length + 2 });
    lines.push(...(cells ? [name, label, sum] : [`${name} ${label} ${sum}`]));
  }
  return { page: fakePage(1, [...lines, ...FOOT]), at };
}

test.each([false, true])('a note on a cell never lands in the row of another name (cells on lines: %s)', (cells) => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 2, maxLength: 4, selector: ({ name }) => name }),
      fc.nat({ max: 3 }),
      fc.nat({ max: 3 }),
      fc.constantFrom<'label' | 'sum'>('label', 'sum'),
      (rows, noted, gone, column) => {
        const index = noted % rows.length;
        const deleted = gone % rows.length;
        const before = lay(rows, cells);
        const start = before.at[index]![column];
        const end = start + rows[index]![column].length;
        const target = makeTarget(pageOf([before.page]), { page: 1, offset: start }, { page: 1, offset: end })!;
        expect(target.quote.exact).toBe(rows[index]![column]);
        const kept = rows.filter((_, at) => at !== deleted);
        const after = lay(kept, cells);
        const located = relocate([after.page], target);
        if (located.state !== 'inPlace' && located.state !== 'moved') return;
        const { offset } = located.target.start;
        const landed = after.at.findLastIndex(({ from }) => from <= offset);
        expect(kept[landed]?.name).toBe(rows[index]!.name);
      },
    ),
    { numRuns: 3000 },
  );
});
