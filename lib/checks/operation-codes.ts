import { anchor, bare, budgetCells, type Cells, moved } from './budget.ts';
import { same } from './money.ts';
import { known, type Relation, together } from './relation.ts';
import { many, say } from './say.ts';

/** The codes of operations are the same in the tables of the decision and of the report. */
export const operationCodes: Relation = {
  code: 'operation-codes',
  hold(deliberation) {
    const decision = budgetCells(deliberation, 'deliberation');
    const report = budgetCells(deliberation, 'report');
    if (decision.length === 0 || report.length === 0) return [];
    if ([...decision, ...report].some(({ line }) => !line.operationCode)) return [];
    const codes = new Set(report.map(({ line }) => bare(line.operationCode)));
    const strange = decision.filter(({ line }) => !codes.has(bare(line.operationCode)));
    if (strange.length === 0) {
      const own = [...new Set(decision.map(({ line }) => line.operationCode))];
      return [
        {
          status: 'holds',
          said: [many('saidCodesHold', own.length)],
          expected: own.length,
          found: own.length,
          sides: known([decision, report].map((rows) => together(rows.flatMap((row) => anchor(row) ?? [])))),
        },
      ];
    }
    return strange.flatMap((row) => {
      const twin = bySum(row, decision, report);
      if (!twin) return [];
      const [expected, found] = [twin.line.operationCode, row.line.operationCode];
      const zero = bare(expected).replaceAll('O', '0') === bare(found).replaceAll('O', '0');
      const sides = known([moved(row), moved(twin)]);
      return [
        {
          status: 'fails' as const,
          said: [say('saidCodesFail', found, expected), ...(zero ? [say('saidCodesZero')] : [])],
          expected,
          found,
          sides,
          doubts: [moved(row), moved(twin)].flatMap((field) => field ?? []),
        },
      ];
    });
  },
};

/** The line of the report that moves the same sum, where each has it once: the same operation under another code. */
function bySum(row: Cells, decision: Cells[], report: Cells[]): Cells | null {
  const sum = moved(row)?.value;
  if (!sum) return null;
  const having = (rows: Cells[]) => rows.filter((other) => same(moved(other)?.value ?? 0, sum));
  const [here, there] = [having(decision), having(report)];
  return here.length === 1 && there.length === 1 ? there[0]! : null;
}
