import { parseNumber } from '../french/money.ts';
import { type Block, toBlocks } from '../layout/blocks.ts';
import { continueRow, totalOverleaf } from '../layout/cut-rows.ts';
import type { Flow } from '../layout/flow.ts';
import type { Line } from '../layout/line.ts';
import type { Rule } from '../layout/rules.ts';
import { type Cell, cellIn, type Row, type Table } from '../layout/tables.ts';
import type { PartKind } from '../model/extraction.ts';
import { type ColumnRole, isHeading, roleOf } from './headings.ts';
import { endsAlign } from './hidden-rows.ts';
import { joinOrphans } from './orphans.ts';
import { doubtOf } from './table-doubt.ts';
import { headingOf, joinHeadings, withoutDoubles } from './table-headings.ts';
import { asBefore, type Heading, headingsUnder, underColumns, withWholeRow } from './table-pages.ts';

/** A table of a part whose columns are understood: `roles[i]` of column i, `money[i]` whether bare numbers in it are euros. */
export type ReadTable = {
  part: PartKind;
  page: number;
  headings: string[];
  roles: ColumnRole[];
  money: boolean[];
  /** The rows under the heading. */
  rows: Row[];
  columns: Table['columns'];
  /** What drawn rules may settle. */
  doubt: string | null;
};

/** A part of an act as running text and tables, in the order of its pages. */
export type PartBlocks = {
  prose: Line[][];
  tables: ReadTable[];
  /** The pages on which numbers stand in the text as those of a table do: rows, perhaps. */
  astray: Set<number>;
};

/** How many lines behind a table may still be its own; and a sum that is none but in a table: it has neither sign nor cents. */
const CLOSE = 4;
const BARE = /^\d{1,3}(?: \d{3})+$/;

/** What is known of pages beside their lines: the rules of some, and how text alone divides others, from an earlier reading. */
type Known = { rules: ReadonlyMap<number, Rule[]>; divided: WeakMap<Line[], Block[]> };

/** Divides the pages of a part into text and tables, and tells what the tables' columns hold. Adds to what is known of them. */
export function readBlocks(part: PartKind, pages: Line[][], known: Known): PartBlocks {
  const found: Found = { prose: [], tables: [], astray: new Set(), open: null };
  for (const lines of pages) {
    const blocks = divide(lines, known);
    for (let i = 0; i < blocks.length; i++) addBlock(found, blocks[i]!, i === 0);
  }
  const { prose, tables, astray } = found;
  return { prose, tables: understand(part, tables), astray };
}

/** What the blocks of a part have given so far; `open`: running text that may go on in the next of them. */
type Found = {
  prose: Line[][];
  tables: { table: Table; page: number }[];
  astray: Set<number>;
  open: Line[] | null;
};

/** Adds a block; `first` of its page. */
function addBlock(found: Found, block: Block, first: boolean): void {
  const { prose, tables, astray, open } = found;
  if (block.kind === 'table') {
    tables.push({ table: block.table, page: block.table.page });
    found.open = null;
    return;
  }
  let rest = block.lines;
  const cut = first && open === null ? tables.at(-1) : undefined;
  if (cut) ({ table: cut.table, rest } = continueRow(cut.table, rest));
  const total = cut && rest[0] && totalOverleaf(cut.table, rest[0]);
  if (total) {
    tables.push({ table: total, page: total.page });
    rest = rest.slice(1);
  }
  if (rest.length === 0) return;
  const behind = tables.at(-1)?.page === rest[0]!.page;
  const follows = behind && !first && rest.slice(0, CLOSE).some(({ text }) => BARE.test(text));
  if (follows || endsAlign(rest)) astray.add(rest[0]!.page);
  // A sentence may go on over the end of a page.
  if (open) open.push(...rest);
  else {
    found.open = [...rest];
    prose.push(found.open);
  }
}

function divide(lines: Line[], { rules, divided }: Known): Block[] {
  const drawn = rules.get(lines[0]?.page ?? 0);
  if (drawn) return toBlocks(lines, isHeading, drawn);
  const blocks = divided.get(lines) ?? toBlocks(lines, isHeading);
  divided.set(lines, blocks);
  return blocks;
}

function understand(part: PartKind, found: { table: Table; page: number }[]): ReadTable[] {
  const out: ReadTable[] = [];
  let last: Heading | null = null;
  for (const [i, { table: read, page }] of found.entries()) {
    const { table, headings: repeated } = asBefore(read, last, page);
    const { columns } = table;
    const before = out.at(-1);
    const cut = before && page - before.page === 1 ? withWholeRow(before, table) : null;
    if (cut) out[out.length - 1] = cut;
    const rows = cut ? table.rows.slice(1) : table.rows;
    let headings = repeated ?? columns.map((_, column) => headingOf(table.heading, column));
    // After a page break the heading may be left out.
    if (table.heading.length > 0) last = { columns, headings, page, alone: rows.length === 0 };
    else if (last && page - last.page <= 1) {
      const before: Heading = last;
      const alone = before.alone && before.columns.length === columns.length ? columns.map((_, c) => c) : null;
      const under = underColumns(before.columns, columns) ?? alone;
      if (under) {
        headings = under.map((i) => before.headings[i]!);
        last = { ...before, page, alone: false };
      }
    }
    if (headings.every((heading) => heading === '')) headings = headingsUnder(found, i) ?? headings;
    if (rows.length === 0) continue;
    headings = joinHeadings(headings, rows);
    const roles = withoutDoubles(headings.map(roleOf));
    const money = columns.map((_, column) => isMoney(rows, column, roles[column]!, headings[column]!));
    const whole = joinOrphans(rows, roles);
    out.push({
      part,
      page,
      headings,
      roles,
      money,
      rows: whole,
      columns,
      doubt: doubtOf({ ...table, rows }, headings, roles),
    });
  }
  return out;
}

/** Whether bare numbers in a column are euros: the heading says so, or other cells of the column carry the sign. */
function isMoney(rows: Row[], column: number, role: ColumnRole, heading: string): boolean {
  if (role.kind === 'budget' || role.kind === 'sum') return true;
  const texts: string[] = [];
  for (const row of rows) {
    const cell = cellIn(row, column);
    if (cell) texts.push(cell.text);
  }
  if (texts.some((text) => /\d\s?€$/.test(text))) return true;
  if (role.kind !== 'unknown' || heading.includes('%')) return false;
  const numbers = texts.filter((text) => /^-?\d/.test(text));
  return numbers.length > 0 && numbers.every((text) => /^-?\d{1,3}(?:[ .]\d{3})*,\d{2}$/.test(text));
}

/** A sum alone in a cell, with or without its sign. */
const SUM = /^([-−]\s?)?((?!0\d)\d[\d .\u00a0\u202f]*(?:[,.]\s?\d{1,2})?)\s?(?:€|euros?)?(?:\s?(?:HT|TTC))?$/i;

/** What no département gives or has, in euros: two sums that stand close. */
const MOST = 1e10;

const DIGIT = /\d/;

/**
 * Whether a sum set over two lines may be two below each other: those of two rows that touch, where every cell of the row has as
 * many lines and no rule is drawn around it.
 */
const mayBeTwo = ({ flow }: Cell, { cells, drawn }: Row): boolean =>
  flow.lines.length > 1 &&
  !drawn &&
  flow.lines.every(({ text }) => DIGIT.test(text)) &&
  cells.length > 1 &&
  cells.every((other) => other.flow.lines.length > 1);

type CellSum = { flow: Flow; start: number; end: number; value: number };

/** The sum that a cell of a money column holds, if it holds one and nothing else. */
export function cellSum(cell: Cell, row: Row): CellSum | null {
  if (mayBeTwo(cell, row)) return null;
  const match = SUM.exec(cell.text);
  if (!match) return null;
  const value = parseNumber(match[2]!);
  if (value === null || value >= MOST) return null;
  return { flow: cell.flow, start: 0, end: cell.flow.text.length, value: match[1] ? -value : value };
}
