import type { Amount, AmountRole } from '../../../lib/model/extraction.ts';
import type { MessageKey } from '../../../lib/platform/i18n.ts';

/** What a sum is, in words, in the order in which the panel groups them. */
export const roleNames: Record<AmountRole, MessageKey> = {
  decision: 'roleDecision',
  grant: 'roleGrant',
  budgetLine: 'roleBudgetLine',
  total: 'roleTotal',
  ceiling: 'roleCeiling',
  threshold: 'roleThreshold',
  unitRate: 'roleUnitRate',
  otherFunder: 'roleOtherFunder',
  projectCost: 'roleProjectCost',
  other: 'roleOther',
};
export const roles = Object.keys(roleNames) as AmountRole[];

/** Roles that are worth a word beside the sum: the others are told by the part that it stands in, or tell nothing. */
const SILENT: ReadonlySet<AmountRole> = new Set(['decision', 'other', 'budgetLine']);
export const isTelling = ({ role }: Amount): boolean => !SILENT.has(role);

/** How many sums each role has; roles without any are left out. */
export function countRoles(amounts: readonly Amount[]): { role: AmountRole; count: number }[] {
  const counts = new Map<AmountRole, number>();
  for (const { role } of amounts) counts.set(role, (counts.get(role) ?? 0) + 1);
  return roles.flatMap((role) => {
    const count = counts.get(role);
    return count ? [{ role, count }] : [];
  });
}

/** The sums by role, in the order of the roles; those of one role stay in their order. */
export function byRole(amounts: readonly Amount[]): Amount[] {
  return roles.flatMap((role) => amounts.filter((amount) => amount.role === role));
}

/** Runs of sums of one role, for a list that is ordered by role. */
export function runsOfRole(amounts: readonly Amount[]): { role: AmountRole; sums: Amount[] }[] {
  const runs: { role: AmountRole; sums: Amount[] }[] = [];
  for (const sum of amounts) {
    const last = runs.at(-1);
    if (last?.role === sum.role) last.sums.push(sum);
    else runs.push({ role: sum.role, sums: [sum] });
  }
  return runs;
}
