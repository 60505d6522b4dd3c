import type { Column } from '../layout/columns.ts';
import { joinCutRow } from '../layout/cut-rows.ts';
import { withColumns } from '../layout/recolumn.ts';
import type { Row, Table } from '../layout/tables.ts';
import { headingOf } from './table-headings.ts';

/** The last heading that was read: of which page, and whether no row stood under it there (`alone`). */
export type Heading = { columns: Table['columns']; headings: string[]; page: number; alone: boolean };

/** A table whose last row the first one of the next page ends; null where its last row is whole. */
export function withWholeRow<T extends Pick<Table, 'rows' | 'columns'>>(before: T, { rows, columns }: Table): T | null {
  const [last, first] = [before.rows.at(-1), rows[0]];
  if (!last || !first || before.columns.length !== columns.length || !underColumns(before.columns, columns))
    return null;
  const whole = joinCutRow(last, first);
  return whole && { ...before, rows: [...before.rows.slice(0, -1), whole] };
}

/**
 * A table that goes on from the page before, without a heading or with the same, and has fewer columns, two having run into one:
 * set into the columns of that page. `headings`: those of that page, where it repeats them.
 */
export function asBefore(
  table: Table,
  last: Heading | null,
  page: number,
): { table: Table; headings: string[] | null } {
  const asRead = { table, headings: null };
  const missing = last ? last.columns.length - table.columns.length : 0;
  if (!last || page !== last.page + 1 || missing < 1 || table.columns.length < 3) return asRead;
  const repeats = table.heading.length > 0 && wordsOf(textsOf(table.heading)) === wordsOf(last.headings);
  const goesOn = table.heading.length === 0 && !underColumns(last.columns, table.columns);
  const set = repeats || goesOn ? withColumns(table, last.columns) : null;
  return set ? { table: set, headings: repeats ? last.headings : null } : asRead;
}

const textsOf = (rows: Row[]): string[] => rows.flatMap((row) => row.cells.map(({ text }) => text));
const wordsOf = (texts: string[]): string => texts.join(' ').split(/\s+/).filter(Boolean).sort().join(' ');

/** The headings of a table that a page's end, or several, part from the heading under its last rows; null where there is none. */
export function headingsUnder(found: { table: Table; page: number }[], at: number): string[] | null {
  const { columns } = found[at]!.table;
  for (let i = at + 1; i < found.length; i++) {
    const { table, page } = found[i]!;
    // Of a heading alone on its page nothing tells the columns but their order.
    const alone = table.rows.length === 0 && table.columns.length === columns.length ? columns.map((_, c) => c) : null;
    const under = page - found[i - 1]!.page <= 1 ? (underColumns(table.columns, columns) ?? alone) : null;
    if (under && isUnder(table)) return under.map((column) => headingOf(table.heading, column));
    if (!under || table.heading.length > 0) return null;
  }
  return null;
}

/** Whether a table has its heading under its rows, or is but a heading that a page's end parted from the rows over it. */
const isUnder = (table: Table): boolean => table.headingBelow || (table.heading.length > 0 && table.rows.length === 0);

/**
 * Under which of the columns `above` each of `columns` stands; null where one stands under none or two under the same: then
 * the two are not one table. A column may be empty on a page.
 */
export function underColumns(above: Table['columns'], columns: Table['columns']): number[] | null {
  const overlap = (a: Column, b: Column) => a.u0 < b.u1 && b.u0 < a.u1;
  if (above.length === columns.length && above.every((column, i) => overlap(column, columns[i]!)))
    return above.map((_, i) => i);
  const out: number[] = [];
  for (const column of columns) {
    const over = above.flatMap((other, i) => (overlap(other, column) ? [i] : []));
    if (over.length !== 1 || over[0]! <= (out.at(-1) ?? -1)) return null;
    out.push(over[0]!);
  }
  return out;
}
