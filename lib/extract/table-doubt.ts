import { isFigure, isWhole } from '../layout/bands.ts';
import type { Row, Table } from '../layout/tables.ts';
import type { ColumnRole } from './headings.ts';

/** How many sums below each other make a column of money. */
const SUMS = 2;
/** Less white than this between rows, in sizes, and a line may belong to either. */
const TOUCHING = 0.22;

/** Two sums one after the other, in one cell. */
const TWO_SUMS = /\d,\d{2}(?:\s?€)?\s+-?\d[\d .]*,\d{2}\b|€\s+-?\d[\d .]*(?:,\d{2})?\s?€/;

/** What only drawn rules can settle of a table. */
export type Doubt = 'no-heading' | 'heading-astray' | 'rows-touch' | 'two-sums' | 'cells-overlap';

/**
 * Why text alone leaves a table with money in doubt, or null. `headings`, `roles`: of each column, with what the page before says
 * of them.
 */
export function doubtOf({ rows, columns }: Table, headings: string[], roles: ColumnRole[]): Doubt | null {
  const sums = columns.map((_, column) => rows.filter((row) => isWhole(textIn(row, column))).length);
  const money = sums.flatMap((count, column) => (count >= SUMS ? [column] : []));
  if (money.length === 0) return null;
  if (headings.every((heading) => heading === '')) return 'no-heading';
  if (money.some((column) => headings[column] === '' || namesWords(roles[column]!))) return 'heading-astray';
  if (rows.some((row) => row.cells.some(({ text }) => TWO_SUMS.test(text)))) return 'two-sums';
  if (
    rows.some((row) =>
      row.cells.some(({ columns: [a, b] }) => a < b && money.some((m) => a <= m && m <= b) && hasBoth(row, a, b)),
    )
  )
    return 'cells-overlap';
  return rows.some((row, i) => touches(row, rows[i + 1])) ? 'rows-touch' : null;
}

const textIn = (row: Row, column: number): string =>
  row.cells.find(({ columns }) => columns[0] === column && columns[1] === column)?.text ?? '';

const namesWords = ({ kind }: ColumnRole): boolean =>
  kind === 'beneficiary' || kind === 'territory' || kind === 'label';

/** Whether a row has, over columns a to b, a cell of its own beside one that reaches over them. */
const hasBoth = (row: Row, a: number, b: number): boolean =>
  row.cells.some(({ columns: [from, to], text }) => from === to && a <= from && from <= b && isFigure(text));

/** Whether no white parts a row from the next, and a cell of one of them has several lines. */
function touches(row: Row, next: Row | undefined): boolean {
  if (!next) return false;
  const size = next.cells[0]?.flow.lines[0]?.size ?? 0;
  const tall = (one: Row) => one.cells.some(({ flow }) => flow.lines.length > 1);
  return row.v0 - next.v1 < TOUCHING * size && (tall(row) || tall(next));
}
