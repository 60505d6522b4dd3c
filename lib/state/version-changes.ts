import type { ActRecord } from '../model/act-summary.ts';

/**
 * One thing that two versions of a document say differently. `label`: the beneficiary of a grant, the ballot of a vote, the name
 * of a person; '' for a sum that is decided. `was`, `is`: euros or votes; 1 for a person who is named; null where it is not there.
 */
export type VersionChange = {
  kind: 'grant' | 'sum' | 'vote' | 'name';
  label: string;
  was: number | null;
  is: number | null;
};

const BALLOTS = ['for', 'against', 'abstention', 'absentWithoutProxy'] as const;

/** What changed in sums, votes and names between what was kept of a version and what is read in another. */
export function compareVersions(before: readonly ActRecord[], after: readonly ActRecord[]): VersionChange[] {
  return [
    ...differences('vote', votes(before), votes(after)),
    ...differences('grant', grants(before), grants(after)),
    ...differences('sum', sums(before), sums(after)).map((change) => ({ ...change, label: '' })),
    ...differences('name', people(before), people(after)),
  ];
}

type Values = ReadonlyMap<string, number>;

function differences(kind: VersionChange['kind'], before: Values, after: Values): VersionChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [was, is] = [before.get(label) ?? null, after.get(label) ?? null];
    return was === is ? [] : [{ kind, label, was, is }];
  });
}

function votes(acts: readonly ActRecord[]): Values {
  const values = new Map<string, number>();
  for (const { vote } of acts)
    for (const ballot of BALLOTS) {
      const count = vote?.[ballot]?.count;
      if (count !== undefined) values.set(ballot, (values.get(ballot) ?? 0) + count);
    }
  return values;
}

/** What each beneficiary is given in all. */
function grants(acts: readonly ActRecord[]): Values {
  const values = new Map<string, number>();
  for (const { beneficiary, amount } of acts.flatMap((act) => act.grants))
    values.set(beneficiary, Math.round(((values.get(beneficiary) ?? 0) + amount) * 100) / 100);
  return values;
}

const sums = (acts: readonly ActRecord[]): Values =>
  new Map(acts.flatMap((act) => act.sums.map(({ value }) => [String(value), value] as const)));

const people = (acts: readonly ActRecord[]): Values =>
  new Map(acts.flatMap((act) => act.people.map(({ name }) => [name, 1] as const)));
