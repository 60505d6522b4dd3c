import { foldText } from '../french/fold.ts';
import type { Deliberation, PartKind } from '../model/extraction.ts';
import { type Announced, announcedBy } from './announced.ts';
import { same, total } from './money.ts';
import { articleAt } from './order.ts';
import { type Context, type Finding, known, type Relation, together, wasRead } from './relation.ts';
import { grantedColumn, type Item } from './rows.ts';
import { gapOfSums, list, many, say, sum } from './say.ts';

/** What the rows of a table or a list give adds up to what an article announces. */
export const grantsArticle: Relation = {
  code: 'grants-article',
  hold(deliberation, context) {
    const announced = deliberation.articles.flatMap((article) => announcedBy(article, deliberation) ?? []);
    if (announced.length === 0) return [];
    return (['deliberation', 'annex'] as const).flatMap((part) => inPart(deliberation, context, part, announced));
  },
};

function inPart(deliberation: Deliberation, context: Context, part: PartKind, announced: Announced[]): Finding[] {
  if (!wasRead(deliberation, context, ['deliberation', part])) return [];
  const column = grantedColumn(deliberation, part);
  const rows = column.filter(({ kind }) => kind === 'row');
  if (rows.length === 0) return [];
  const whole = wholeOf(announced, rows);
  if (whole) return [holds(whole, rows)];
  const segments = toSegments(column, announced);
  if (segments.length > 0)
    return segments.flatMap(({ items, one }) => {
      const own = items.filter(({ kind }) => kind === 'row');
      if (same(total(own.map(({ value }) => value)), one.value)) return [holds([one], own)];
      return items.some(({ kind }) => kind === 'unread') || own.length === 0 ? [] : [fails(one, own, part)];
    });
  const only = counted(deliberation, announced, part, column, rows);
  return only ? [fails(only, rows, part)] : [];
}

/** The announced sums that the rows add up to: one of them, or all. */
function wholeOf(announced: Announced[], rows: Item[]): Announced[] | null {
  const sum = total(rows.map(({ value }) => value));
  const one = announced.find(({ value }) => same(value, sum));
  if (one) return [one];
  const different = announced.filter(({ value }, i) => announced.findIndex((other) => same(other.value, value)) === i);
  return different.length > 1 && same(total(different.map(({ value }) => value)), sum) ? different : null;
}

/** The column cut after each total that an article announces: what an article decides on ends with its total. */
function toSegments(column: Item[], announced: Announced[]): { items: Item[]; one: Announced }[] {
  const segments: { items: Item[]; one: Announced }[] = [];
  let items: Item[] = [];
  for (const item of column) {
    const one = item.kind === 'total' && announced.find(({ value }) => same(value, item.value));
    if (!one) {
      items.push(item);
      continue;
    }
    if (items.some(({ kind }) => kind === 'row')) segments.push({ items, one });
    items = [];
  }
  return segments;
}

/**
 * The one sum that is announced, where it is certain that the rows are all that it speaks of: they are as many as its article
 * says, or they stand in it.
 */
function counted(
  deliberation: Deliberation,
  announced: Announced[],
  part: PartKind,
  column: Item[],
  rows: Item[],
): Announced | null {
  if (column.some(({ kind }) => kind === 'unread')) return null;
  const fit = announced.filter(({ article, overYears }) => {
    if (overYears) return false;
    if (part === 'deliberation')
      return rows.length > 1 && rows.every((row) => articleAt(row.amount, deliberation) === article);
    const body = foldText(article.body);
    return /ANNEXE|TABLEAU/.test(body) && numbersIn(body).includes(rows.length) && rows.length > 1;
  });
  return fit.length === 1 ? fit[0]! : null;
}

/** How many there are of what an article aids: "aux 48 collèges", "32 subventions". */
function numbersIn(body: string): number[] {
  const counts =
    /\b(\d{1,4})\s+(?:SUBVENTIONS?|BENEFICIAIRES?|STRUCTURES?|ASSOCIATIONS?|COLLEGES?|COMMUNES?|PROJETS?|ORGANISMES?|DOSSIERS?|AIDES?|OPERATIONS?|CLUBS?)\b/g;
  return [...body.matchAll(counts)].map((match) => Number(match[1]));
}

function holds(announced: Announced[], rows: Item[]): Finding {
  const given = total(rows.map(({ value }) => value));
  const several = announced.length > 1;
  const numbers = list(...announced.map(({ article }) => article.value));
  return {
    status: 'holds',
    said: [many(several ? 'saidGrantsHoldArticles' : 'saidGrantsHold', rows.length, sum(given), numbers)],
    expected: given,
    found: given,
    sides: known([...announced.map(({ amount }) => amount), together(rows.map(({ amount }) => amount))]),
  };
}

function fails({ article, value, amount }: Announced, rows: Item[], part: PartKind): Finding {
  const given = total(rows.map((row) => row.value));
  const parts = [sum(given), article.value, sum(value)];
  // In an article they may stand in sentences.
  const inSentences = part === 'deliberation';
  return {
    status: 'fails',
    said: [
      inSentences ? many('saidGrantsFail', rows.length, ...parts) : say('saidGrantsTableFails', ...parts),
      gapOfSums(given, value),
    ],
    expected: value,
    found: given,
    sides: known([amount, together(rows.map((row) => row.amount))]),
    doubts: amount ? [amount] : [],
  };
}
