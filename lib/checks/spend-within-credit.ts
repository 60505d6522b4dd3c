import type { BudgetLine } from '../model/extraction.ts';
import { budgetCells, nameOf, spendOf, valueIn } from './budget.ts';
import { known, type Relation, together } from './relation.ts';
import { gapOfSums, many, say, sum } from './say.ts';

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
        said: [
          say('saidSpendFails', nameOf(row.line), sum(row.spend), sum(row.credit)),
          gapOfSums(row.spend, row.credit),
        ],
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
        said: [
          rows.length === 1
            ? say('saidSpendHolds', sum(first.spend), sum(first.credit))
            : say('saidSpendsHold', many('saidLines', rows.length)),
        ],
        expected: rows.length,
        found: rows.length,
        sides: rows.length === 1 ? sides(first) : known([together(rows.flatMap(sides))]),
      },
    ];
  },
};

/** The credit of a line; where two are printed, which one limits the spend is not known. */
const creditOf = (line: BudgetLine): number | null => valueIn(line, 'authorized');
