import { findBands, isFigure, splitBands, titlesOf } from './bands.ts';
import { isProse, splitAfterSum, toChunks } from './chunks.ts';
import { splitAtGutters } from './gutters.ts';
import type { Line } from './line.ts';
import { joinLoose } from './loose-lines.ts';
import { partByRules } from './rule-tables.ts';
import type { Rule } from './rules.ts';
import { type Table, toTable } from './tables.ts';

/** Stretches of a page: running text, and tables between it. */
export type Block = { kind: 'prose'; lines: Line[] } | { kind: 'table'; table: Table };

/**
 * Divides a page's lines into running text and tables, by geometry alone: rules need not be drawn, but where some are given,
 * the grids that they draw come first. `isHeading` tells from the texts of a row whether it heads a table: a table that stands
 * right under another begins there.
 */
export function toBlocks(lines: Line[], isHeading: (texts: string[]) => boolean, rules: readonly Rule[] = []): Block[] {
  const margins = marginsOf(lines);
  if (rules.length === 0) return blocksOf(lines, margins, isHeading);
  return partByRules(lines, rules, isHeading).flatMap((piece) =>
    piece.kind === 'lines' ? blocksOf(piece.lines, margins, isHeading) : [piece],
  );
}

function blocksOf(
  lines: Line[],
  margins: { left: number; right: number },
  isHeading: (texts: string[]) => boolean,
): Block[] {
  const chunks = new Map<Line, Line[]>();
  const blocks: Block[] = [];
  let run: Line[] = [];
  const close = () => {
    if (run.length === 0) return;
    blocks.push(...blocksOfRun(run, chunks, body, isHeading));
    run = [];
  };
  const rows = new Map<Line, number>();
  for (const line of lines) {
    if (isProse(line, margins)) continue;
    const cells = toChunks(line);
    chunks.set(line, cells);
    if (cells.length > 1 && isFigure(cells.at(-1)!.text)) rows.set(line, cells.at(-1)!.u0);
  }
  const body = bodySize(lines.filter((line) => !chunks.has(line)));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    let isText = !chunks.has(line);
    if (isText && rows.size > 0 && isBetweenRows(lines, i, rows)) {
      chunks.set(line, [line]);
      isText = false;
    }
    if (!isText) run.push(line);
    else {
      close();
      pushProse(blocks, line);
    }
  }
  close();
  return blocks;
}

/** How many lines a cell may have beside the one on which the row's sum stands. */
const TALL = 7;

/** Whether a long line is a name in a table whose sums stand to the right of it: rows close above it and close below it. */
function isBetweenRows(lines: Line[], at: number, rows: Map<Line, number>): boolean {
  return isNextToRow(lines, at, rows, -1) && isNextToRow(lines, at, rows, 1);
}

function isNextToRow(lines: Line[], at: number, rows: Map<Line, number>, step: 1 | -1): boolean {
  for (let i = at + step; Math.abs(i - at) <= TALL; i += step) {
    const other = lines[i];
    const last = lines[i - step]!;
    if (!other || Math.abs(other.v - last.v) > 2.4 * last.size) return false;
    const right = rows.get(other);
    if (right !== undefined) return lines[at]!.u1 < right;
  }
  return false;
}

function pushProse(blocks: Block[], line: Line): void {
  const last = blocks.at(-1);
  if (last?.kind === 'prose') last.lines.push(line);
  else blocks.push({ kind: 'prose', lines: [line] });
}

/** A run of lines none of which is full running text: short lines at its ends are text, the rest is a table. */
function blocksOfRun(
  run: Line[],
  chunks: Map<Line, Line[]>,
  body: number,
  isHeading: (texts: string[]) => boolean,
): Block[] {
  const many = (line: Line) => chunks.get(line)!.length > 1;
  const first = run.findIndex(many);
  if (first < 0) return withoutRows(run);
  // Without a figure there is no table to read, but a heading whose rows are overleaf.
  const heads = (line: Line) => many(line) && isHeading(chunks.get(line)!.map((chunk) => chunk.text));
  if (!run.some((line) => /\d/.test(line.text)) && !run.some(heads)) return [{ kind: 'prose', lines: run }];
  const last = lastOfTable(run, run.findLastIndex(many));
  // A cell's first or last lines may stand alone on theirs: those close to the table belong to it.
  let from = first;
  while (from > 0 && joins(run[from - 1]!, run[from]!, run, 0)) from--;
  let to = last;
  const right = chunks.get(run[last]!)!.at(-1)!.u0;
  while (
    to < run.length - 1 &&
    (joins(run[to + 1]!, run[to]!, run, right) || goesOn(run[to + 1]!, run[to]!, chunks.get(run[last]!)!, body))
  )
    to++;
  // Nor need a total stand close to the line of its last row that holds the sums.
  to = lastOfTable(run, to);
  const blocks: Block[] = [];
  if (from > 0) blocks.push({ kind: 'prose', lines: run.slice(0, from) });
  const page = run[0]!.page;
  for (const part of splitRun(run.slice(from, to + 1)))
    for (const bands of splitBands(
      joinLoose(findBands(splitAtGutters(part.flatMap((line) => chunks.get(line)!.flatMap(splitAfterSum)))), isHeading),
      isHeading,
    )) {
      const titles = titlesOf(bands, isHeading);
      if (titles > 0) blocks.push({ kind: 'prose', lines: bands.slice(0, titles).flatMap((band) => band.chunks) });
      blocks.push({ kind: 'table', table: toTable(page, bands.slice(titles), isHeading) });
    }
  if (to < run.length - 1) blocks.push({ kind: 'prose', lines: run.slice(to + 1) });
  return blocks;
}

/** Tables that stand under each other are parted by more white than rows are. */
function splitRun(lines: Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const current = parts.at(-1);
    const before = current?.at(-1);
    if (!current || !before || before.v - line.v > 5 * line.size || before.v < line.v - 1) parts.push([line]);
    else current.push(line);
  }
  return parts;
}

/**
 * Whether a line of one stretch belongs to the table whose outermost line is `edge`: closer than lines of text ever are, or
 * near it and off the margin, or as close as the lines of a cell are and ending before the table's last column (`right`).
 */
function joins(line: Line, edge: Line, run: Line[], right: number): boolean {
  const distance = Math.abs(line.v - edge.v) / Math.max(line.size, edge.size);
  if (distance < 0.9) return true;
  if (distance < 1.3 && Math.abs(line.size - edge.size) < 0.3 && line.u1 < right) return true;
  return distance < 1.6 && line.u0 > run.reduce((least, { u0 }) => Math.min(least, u0), Number.POSITIVE_INFINITY) + 2;
}

/**
 * Whether a line goes on with a cell of the last row of a table: set in the table's size, which is not that of the text, under
 * a cell that begins where it does and beside the next one.
 */
function goesOn(line: Line, edge: Line, row: Line[], body: number): boolean {
  if (Math.abs(line.size - edge.size) > 0.3 || Math.abs(line.size - body) < 0.5) return false;
  if (Math.abs(line.v - edge.v) > 1.6 * edge.size) return false;
  return row.some((cell, i) => Math.abs(cell.u0 - line.u0) < 1.5 && line.u1 < (row[i + 1]?.u0 ?? line.u1));
}

/** The size of most lines of running text; NaN where there is none. */
function bodySize(lines: Line[]): number {
  const sizes = Float64Array.from(lines, ({ size }) => size).sort();
  return sizes[sizes.length >> 1] ?? Number.NaN;
}

function marginsOf(lines: Line[]): { left: number; right: number } {
  if (lines.length === 0) return { left: 0, right: 0 };
  const u0 = Float64Array.from(lines, (line) => line.u0).sort();
  const u1 = Float64Array.from(lines, (line) => line.u1).sort();
  const at = Math.floor(lines.length * 0.04);
  return { left: u0[at]!, right: u1[lines.length - 1 - at]! };
}

/** A run without rows is text; but a lone sum off the margin is the total of a table that a page's end cut off. */
function withoutRows(run: Line[]): Block[] {
  const at = run.findIndex((line) => isLoneSum(line) && line.u0 > line.left + 0.3 * (line.right - line.left));
  if (at < 0) return [{ kind: 'prose', lines: run }];
  const page = run[0]!.page;
  const rest = withoutRows(run.slice(at + 1));
  const before: Block[] = at > 0 ? [{ kind: 'prose', lines: run.slice(0, at) }] : [];
  const table: Block = { kind: 'table', table: toTable(page, findBands([run[at]!]), () => false) };
  return [...before, table, ...(at + 1 < run.length ? rest : [])];
}

const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const isLoneSum = (line: Line) => /^-?\d{1,3}(?:[ .]\d{3})*(?:,\d{2}(?:\s?€)?|\s?€)$/.test(line.text);

/** The last line of a table: a total may stand alone below its rows, its word and its sum on lines of their own. */
function lastOfTable(run: Line[], last: number): number {
  for (let i = last + 1; i <= last + 3 && i < run.length; i++)
    if ((isLoneSum(run[i]!) || GROUPED.test(run[i]!.text)) && run[last]!.v - run[i]!.v < 4.5 * run[i]!.size)
      return lastOfTable(run, i);
  return last;
}
