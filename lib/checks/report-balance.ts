import { budgetCells, nameOf, valueIn } from './budget.ts';
import { same, total } from './money.ts';
import { known, type Relation, together } from './relation.ts';
import { gapOfSums, many, say, sum } from './say.ts';

/** In the report's table, what is left is what was available less what is proposed; on a line of revenue, what is proposed. */
export const reportBalance: Relation = {
  code: 'report-balance',
  hold(deliberation) {
    const rows = budgetCells(deliberation, 'report').flatMap((row) => {
      const available = valueIn(row.line, 'available');
      const [proposed, balance] = [valueIn(row.line, 'proposed'), valueIn(row.line, 'balance')];
      if (available === null || proposed === null || balance === null) return [];
      const revenue = available === 0 || /recette/i.test(`${row.line.section ?? ''} ${row.line.label}`);
      const expected = revenue && same(balance, proposed) ? proposed : total([available, -proposed]);
      return [{ ...row, available, proposed, balance, expected, revenue }];
    });
    const sides = ({ amounts }: (typeof rows)[number]) =>
      known([amounts.get('balance'), amounts.get('available'), amounts.get('proposed')]);
    const wrong = rows.filter(({ balance, expected, revenue }) => !same(balance, expected) && !revenue);
    if (wrong.length > 0)
      return wrong.map((row) => ({
        status: 'fails' as const,
        said: [
          say(
            'saidBalanceFails',
            nameOf(row.line),
            sum(row.available),
            sum(row.proposed),
            sum(row.expected),
            sum(row.balance),
          ),
          gapOfSums(row.balance, row.expected),
        ],
        expected: row.expected,
        found: row.balance,
        sides: sides(row),
        doubts: [...row.amounts.values()],
      }));
    const sure = rows.filter(({ balance, expected }) => same(balance, expected));
    const [first] = sure;
    if (!first) return [];
    return [
      {
        status: 'holds',
        said: [
          sure.length === 1 && !first.revenue
            ? say('saidBalanceHolds', sum(first.available), sum(first.proposed), sum(first.balance))
            : say('saidBalancesHold', many('saidLines', sure.length)),
        ],
        expected: sure.length,
        found: sure.length,
        sides: sure.length === 1 ? sides(first) : known([together(sure.flatMap(sides))]),
      },
    ];
  },
};
