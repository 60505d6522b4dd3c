import { nameKey } from '../french/fold.ts';
import type { Deliberation, Recusal, RecusalKind } from '../model/extraction.ts';
import { type Context, warned } from './relation.ts';

/** The counts of a vote; null where one that must be printed was not read. */
export type Counts = { cast: number; abstention: number; absent: number };

/** `absent` is 0 where neither the vote nor the attendance names anyone absent; `cast` are the voices for and against. */
export function countsOf({ vote, attendance }: Deliberation): Counts | null {
  if (!vote?.for || !vote.against || !vote.abstention || attendance.present.length === 0) return null;
  if (!vote.absentWithoutProxy && attendance.absent.length > 0) return null;
  return {
    cast: vote.for.count.value + vote.against.count.value,
    abstention: vote.abstention.count.value,
    absent: vote.absentWithoutProxy?.count.value ?? 0,
  };
}

/** Those who vote, by the lists: present, excused and absent. */
export function membersOf({ attendance }: Deliberation): number {
  return attendance.present.length + attendance.excused.length + attendance.absent.length;
}

/** The recusals of a kind, each person once. */
export function recusedAs(kind: RecusalKind, { recusals }: Deliberation): Recusal[] {
  const people = new Map(recusals.filter((r) => r.kind === kind).map((recusal) => [nameKey(recusal.value), recusal]));
  return [...people.values()];
}

/** `Vu le Règlement Intérieur … articles 18, 20 et 29`, or null; `other` where the assembly's rules are cited otherwise. */
export function interestRecital({ recitals }: Deliberation) {
  const rules = recitals.filter(({ value }) =>
    /r[èe]glement\s+int[ée]rieur\s+du\s+(?:conseil\s+d[ée]partemental|d[ée]partement)/i.test(value),
  );
  const interest = rules.find(({ value }) => /articles?\s+18\s*,\s*20\s*(?:et|,)\s*29\b/i.test(value));
  return { recital: interest ?? null, other: rules.length > 0 && !interest };
}

/** Whether the recusals were read for certain: none was left unread, and the recital that announces them has followed. */
export function recusalsAreSure(deliberation: Deliberation, context: Context): boolean {
  if (warned(deliberation, context, 'recusal-unread')) return false;
  return deliberation.recusals.length > 0 || interestRecital(deliberation).recital === null;
}
