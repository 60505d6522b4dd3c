import type { ActRecord } from '../model/act-summary.ts';
import type { Deliberation, Field, Vote } from '../model/extraction.ts';

/**
 * An act of the library in the form that exports are written from: values with their pages, without the rectangles and the words
 * around them, which only the document itself has.
 */
export function toDeliberation(act: ActRecord): Deliberation {
  const { page, people, vote } = act;
  const field = <T>(value: T, at = page): Field<T> => ({ value, text: String(value), page: at, rects: [] });
  const known = <T>(value: T | null): Field<T> | null => (value === null ? null : field(value));
  const named = (wanted: ActRecord['people'][number]['roles'][number]['role']) =>
    people.flatMap(({ name, roles }) =>
      roles.filter(({ role }) => role === wanted).map((role) => field(name, role.page)),
    );
  const ballot = (kind: keyof Vote) => {
    const count = vote?.[kind];
    return count ? { count: field(count.count, count.page), groups: [] } : null;
  };
  return {
    number: known(act.number),
    title: known(act.title),
    assembly: known(act.assembly),
    sessionDate: known(act.sessionDate),
    legalityReviewDate: known(act.legalityReviewDate),
    publicationDate: known(act.publicationDate),
    signedDate: null,
    signatory: named('signatory')[0] ?? null,
    president: named('president')[0] ?? null,
    secretary: named('secretary')[0] ?? null,
    attendance: {
      present: named('present'),
      excused: named('excused'),
      absent: named('absent'),
      nonVotingPresent: named('nonVotingPresent'),
      nonVotingExcused: named('nonVotingExcused'),
    },
    recitals: [],
    recusals: (['recused', 'recusedAbsent', 'recusedNonVoting'] as const).flatMap((kind) =>
      named(kind).map((person) => ({ ...person, kind })),
    ),
    articles: [],
    budgetLines: [],
    grants: act.grants.map(({ beneficiary, amount, page: at }) => ({
      part: 'deliberation',
      page: at,
      beneficiary: field(beneficiary, at),
      amount: field(amount, at),
    })),
    vote: vote && {
      for: ballot('for'),
      against: ballot('against'),
      abstention: ballot('abstention'),
      absentWithoutProxy: ballot('absentWithoutProxy'),
    },
    outcome: known(act.outcome),
    report: null,
    amounts: act.sums.map(({ value, page: at }) => ({ ...field(value, at), part: 'deliberation', role: 'decision' })),
    references: [],
    parts: [{ kind: 'deliberation', firstPage: page, lastPage: page }],
    checks: [],
  };
}
