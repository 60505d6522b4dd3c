import { searchKey } from '../extract/search-words.ts';
import type { ActRecord } from '../model/act-summary.ts';
import type { PersonRole } from '../model/person.ts';
import { isRecused, type LibraryAct } from './library-acts.ts';

/** One figure with its place: what leads back to the page. */
type Share = { act: LibraryAct; amount: number; page: number };
/** Sums that go to one beneficiary or one budget line, act by act. `key` names it in every spelling. */
export type Total = { key: string; name: string; total: number; shares: Share[] };
/** Somebody in the acts of the library, and what they were in each. */
export type Member = {
  key: string;
  name: string;
  acts: { act: LibraryAct; roles: { role: PersonRole; page: number }[] }[];
  recusals: number;
  present: number;
};
/** The votes of a session; `divided`: acts on which somebody voted against or abstained. */
export type SessionVotes = { date: string; acts: LibraryAct[]; unanimous: number; divided: number };

/**
 * The acts that count in a total, each once: an act that was opened alone, in a compendium and in a rectified version counts as it
 * was opened last. Acts without a number or a day are each their own.
 */
export function distinctActs(acts: readonly LibraryAct[]): LibraryAct[] {
  const kept = new Map<string, LibraryAct>();
  for (const act of acts) {
    if (!act.read) continue;
    const key = act.number && act.sessionDate ? `${act.sessionDate} ${act.number}` : act.id;
    const known = kept.get(key);
    if (!known || known.lastOpenedAt < act.lastOpenedAt) kept.set(key, act);
  }
  return [...kept.values()];
}

/** Grants by beneficiary, the largest first. One beneficiary is one name, but for accents, case, hyphens and spaces. */
export function byBeneficiary(acts: readonly LibraryAct[]): Total[] {
  return totals(acts, ({ grants }) =>
    grants.map(({ beneficiary, amount, page }) => ({ key: searchKey(beneficiary), name: beneficiary, amount, page })),
  );
}

/** What is spent by budget line, the largest first. */
export function byBudgetLine(acts: readonly LibraryAct[]): Total[] {
  return totals(acts, ({ budgetLines }) =>
    budgetLines.map(({ imputation, label, amount, page }) => ({
      key: imputation.replace(/\s/g, ''),
      name: [imputation, label].filter(Boolean).join(' · '),
      amount,
      page,
    })),
  );
}

type Item = { key: string; name: string; amount: number; page: number };

function totals(acts: readonly LibraryAct[], itemsOf: (act: ActRecord) => Item[]): Total[] {
  const found = new Map<string, Total>();
  for (const act of acts) {
    for (const { key, name, amount, page } of itemsOf(act)) {
      const total = found.get(key) ?? { key, name, total: 0, shares: [] };
      found.set(key, total);
      // Cents are counted, as fractions of a euro do not add up exactly.
      total.total = (Math.round(total.total * 100) + Math.round(amount * 100)) / 100;
      total.shares.push({ act, amount, page });
    }
  }
  return [...found.values()].sort((a, b) => b.total - a.total);
}

/** Everybody whom the acts name, in the order of their names. */
export function members(acts: readonly LibraryAct[]): Member[] {
  const found = new Map<string, Member>();
  for (const act of acts) {
    for (const person of act.people) {
      const { key, name, roles } = person;
      const member = found.get(key) ?? { key, name, acts: [], recusals: 0, present: 0 };
      found.set(key, member);
      // A name in small letters shows its accents.
      if (/\p{Ll}/u.test(name) && !/\p{Ll}/u.test(member.name)) member.name = name;
      member.acts.push({ act, roles });
      if (isRecused(person)) member.recusals += 1;
      if (roles.some(({ role }) => role === 'present' || role === 'nonVotingPresent')) member.present += 1;
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** The votes session by session, the oldest first. Acts without a day or a vote are left out. */
export function votesOverTime(acts: readonly LibraryAct[]): SessionVotes[] {
  const voted = acts.filter(({ sessionDate, unanimous }) => sessionDate !== null && unanimous !== null);
  return [...Map.groupBy(voted, ({ sessionDate }) => sessionDate ?? '')]
    .map(([date, own]) => ({
      date,
      acts: own,
      unanimous: own.filter(({ unanimous }) => unanimous).length,
      divided: own.filter(({ unanimous }) => !unanimous).length,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
