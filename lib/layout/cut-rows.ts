import { isFigure, isWhole } from './bands.ts';
import { toFlow } from './flow.ts';
import type { Line } from './line.ts';
import { goesOnFrom } from './loose-lines.ts';
import { type Cell, type Row, rowOf, spanOf, type Table } from './tables.ts';

/** The share of a page's height at its foot where a row that goes on overleaf ends, and at its head where it goes on. */
const EDGE = 0.16;

/**
 * A table whose last row a page's end cut, with the lines that belong to it from the head of the next page, and the lines that
 * are left: those within one column of words that is not the first, set in the row's own size.
 */
export function continueRow(table: Table, lines: Line[]): { table: Table; rest: Line[] } {
  const row = table.rows.at(-1);
  const lowest = row?.cells.flatMap((cell) => cell.flow.lines).sort((a, b) => b.fromTop - a.fromTop)[0];
  if (!row || !lowest || lowest.fromTop < (1 - EDGE) * lowest.pageHeight) return { table, rest: lines };
  const more = new Map<Cell, Line[]>();
  let taken = 0;
  for (const line of lines) {
    if (line.fromTop > EDGE * line.pageHeight || Math.abs(line.size - lowest.size) > 0.3) break;
    const column = table.columns.findIndex((c) => line.u0 > c.u0 - 3 && line.u0 < c.u1);
    const cell = row.cells.find(({ columns }) => columns[0] === column && columns[1] === column);
    if (column < 1 || !cell || !/\p{L}{2}/u.test(cell.text)) break;
    more.set(cell, [...(more.get(cell) ?? []), line]);
    taken++;
  }
  if (taken === 0) return { table, rest: lines };
  const whole = { ...row, cells: row.cells.map((cell) => goOn(cell, more.get(cell))) };
  return { table: { ...table, rows: [...table.rows.slice(0, -1), whole] }, rest: lines.slice(taken) };
}

function goOn(cell: Cell, added: Line[] | undefined): Cell {
  if (!added) return cell;
  const flow = toFlow([...cell.flow.lines, ...added]);
  return { ...cell, flow, text: flow.text.replace(/\s+/g, ' ').trim() };
}

/**
 * The last row of a page, made whole with the first row of the same table on the next page, where that is its end: words alone,
 * each under words of the last row, at least one of which goes on in the midst of a sentence or a name; null where it is a row of
 * its own.
 */
export function joinCutRow(last: Row, first: Row): Row | null {
  const lowest = last.cells.flatMap(({ flow }) => flow.lines).sort((a, b) => b.fromTop - a.fromTop)[0];
  if (!lowest || lowest.fromTop < (1 - EDGE) * lowest.pageHeight) return null;
  const more = new Map<Cell, Line[]>();
  let midst = false;
  for (const { text, columns, flow } of first.cells) {
    const over = last.cells.find((cell) => cell.columns[0] === columns[0] && cell.columns[1] === columns[1]);
    if (!over || columns[0] !== columns[1] || /^[^\p{L}]*$/u.test(over.text) || isFigure(text) || isWhole(text))
      return null;
    midst ||= goesOnFrom(over.text, text);
    more.set(over, flow.lines);
  }
  return midst ? { ...last, cells: last.cells.map((cell) => goOn(cell, more.get(cell))) } : null;
}

/** How far apart ends are that are aligned, in points. */
const ALIGNED = 1.5;

/** A sum alone at the head of a page, under the sums of a table that ended the page before: its total. Null for another line. */
export function totalOverleaf(table: Table, line: Line): Table | null {
  if (!isFigure(line.text) || line.fromTop > EDGE * line.pageHeight) return null;
  const [column, end] = spanOf(line, table.columns);
  const aligned = table.rows
    .flatMap(({ cells }) => cells)
    .filter(
      ({ text, columns, flow }) =>
        columns[0] === column &&
        columns[1] === column &&
        (isWhole(text) || isFigure(text)) &&
        flow.lines.some(({ u0, u1 }) => isAligned(u0, u1, line)),
    );
  if (column !== end || aligned.length < 2) return null;
  return {
    ...table,
    page: line.page,
    heading: [],
    headingBelow: false,
    rows: [rowOf([{ chunk: line, columns: [column, end] }])],
  };
}

const isAligned = (u0: number, u1: number, line: Line): boolean =>
  Math.min(Math.abs(u1 - line.u1), Math.abs(u0 - line.u0), Math.abs(u0 + u1 - line.u0 - line.u1) / 2) < ALIGNED;
