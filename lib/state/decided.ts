import type { Amount, AmountRole, Article, Deliberation } from '../model/extraction.ts';
import type { Place } from '../model/geometry.ts';

type Evidence = { page: number; rects: Place[] };

/** What a sum may be in an article without being what is decided. */
const BESIDE: ReadonlySet<AmountRole> = new Set(['ceiling', 'threshold', 'unitRate', 'otherFunder', 'projectCost']);

/** Whether `a` begins at or before `b` in reading order (pages down, lines down); unknown places are not before anything. */
function notAfter(a: Evidence, b: Evidence): boolean {
  if (a.page !== b.page) return a.page < b.page;
  const [top, other] = [a.rects[0]?.rect[3], b.rects[0]?.rect[3]];
  return top !== undefined && other !== undefined && top >= other - 1;
}

/** The article of the decision that a place lies in: the last one whose heading comes before it. */
export function articleOf(place: Evidence, articles: Article[]): Article | null {
  return articles.findLast((article) => notAfter(article, place)) ?? null;
}

/**
 * The sums that the articles of the decision name, the largest first, each once. Credits that a budget table recalls are left
 * out: they are not what is decided; nor are limits, rates and what others pay, unless there is nothing else.
 */
export function decidedSums(deliberation: Deliberation): Amount[] {
  const spent = new Set<number>();
  const recalled = new Set<number>();
  for (const line of deliberation.budgetLines.filter(({ part }) => part === 'deliberation')) {
    for (const { column, value } of line.amounts) {
      (column === 'authorized' || column === 'available' || column === 'balance' ? recalled : spent).add(value);
    }
  }
  const sums = new Map<number, Amount>();
  for (const amount of deliberation.amounts) {
    if (amount.part !== 'deliberation' || sums.has(amount.value)) continue;
    if (recalled.has(amount.value) && !spent.has(amount.value)) continue;
    if (articleOf(amount, deliberation.articles)) sums.set(amount.value, amount);
  }
  const sorted = [...sums.values()].sort((a, b) => b.value - a.value);
  const decided = sorted.filter(({ role }) => !BESIDE.has(role));
  return decided.length > 0 ? decided : sorted;
}
