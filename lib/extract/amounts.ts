import { findMoney } from '../french/money.ts';
import { type Flow, toFlow } from '../layout/flow.ts';
import type { Cell, Row } from '../layout/tables.ts';
import type { Amount, PartKind } from '../model/extraction.ts';
import { fieldOf } from './field.ts';
import { roleInTable, roleInText } from './roles.ts';
import { cellSum, type PartBlocks, type ReadTable } from './tables.ts';

/**
 * Every sum of money of a part (domain.md, "Money"): in sentences where its unit is printed; in tables also bare numbers of a
 * column that is known to hold euros. In reading order.
 */
export function readAmounts(part: PartKind, blocks: PartBlocks): Amount[] {
  const amounts = blocks.prose.flatMap((lines) => inText(toFlow(lines), part));
  for (const table of blocks.tables)
    for (const row of table.rows) for (const cell of row.cells) amounts.push(...inCell(table, row, cell));
  return amounts.sort(inReadingOrder);
}

function inCell(table: ReadTable, row: Row, cell: Cell): Amount[] {
  const { part } = table;
  const [first, last] = cell.columns;
  const sum = first === last && table.money[first] ? cellSum(cell, row) : null;
  const field = sum && fieldOf(sum.flow, sum.start, sum.end, sum.value);
  return field ? [{ ...field, part, role: roleInTable(table, row, first) }] : inText(cell.flow, part);
}

function inText(flow: Flow, part: PartKind): Amount[] {
  return findMoney(flow.text).flatMap(({ start, end, value }) => {
    const field = fieldOf(flow, start, end, value);
    return field ? [{ ...field, part, role: roleInText(flow, start, end, part) }] : [];
  });
}

function inReadingOrder(a: Amount, b: Amount): number {
  const [ra, rb] = [a.rects[0]!.rect, b.rects[0]!.rect];
  if (a.page !== b.page) return a.page - b.page;
  return Math.abs(ra[1] - rb[1]) > 3 ? rb[1] - ra[1] : ra[0] - rb[0];
}
