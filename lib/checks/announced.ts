import { foldText } from '../french/fold.ts';
import { findMoney } from '../french/money.ts';
import type { Amount, Article, Deliberation } from '../model/extraction.ts';
import { articleAt } from './order.ts';

/** What stands before the one sum that an article decides on as a whole. */
const WHOLE =
  /(?:MONTANT\s+(?:TOTAL|GLOBAL)|TOTAL|SOMME\s+(?:TOTALE|GLOBALE)|ENVELOPPE(?:\s+(?:TOTALE|GLOBALE))?|A\s+CONCURRENCE|REPARTIR\s+(?:LA\s+SOMME|UNE\s+SOMME))\s+(?:DE|D\s?'|A|:)\s*$/;
/** Words of sums that are paid over years, of which a table may hold one year only. */
const OVER_YEARS =
  /\bPAR\s+AN\b|\bANNUELLE?S?\b|PLURIANNUEL|\b(?:DEUX|TROIS|QUATRE|CINQ|\d+)\s+ANS\b|\bPERIODE\s+\d{4}|\bANNEES\s+\d{4}|\d{4}\s?[-/]\s?\d{4}\s+ET\s+\d{4}/;

/** A sum that an article announces for all that it decides on, and where it is printed. */
export type Announced = { article: Article; value: number; amount: Amount | null; overYears: boolean };

const known = new WeakMap<Article, { deliberation: Deliberation; announced: Announced | null }>();

/**
 * The sum that an article announces: the one called a total, or the only one that it decides on. Null where it names none, or
 * several of which none is the whole.
 */
export function announcedBy(article: Article, deliberation: Deliberation): Announced | null {
  // Several relations ask for it, some of them for every column of every table.
  const before = known.get(article);
  if (before?.deliberation === deliberation) return before.announced;
  const announced = readAnnounced(article, deliberation);
  known.set(article, { deliberation, announced });
  return announced;
}

function readAnnounced(article: Article, deliberation: Deliberation): Announced | null {
  const amounts = deliberation.amounts.filter(
    (amount) => amount.part === 'deliberation' && articleAt(amount, deliberation) === article,
  );
  const folded = foldText(article.body);
  const wholes = findMoney(article.body).filter(({ start }) =>
    WHOLE.test(folded.slice(Math.max(0, start - 60), start)),
  );
  const values = new Set(wholes.length > 0 ? wholes.map(({ value }) => value) : decided(amounts));
  const [value] = values;
  if (values.size !== 1 || value === undefined) return null;
  const amount = amounts.find((candidate) => candidate.value === value && candidate.role !== 'budgetLine') ?? null;
  return { article, value, amount, overYears: OVER_YEARS.test(folded) };
}

const decided = (amounts: Amount[]): number[] =>
  amounts.filter(({ role }) => role === 'decision').map(({ value }) => value);

/** The numbers of the articles that a text names: "articles 1 et 2", "des articles 1 à 3", "l'article 4". */
export function articlesNamed(body: string): number[] {
  const named = new Set<number>();
  const list = /\bARTICLES?\s+(\d{1,2}(?:\s*(?:,|ET|A|&)\s*\d{1,2})*)(?![\d.-])/g;
  for (const match of foldText(body).matchAll(list)) {
    const parts = match[1]!.split(/\s*(,|ET|A|&)\s*/);
    parts.forEach((part, i) => {
      const number = Number(part);
      if (Number.isNaN(number)) return;
      named.add(number);
      if (parts[i - 1] === 'A') for (let n = Number(parts[i - 2]) + 1; n < number; n++) named.add(n);
    });
  }
  return [...named];
}
