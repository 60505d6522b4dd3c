import type { FieldKind } from '../model/correction.ts';
import type { Deliberation, Field, Grant, Vote } from '../model/extraction.ts';

/** What becomes of one field: the same, another, or null where it is to go. */
export type Change = <F extends Field<string> | Field<number>>(kind: FieldKind, field: F) => F | null;

const SINGLE = [
  'number',
  'title',
  'assembly',
  'sessionDate',
  'legalityReviewDate',
  'publicationDate',
  'signedDate',
  'president',
  'secretary',
  'outcome',
] as const satisfies (FieldKind & keyof Deliberation)[];
const REPORT = {
  number: 'reportNumber',
  territories: 'reportTerritories',
  cantons: 'reportCantons',
  intermunicipalities: 'reportIntermunicipalities',
} as const satisfies Record<string, FieldKind>;
export const BALLOTS = {
  for: 'voteFor',
  against: 'voteAgainst',
  abstention: 'voteAbstention',
  absentWithoutProxy: 'voteAbsentWithoutProxy',
} as const satisfies Record<keyof Vote, FieldKind>;

/**
 * The act with every field that a reader may correct passed through `change`. What did not change is the very same object, up
 * to the act itself. A sum of a grant is the sum that stands at its place: both are of the kind 'amount'.
 */
export function mapFields(act: Deliberation, change: Change): Deliberation {
  const changed: Partial<Deliberation> = {};
  for (const kind of SINGLE) {
    const before = act[kind];
    const after = before && change(kind, before);
    if (after !== before) Object.assign(changed, { [kind]: after });
  }
  const attendance = mapValues(act.attendance, (names) => mapList(names, (name) => change('attendance', name)));
  const recusals = mapList(act.recusals, (recusal) => change('recusal', recusal));
  const amounts = mapList(act.amounts, (amount) => change('amount', amount));
  const grants = mapList(act.grants, (grant) => mapGrant(grant, change));
  const vote = act.vote && mapVote(act.vote, change);
  const report = act.report && mapReport(act.report, change);
  return merge(act, { ...changed, attendance, recusals, amounts, grants, vote, report });
}

function mapGrant(grant: Grant, change: Change): Grant | null {
  const beneficiary = change('beneficiary', grant.beneficiary);
  const amount = change('amount', grant.amount);
  return beneficiary && amount && merge(grant, { beneficiary, amount });
}

function mapVote(vote: Vote, change: Change): Vote {
  return mapValues(vote, (ballot, kind) => {
    const count = ballot && change(BALLOTS[kind], ballot.count);
    return count && merge(ballot!, { count });
  });
}

function mapReport(report: NonNullable<Deliberation['report']>, change: Change): NonNullable<Deliberation['report']> {
  const committees = mapList(report.committees, (committee) => change('reportCommittee', committee));
  const fields: Partial<typeof report> = {};
  for (const [name, kind] of Object.entries(REPORT) as [keyof typeof REPORT, FieldKind][]) {
    const before = report[name];
    fields[name] = before && change(kind, before);
  }
  return merge(report, { ...fields, committees });
}

function mapList<T>(list: T[], change: (item: T) => T | null): T[] {
  const after = list.flatMap((item) => change(item) ?? []);
  return after.length === list.length && after.every((item, index) => item === list[index]) ? list : after;
}

function mapValues<R extends Record<string, unknown>>(
  record: R,
  change: (value: R[keyof R], key: keyof R) => unknown,
): R {
  const changes = Object.entries(record).map(([key, value]) => [key, change(value as R[keyof R], key)]);
  return merge(record, Object.fromEntries(changes));
}

/** The object with these properties; the very same one where it has them. */
function merge<T extends object>(whole: T, part: Partial<T>): T {
  const differs = Object.entries(part).some(([key, value]) => whole[key as keyof T] !== value);
  return differs ? { ...whole, ...part } : whole;
}
