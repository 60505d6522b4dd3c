import { toFlow } from './flow.ts';
import type { Line } from './lines.ts';
import type { Cell, Table } from './tables.ts';

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
  const cells = row.cells.map((cell) => {
    const added = more.get(cell);
    if (!added) return cell;
    const flow = toFlow([...cell.flow.lines, ...added]);
    return { ...cell, flow, text: flow.text.replace(/\s+/g, ' ').trim() };
  });
  return { table: { ...table, rows: [...table.rows.slice(0, -1), { ...row, cells }] }, rest: lines.slice(taken) };
}
