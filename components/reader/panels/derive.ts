import type { Amount, BudgetColumn, Deliberation } from '../../../lib/model/extraction.ts';
import { articleOf } from '../../../lib/state/decided.ts';
import type { Evidence } from './props.ts';

export { articleOf, decidedSums } from '../../../lib/state/decided.ts';

/**
 * How far the reading has come: `decision` (the act itself is still being read), `rest` (it is read; annexes and report are
 * still to come) or `done`.
 */
export function readingStage(deliberation: Deliberation, complete: boolean): 'decision' | 'rest' | 'done' {
  if (complete) return 'done';
  const left = deliberation.parts.some(({ kind }) => kind !== 'deliberation');
  return left || deliberation.outcome || deliberation.signedDate ? 'rest' : 'decision';
}

/** What is printed beside a sum: the words around it, or the row of the table that it stands in. */
export type Context =
  | { kind: 'words'; before: string; after: string }
  | { kind: 'grant'; beneficiary: string }
  | { kind: 'budget'; label: string; column: BudgetColumn };

/** What a sum stands beside: its beneficiary, its budget line, or its words in an article; null where none of them is known. */
export function contextOf(amount: Amount, deliberation: Deliberation): Context | null {
  const grant = deliberation.grants.find((row) => samePlace(row.amount, amount));
  if (grant) return { kind: 'grant', beneficiary: grant.beneficiary.value };
  // A budget line has no rectangles: a figure without its unit on its page, with its value, is taken to be in it.
  if (bare(amount)) {
    const twins = deliberation.amounts.filter(
      (other) => other.value === amount.value && other.page === amount.page && bare(other),
    );
    const cells = deliberation.budgetLines.flatMap(({ page, label, amounts }) =>
      page === amount.page
        ? amounts.filter(({ value }) => value === amount.value).map(({ column }) => ({ label, column }))
        : [],
    );
    const cell = cells[twins.indexOf(amount)];
    if (cell) return { kind: 'budget', ...cell };
  }
  return wordsAround(amount, deliberation);
}

/** A figure of a table, printed without its unit. */
function bare({ text }: Amount): boolean {
  return !/€|euro/i.test(text);
}

function samePlace(a: Evidence, b: Evidence): boolean {
  const [first, other] = [a.rects[0]?.rect, b.rects[0]?.rect];
  return a.page === b.page && !!first && !!other && first.every((edge, index) => edge === other[index]);
}

function wordsAround(amount: Amount, deliberation: Deliberation): Context | null {
  if (amount.part !== 'deliberation') return null;
  const article = articleOf(amount, deliberation.articles);
  if (!article) return null;
  const twins = deliberation.amounts.filter(
    (other) =>
      other.text === amount.text &&
      other.part === 'deliberation' &&
      articleOf(other, deliberation.articles) === article,
  );
  let at = -1;
  for (let n = twins.indexOf(amount); n >= 0; n--) {
    at = article.body.indexOf(amount.text, at + 1);
    if (at < 0) return null;
  }
  return {
    kind: 'words',
    before: lastWords(article.body.slice(0, at), 70),
    after: firstWords(article.body.slice(at + amount.text.length), 40),
  };
}

function lastWords(text: string, length: number): string {
  const cut = text.slice(-length);
  return cut.length === text.length ? cut : `…\u00a0${cut.replace(/^\S*\s/, '')}`;
}

function firstWords(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.length === text.length ? cut : `${cut.replace(/\s\S*$/, '')}\u00a0…`;
}

/** Whether a sum is printed otherwise than French usage writes it, so that the print is worth showing: `436,22 M€`. */
export function printedOtherwise(printed: string, written: string): boolean {
  const bare = (text: string) => text.replace(/\s|€|euros?/gi, '').replace(/,00$/, '');
  return bare(printed) !== bare(written);
}

/** The later of the two stamps: the day from which the act is executory (CGCT, L.3131-1); null unless both are known. */
export function executoryDate(deliberation: Deliberation): string | null {
  const [sent, published] = [deliberation.legalityReviewDate?.value, deliberation.publicationDate?.value];
  if (!sent || !published) return null;
  return [sent, published].sort().at(-1) ?? null;
}
