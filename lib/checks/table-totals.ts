import type { Deliberation, PartKind } from '../model/extraction.ts';
import { announcedBy } from './announced.ts';
import { same, total } from './money.ts';
import { type Finding, known, type Relation, together, wasRead } from './relation.ts';
import { grantedColumn, type Item } from './rows.ts';
import { gapOfSums, many, say, sum } from './say.ts';

/** So many rows are shown and doubted one by one; of more, the whole is shown, and the total alone is doubtful. */
const FEW = 6;

/** The rows of a table of beneficiaries add up to its printed sub-totals and totals. */
export const tableTotals: Relation = {
  code: 'table-totals',
  hold(deliberation, context) {
    if (!wasRead(deliberation, context)) return [];
    const kinds: PartKind[] = ['deliberation', 'annex', 'report'];
    const groups = kinds.map((kind) => toGroups(grantedColumn(deliberation, kind)));
    const fails = groups.flatMap((found) => wrongIn(found, deliberation));
    if (fails.length > 0) return fails;
    const closed = groups.flatMap((found) => (found.every(({ state }) => state === 'closed') ? found : []));
    if (closed.length === 0) return [];
    const [last] = closed.slice(-1);
    return [
      {
        status: 'holds',
        said: [
          closed.length === 1
            ? many('saidTotalHolds', last!.rows.length, sum(last!.printed.value))
            : say('saidTotalsHold', closed.length),
        ],
        expected: closed.length === 1 ? last!.printed.value : closed.length,
        found: closed.length === 1 ? last!.printed.value : closed.length,
        sides: known(closed.map(({ printed, rows }) => together([printed, ...rows].map((item) => item.amount)))),
      },
    ];
  },
};

/**
 * A printed total and what stands above it. `closed`: it is the sum of its rows, or of the totals before it; `open`: it is
 * not; `unsure`: there are no rows, or prints that were not understood.
 */
type Group = { printed: Item; rows: Item[]; sum: number; state: 'closed' | 'open' | 'unsure' };

function toGroups(column: Item[]): Group[] {
  const groups: Group[] = [];
  let above: Item[] = [];
  for (const item of column) {
    if (item.kind !== 'total') {
      above.push(item);
      continue;
    }
    const before = above.at(-1);
    // A total may stand twice.
    if (before?.kind === 'total' && same(before.value, item.value)) continue;
    const from = closing(above, item.value);
    const start = above.findLastIndex(({ kind }) => kind === 'total') + 1;
    const rows = above.slice(from ?? start);
    const unread = rows.some(({ kind }) => kind === 'unread');
    const state = from !== null ? 'closed' : rows.length === 0 || unread ? 'unsure' : 'open';
    groups.push({ printed: item, rows, sum: total(rows.map(({ value }) => value)), state });
    above = [...above.slice(0, from ?? start), item];
  }
  return groups;
}

/** Where the latest rows and totals begin that add up to a value; null where none do. */
function closing(above: Item[], value: number): number | null {
  let sum = 0;
  for (let i = above.length - 1; i >= 0; i--) {
    sum += above[i]!.value;
    if (same(sum, value)) return i;
  }
  return null;
}

/**
 * The groups that do not add up, where their total is known by other means: an article announces it, or a further total has
 * it as a part. A total that only its own rows speak against may be that of something else.
 */
function wrongIn(groups: Group[], deliberation: Deliberation): Finding[] {
  const announced = deliberation.articles.flatMap((article) => announcedBy(article, deliberation)?.value ?? []);
  const confirmed = ({ printed }: Group) =>
    announced.some((value) => same(value, printed.value)) ||
    groups.some(({ state, rows }) => state === 'closed' && rows.includes(printed));
  return groups
    .filter((group) => group.state === 'open' && confirmed(group))
    .map(({ printed, rows, sum: added }) => {
      const sums = rows.map((row) => row.amount);
      const few = sums.length <= FEW;
      return {
        status: 'fails' as const,
        said: [many('saidTotalFails', rows.length, sum(added), sum(printed.value)), gapOfSums(added, printed.value)],
        expected: printed.value,
        found: added,
        sides: known([printed.amount, ...(few ? sums : [together(sums)])]),
        doubts: [printed.amount, ...(few ? sums : [])],
      };
    });
}
