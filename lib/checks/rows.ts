import type { Amount, Deliberation, Grant, PartKind } from '../model/extraction.ts';
import { inOrder, placeKey } from './order.ts';

/** A print of the column in which a table gives its sums: a beneficiary's, a total, or one that is neither. */
export type Item = { kind: 'row' | 'total' | 'unread'; value: number; amount: Amount | Grant['amount'] };

/**
 * The granted column of the tables of a part, down the pages: rows, printed totals, and sums of the same column that were
 * not understood. Empty where the pages are turned: their order is not known from here.
 */
export function grantedColumn(deliberation: Deliberation, part: PartKind): Item[] {
  const grants = deliberation.grants.filter((grant) => grant.part === part);
  if (grants.length === 0 || isTurned(grants)) return [];
  const rows = grants.map(({ amount }): Item => ({ kind: 'row', value: amount.value, amount }));
  const columns = byPage(grants);
  const places = new Set(grants.map(({ amount }) => placeKey(amount)));
  const others = deliberation.amounts
    .filter((amount) => amount.part === part && amount.role !== 'budgetLine' && !places.has(placeKey(amount)))
    .filter((amount) => isUnder(amount, columns))
    .map((amount): Item => ({ kind: amount.role === 'total' ? 'total' : 'unread', value: amount.value, amount }));
  return [...rows, ...others].sort((a, b) => inOrder(a.amount, b.amount));
}

/** Whether a sum stands in the column of the grant that is nearest above it, on its page or on the one before. */
function isUnder(amount: Amount, grants: ReadonlyMap<number, Grant[]>): boolean {
  const before =
    grants.get(amount.page)?.findLast((grant) => inOrder(grant.amount, amount) < 0) ??
    grants.get(amount.page - 1)?.at(-1);
  if (!before) return false;
  const [x0, , x1] = amount.rects[0]?.rect ?? [0, 0, 0];
  const [u0, , u1] = before.amount.rects[0]?.rect ?? [0, 0, 0];
  const shared = Math.min(x1, u1) - Math.max(x0, u0);
  return shared > 0.5 * Math.min(x1 - x0, u1 - u0);
}

function byPage(grants: Grant[]): Map<number, Grant[]> {
  const pages = new Map<number, Grant[]>();
  for (const grant of grants) {
    const { page } = grant.amount;
    const same = pages.get(page);
    if (same) same.push(grant);
    else pages.set(page, [grant]);
  }
  return pages;
}

/** Sums that stand side by side, page after page, are those of a page that is printed turned. */
function isTurned(grants: Grant[]): boolean {
  let beside = 0;
  let below = 0;
  for (const [i, { amount }] of grants.entries()) {
    const next = grants[i + 1]?.amount;
    const [a, b] = [amount.rects[0]?.rect, next?.rects[0]?.rect];
    if (!next || next.page !== amount.page || !a || !b) continue;
    if (Math.abs(a[1] - b[1]) < 2) beside++;
    else below++;
  }
  return beside > below;
}
