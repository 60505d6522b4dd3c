import { isFigure, isWhole } from '../layout/bands.ts';
import { type Cell, type Row, rowOf } from '../layout/tables.ts';
import type { ColumnRole } from './headings.ts';
import { isTotal } from './totals.ts';

/** How much nearer to one row than to the other an orphan stands that is part of it. */
const NEARER = 0.6;

/** The column of imputations, which each row of a budget has; -1 in another table. */
const imputationIn = (roles: ColumnRole[]): number => roles.findIndex(({ kind }) => kind === 'imputation');

/** An imputation that goes on on the next line: narrow cells break it after its signs. */
const BROKEN = /[/,;&]$/;

/** Whether a row has a cell in the column of imputations that is more than the beginning of one. */
const holds = (row: Row, column: number): boolean =>
  row.cells.some(({ columns: [first, last], text }) => first <= column && column <= last && !BROKEN.test(text));

/** Whether a row of a budget is but words without imputation or figure: a line of the row over it, or of the one under it. */
const isOrphan = (row: Row, imputation: number): boolean =>
  !holds(row, imputation) &&
  row.cells.every(({ text, columns: [first, last] }) => first === last && !isFigure(text) && !isWhole(text)) &&
  !isTotal(row);

/** Whether a budget has such a row: drawn rules tell whose it is. */
export function hasOrphans(rows: Row[], roles: ColumnRole[]): boolean {
  const imputation = imputationIn(roles);
  return imputation >= 0 && rows.some((row) => isOrphan(row, imputation));
}

/** The rows of a budget with their orphans, where one row is clearly nearer than the other. */
export function joinOrphans(rows: Row[], roles: ColumnRole[]): Row[] {
  const imputation = imputationIn(roles);
  if (imputation < 0) return rows;
  const out: Row[] = [];
  let pending: Row | null = null;
  for (const [i, row] of rows.entries()) {
    const [before, after] = [out.at(-1), rows[i + 1]];
    const over = before && !pending ? before.v0 - row.v1 : Number.POSITIVE_INFINITY;
    const under = after && holds(after, imputation) ? row.v0 - after.v1 : Number.POSITIVE_INFINITY;
    const near = row.v1 - row.v0;
    if (!isOrphan(row, imputation)) {
      out.push(pending ? union(pending, row) : row);
      pending = null;
    } else if (before && over < NEARER * under && over < near && holds(before, imputation))
      out[out.length - 1] = union(before, row);
    else if (under < NEARER * over && under < near && !pending) pending = row;
    else out.push(row);
  }
  return out;
}

const placed = ({ flow, columns }: Cell) => flow.lines.map((chunk) => ({ chunk, columns }));

const union = (a: Row, b: Row): Row => rowOf([...a.cells, ...b.cells].flatMap(placed));
