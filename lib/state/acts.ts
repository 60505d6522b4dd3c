import { searchKey, searchWords } from '../extract/search-words.ts';
import type { Deliberation, VoteKind } from '../model/extraction.ts';
import { decidedSums } from './decided.ts';

/**
 * An act in a few facts, for the outline of a compendium. `sum`: the largest that its articles decide, in euros. `votes`: the
 * counts as printed, those that are not 0; empty where no vote was read. `unanimous`: null where no vote was read.
 */
export type ActSummary = {
  number: string | null;
  title: string | null;
  page: number;
  sum: number | null;
  votes: { kind: VoteKind; count: number }[];
  unanimous: boolean | null;
  outcome: 'adopted' | 'rejected' | null;
  recusals: number;
  /** What it is searched by (`searchWords`). */
  words: string;
};

/** What the reader wants to see of a compendium. `least`: the smallest sum, in euros. */
export type ActFilter = { recusals: boolean; divided: boolean; least: number | null; text: string };
export const NO_FILTER: ActFilter = { recusals: false, divided: false, least: null, text: '' };

const VOTES: readonly VoteKind[] = ['for', 'against', 'abstention', 'absentWithoutProxy'];
const summaries = new WeakMap<Deliberation, ActSummary>();

/** Sums an act up. The same act gives the same object. */
export function summariseAct(deliberation: Deliberation): ActSummary {
  const known = summaries.get(deliberation);
  if (known) return known;
  const { number, title, parts, vote, outcome, recusals } = deliberation;
  const summary: ActSummary = {
    number: number?.value ?? null,
    title: title?.value ?? null,
    page: parts[0]?.firstPage ?? title?.page ?? number?.page ?? 1,
    sum: decidedSums(deliberation)[0]?.value ?? null,
    votes: VOTES.flatMap((kind) => {
      const count = vote?.[kind]?.count.value ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    }),
    unanimous: isUnanimous(deliberation),
    outcome: outcome?.value ?? null,
    recusals: recusals.length,
    words: searchWords(deliberation),
  };
  summaries.set(deliberation, summary);
  return summary;
}

/**
 * Whether nobody voted against and nobody abstained. Members who withdrew are printed among the abstentions (« n'ont pas pris
 * part au vote »), but they did not vote: an abstention beyond them is one.
 */
function isUnanimous({ vote, recusals }: Deliberation): boolean | null {
  if (!vote?.for && !vote?.against && !vote?.abstention) return null;
  const withdrawn = recusals.filter(({ kind }) => kind === 'recused').length;
  return (vote.against?.count.value ?? 0) === 0 && (vote.abstention?.count.value ?? 0) <= withdrawn;
}

/** Whether an act is one of those that the reader wants to see. Every word of the text must be found, whatever its accents. */
export function isWanted(summary: ActSummary, filter: ActFilter): boolean {
  if (filter.recusals && summary.recusals === 0) return false;
  if (filter.divided && summary.unanimous !== false) return false;
  if (filter.least !== null && (summary.sum === null || summary.sum < filter.least)) return false;
  const words = searchKey(filter.text).split(' ');
  return words.every((word) => summary.words.includes(word));
}

export function isFiltering({ recusals, divided, least, text }: ActFilter): boolean {
  return recusals || divided || least !== null || text.trim() !== '';
}
