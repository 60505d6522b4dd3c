import { anchor, bare, budgetCells, type Cells, moved, nameOf, valueIn } from './budget.ts';
import { same } from './money.ts';
import { type Finding, known, type Relation, together } from './relation.ts';
import { gapOfSums, many, say, sum } from './say.ts';

/** A line of the decision's budget table is proposed by the report with the same sums. */
export const reportRows: Relation = {
  code: 'report-rows',
  hold(deliberation) {
    const report = budgetCells(deliberation, 'report');
    const decision = budgetCells(deliberation, 'deliberation');
    const pairs = decision.flatMap((row) => {
      const twin = twinOf(row, decision, report);
      return twin ? [{ row, twin, pair: sumsOf(row, twin) }] : [];
    });
    const compared = pairs.filter(({ pair }) => pair.length > 0);
    const wrong = compared.flatMap(({ row, twin, pair }) =>
      pair.filter(([decided, proposed]) => !same(decided, proposed)).map((sums) => fails(row, twin, sums)),
    );
    if (wrong.length > 0) return wrong;
    if (compared.length === 0) return [];
    return [
      {
        status: 'holds',
        said: [many('saidRowsHold', compared.length, nameOf(compared[0]!.row.line))],
        expected: compared.length,
        found: compared.length,
        sides: known([
          together(compared.flatMap(({ row }) => anchor(row) ?? [])),
          together(compared.flatMap(({ twin }) => anchor(twin) ?? [])),
        ]),
      },
    ];
  },
};

/** The one line of the report with the code and imputation of a line that the decision has once too. */
function twinOf({ line }: Cells, decision: Cells[], report: Cells[]): Cells | null {
  if (!line.operationCode) return null;
  const key = (other: Cells) => `${bare(other.line.operationCode)} ${bare(other.line.imputation)}`;
  const own = `${bare(line.operationCode)} ${bare(line.imputation)}`;
  const [here, there] = [decision, report].map((rows) => rows.filter((row) => key(row) === own)) as [Cells[], Cells[]];
  return here.length === 1 && there.length === 1 ? there[0]! : null;
}

/** The pairs of sums to compare: what is spent or taken in against what is proposed, and the credits. */
function sumsOf({ line }: Cells, twin: Cells): [number, number, 'sum' | 'credit'][] {
  const decided = valueIn(line, 'spend') ?? valueIn(line, 'spendOrRevenue') ?? valueIn(line, 'revenue');
  const proposed = valueIn(twin.line, 'proposed');
  const [credit, other] = [valueIn(line, 'authorized'), valueIn(twin.line, 'authorized')];
  const pairs: [number, number, 'sum' | 'credit'][] = [];
  if (decided !== null && proposed !== null) pairs.push([decided, proposed, 'sum']);
  // A line of revenue has no credit of its own (0 there says nothing), and a lone column of credits may hold what is spent.
  const certain = decided !== null || (credit !== null && other !== null && same(credit, other));
  if (credit && other && certain) pairs.push([credit, other, 'credit']);
  return pairs;
}

function fails(row: Cells, twin: Cells, [decided, proposed, what]: [number, number, 'sum' | 'credit']): Finding {
  const credit = what === 'credit';
  const sides = credit ? [row.amounts.get('authorized'), twin.amounts.get('authorized')] : [moved(row), moved(twin)];
  const fields = sides.flatMap((field) => field ?? []);
  return {
    status: 'fails',
    said: [
      say(credit ? 'saidRowsFailCredit' : 'saidRowsFail', nameOf(row.line), sum(decided), sum(proposed)),
      gapOfSums(decided, proposed),
    ],
    expected: proposed,
    found: decided,
    sides: fields,
    doubts: fields,
  };
}
