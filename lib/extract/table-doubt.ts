import { isFigure, isWhole } from '../layout/bands.ts';
import { type Cell, cellIn, type Row, type Table } from '../layout/tables.ts';
import { type ColumnRole, headsTwo } from './headings.ts';
import { hasOrphans } from './orphans.ts';
import { isTotal } from './totals.ts';

/** How many sums below each other make a column of money. */
const SUMS = 2;
/** How many words the heading of a budget's labels has at most ("Libellé de l’opération"). */
const LABEL_WORDS = 3;
/** Less white than this between rows, in sizes, and a line may belong to either. */
const TOUCHING = 0.22;

/** Two sums one after the other, in one cell; a thousand millions are likelier two. */
const TWO_SUMS =
  /^\d{1,3}(?: \d{3}){3,}(?:,\d{2})?(?:\s?€)?$|\d,\d{2}(?:\s?€)?\s+-?\d[\d .]*,\d{2}\b|€\s+-?\d[\d .]*(?:,\d{2})?\s?€/;

/**
 * What only drawn rules can settle of a table: words and a sum in one cell, each on its line; no heading over its sums, or one that stands elsewhere or names words; rows that no
 * white parts; two sums in a cell; a cell over columns that other rows part; words that may belong to several rows.
 */
export type Doubt =
  | 'words-over-sum'
  | 'no-heading'
  | 'heading-astray'
  | 'rows-touch'
  | 'two-sums'
  | 'columns-joined'
  | 'rows-joined';

/**
 * Why text alone leaves a table with money in doubt, or null. `headings`, `roles`: of each column, with what the page before says
 * of them.
 */
export function doubtOf({ heading, rows, columns }: Table, headings: string[], roles: ColumnRole[]): Doubt | null {
  if (rows.some(({ cells }) => cells.some(mixesWords))) return 'words-over-sum';
  const money = sumColumns(rows, columns.length);
  if (hasOrphans(rows, roles)) return 'rows-joined';
  // A row right under its heading may have been taken for a part of it.
  if (roles.some((role, column) => role.kind === 'label' && headings[column]!.split(' ').length > LABEL_WORDS))
    return 'heading-astray';
  if (roles.some(({ kind }) => kind === 'imputation') && heading.length > 1 && heading.at(-1)!.cells.length === 1)
    return 'heading-astray';
  const isMoney = ({ columns: [column] }: Cell) => ['sum', 'budget'].includes(roles[column]!.kind);
  if (rows.some(({ cells }) => cells.some((cell) => isMoney(cell) && holdsTwoLines(cell)))) return 'two-sums';
  if (money.length === 0) return null;
  if (headings.every((heading) => heading === '')) return 'no-heading';
  if (headings.some(headsTwo)) return 'columns-joined';
  if (money.some((column) => headings[column] === '' || namesWords(roles[column]!))) return 'heading-astray';
  if (rows.some(holdsTwoSums)) return 'two-sums';
  if (rows.some((row) => joinsColumns(row, rows))) return 'columns-joined';
  if (rows.some((row, i) => touches(row, rows[i + 1]))) return 'rows-touch';
  const paid = rows.filter(
    (row) => money.some((column) => isWhole(textIn(row, column))) && !isTotal(row) && row.cells.some(hasWords),
  );
  return columns.some((_, column) => roles[column]!.kind === 'territory' && isSparse(paid, column))
    ? 'rows-joined'
    : null;
}

/** The columns with sums below each other. */
function sumColumns(rows: Row[], columns: number): number[] {
  const sums: number[] = new Array(columns).fill(0);
  for (const { cells } of rows)
    for (const { columns: span, text } of cells) if (span[0] === span[1] && isWhole(text)) sums[span[0]]!++;
  const money: number[] = [];
  for (let column = 0; column < columns; column++) if (sums[column]! >= SUMS) money.push(column);
  return money;
}

const textIn = (row: Row, column: number): string => cellIn(row, column)?.text ?? '';

const namesWords = ({ kind }: ColumnRole): boolean =>
  kind === 'beneficiary' || kind === 'territory' || kind === 'label';

const hasWords = ({ text }: Cell): boolean => /\p{L}{2}/u.test(text);

/** Whether a cell holds a number set over two lines, which may be two below each other. */
const holdsTwoLines = ({ flow: { lines } }: Cell): boolean =>
  lines.length > 1 && lines.every(({ text }) => isFigure(text));

const holdsTwoSums = ({ cells }: Row): boolean => cells.some((cell) => TWO_SUMS.test(cell.text) || holdsTwoLines(cell));

/** Whether a cell holds a sum on a line of its own, and words on another: a heading's, or another row's. */
const mixesWords = ({ flow: { lines } }: Cell): boolean =>
  lines.length > 1 && lines.some(({ text }) => isWhole(text)) && lines.some(({ text }) => /\p{L}{2}/u.test(text));

/** Whether a row with a sum has a cell over two columns that other rows fill apart. */
function joinsColumns(row: Row, rows: Row[]): boolean {
  if (isTotal(row) || !row.cells.some(({ text }) => isWhole(text))) return false;
  return row.cells.some(
    ({ columns: [a, b] }) => a < b && rows.filter((other) => textIn(other, a) && textIn(other, b)).length >= SUMS,
  );
}

/** Whether no white parts a row from the next, and a cell of one of them has several lines. */
function touches(row: Row, next: Row | undefined): boolean {
  if (!next) return false;
  const size = next.cells[0]?.flow.lines[0]?.size ?? 0;
  const tall = (one: Row) => one.cells.some(({ flow }) => flow.lines.length > 1);
  return row.v0 - next.v1 < TOUCHING * size && (tall(row) || tall(next));
}

/** Whether a column of words is filled in some of the rows alone: what it says may be said of several. */
function isSparse(rows: Row[], column: number): boolean {
  const filled = rows.filter((row) => textIn(row, column) !== '').length;
  return filled > 0 && filled < rows.length;
}
