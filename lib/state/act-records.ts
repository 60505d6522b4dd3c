import { peopleOf } from '../extract/people.ts';
import { searchKey } from '../extract/search-words.ts';
import type { ActRecord } from '../model/act-summary.ts';
import type { BudgetColumn, Deliberation, Extraction, PartKind, Vote } from '../model/extraction.ts';
import { summariseAct } from './acts.ts';
import { decidedSums } from './decided.ts';

/** The columns of a budget table that say what is spent; the others recall credits. */
const SPENT: ReadonlySet<BudgetColumn> = new Set(['spend', 'proposed', 'spendOrRevenue']);
const PARTS: readonly PartKind[] = ['deliberation', 'annex', 'report'];

/** What the library keeps of the acts that were read in a document. */
export function toActRecords({ deliberations }: Extraction, documentId: string): ActRecord[] {
  return deliberations.map((deliberation, index) => {
    const { page, unanimous } = summariseAct(deliberation);
    const { number, title, assembly, sessionDate, outcome, vote } = deliberation;
    return {
      documentId,
      index,
      number: number?.value ?? null,
      title: title?.value ?? null,
      assembly: assembly?.value ?? null,
      sessionDate: sessionDate?.value ?? null,
      legalityReviewDate: deliberation.legalityReviewDate?.value ?? null,
      publicationDate: deliberation.publicationDate?.value ?? null,
      page,
      outcome: outcome?.value ?? null,
      vote: vote && ballotsOf(vote),
      unanimous,
      sums: decidedSums(deliberation).map(({ value, page }) => ({ value, page })),
      grants: grantsOf(deliberation),
      budgetLines: budgetLinesOf(deliberation),
      people: peopleOf(deliberation).map(({ key, name, roles }) => ({
        key,
        name,
        roles: roles.map(({ role, field }) => ({ role, page: field.page })),
      })),
    };
  });
}

function ballotsOf(vote: Vote): NonNullable<ActRecord['vote']> {
  const ballot = (kind: keyof Vote) => {
    const count = vote[kind]?.count;
    return count ? { count: count.value, page: count.page } : null;
  };
  return {
    for: ballot('for'),
    against: ballot('against'),
    abstention: ballot('abstention'),
    absentWithoutProxy: ballot('absentWithoutProxy'),
  };
}

/**
 * Who is given what. The report proposes what the decision or its annex gives: it counts only where they list nothing, and what
 * both the decision and its annex list is one grant.
 */
function grantsOf({ grants }: Deliberation): ActRecord['grants'] {
  const decided = grants.filter(({ part }) => part !== 'report');
  const kept: ActRecord['grants'] = [];
  const seen = new Map<string, PartKind>();
  for (const part of PARTS) {
    for (const { beneficiary, amount } of (decided.length > 0 ? decided : grants).filter((one) => one.part === part)) {
      const key = `${amount.value} ${searchKey(beneficiary.value)}`;
      if ((seen.get(key) ?? part) !== part) continue;
      seen.set(key, part);
      kept.push({ beneficiary: beneficiary.value, amount: amount.value, page: amount.page });
    }
  }
  return kept;
}

/** What is spent on each line; a table that the report repeats counts once, as in `grantsOf`. */
function budgetLinesOf({ budgetLines }: Deliberation): ActRecord['budgetLines'] {
  const decided = budgetLines.filter(({ part }) => part !== 'report');
  return (decided.length > 0 ? decided : budgetLines).flatMap(({ imputation, label, page, amounts }) => {
    const spent = amounts.find(({ column, value }) => SPENT.has(column) && value !== 0);
    return spent ? [{ imputation, label, amount: spent.value, page }] : [];
  });
}
