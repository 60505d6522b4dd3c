import { plural } from '../french/format.ts';
import type { BudgetLine } from '../model/extraction.ts';
import { budgetCells, nameOf, spendOf, valueIn } from './budget.ts';
import { euros, gap } from './money.ts';
import { known, type Relation, together } from './relation.ts';

/** On each line of the decision's budget table, what is spent is within the credit. */
export const spendWithinCredit: Relation = {
  code: 'spend-within-credit',
  hold(deliberation) {
    const rows = budgetCells(deliberation, 'deliberation').flatMap((row) => {
      const [spend, credit] = [spendOf(row.line), creditOf(row.line)];
      return spend === null || credit === null ? [] : [{ ...row, spend, credit }];
    });
    const beyond = rows.filter(({ spend, credit }) => spend > credit + 0.005);
    const sides = ({ amounts }: (typeof rows)[number]) =>
      known([amounts.get('spend') ?? amounts.get('spendOrRevenue'), amounts.get('authorized')]);
    if (beyond.length > 0)
      return beyond.map((row) => ({
        status: 'fails' as const,
        message: `Ligne ${nameOf(row.line)} : la dépense est de ${euros(row.spend)}, le crédit de ${euros(row.credit)}. ${gap(row.spend, row.credit)}`,
        expected: row.credit,
        found: row.spend,
        sides: sides(row),
        doubts: [...row.amounts.values()],
      }));
    const [first] = rows;
    if (!first) return [];
    return [
      {
        status: 'holds',
        message:
          rows.length === 1
            ? `La dépense de ${euros(first.spend)} tient dans le crédit de ${euros(first.credit)}.`
            : `Sur chacune des ${plural(rows.length, 'ligne', 'lignes')}, la dépense tient dans le crédit.`,
        expected: rows.length,
        found: rows.length,
        sides: rows.length === 1 ? sides(first) : known([together(rows.flatMap(sides))]),
      },
    ];
  },
};

/** The credit of a line; where two are printed, which one limits the spend is not known. */
const creditOf = (line: BudgetLine): number | null => valueIn(line, 'authorized');
