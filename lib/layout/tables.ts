import { isProse, splitAfterSum, splitUnderHeads, toChunks } from './chunks.ts';
import { apart, type Band, type Column, findColumns, headsOf } from './columns.ts';
import { type Flow, toFlow } from './flow.ts';
import type { Line } from './lines.ts';

/** A cell: its print from top to bottom. `columns`: the first and the last column over which it reaches. */
export type Cell = { flow: Flow; text: string; columns: [number, number]; v0: number; v1: number };

/** A row of a table, from top to bottom of the page. */
export type Row = { cells: Cell[]; v0: number; v1: number };

/** A table: its heading, wherever it is printed (above the rows, under them, or not at all), and the rows with the content. */
export type Table = { page: number; columns: Column[]; heading: Row[]; headingBelow: boolean; rows: Row[] };

/** Stretches of a page: running text, and tables between it. */
export type Block = { kind: 'prose'; lines: Line[] } | { kind: 'table'; table: Table };

/**
 * Divides a page's lines into running text and tables, by geometry alone: rules need not be drawn. `isHeading` tells from the
 * texts of a row whether it heads a table: a table that stands right under another begins there.
 */
export function toBlocks(lines: Line[], isHeading: (texts: string[]) => boolean): Block[] {
  const margins = marginsOf(lines);
  const chunks = new Map<Line, Line[]>();
  const blocks: Block[] = [];
  let run: Line[] = [];
  const close = () => {
    if (run.length === 0) return;
    blocks.push(...blocksOfRun(run, chunks, isHeading));
    run = [];
  };
  for (const line of lines) {
    if (isProse(line, margins)) {
      close();
      pushProse(blocks, line);
    } else {
      chunks.set(line, toChunks(line));
      run.push(line);
    }
  }
  close();
  return blocks;
}

function pushProse(blocks: Block[], line: Line): void {
  const last = blocks.at(-1);
  if (last?.kind === 'prose') last.lines.push(line);
  else blocks.push({ kind: 'prose', lines: [line] });
}

/** A run of lines none of which is full running text: short lines at its ends are text, the rest is a table. */
function blocksOfRun(run: Line[], chunks: Map<Line, Line[]>, isHeading: (texts: string[]) => boolean): Block[] {
  const many = (line: Line) => chunks.get(line)!.length > 1;
  const first = run.findIndex(many);
  if (first < 0) return withoutRows(run);
  const last = lastOfTable(run, run.findLastIndex(many));
  // A cell's first or last lines may stand alone on theirs: those close to the table belong to it.
  let from = first;
  while (from > 0 && joins(run[from - 1]!, run[from]!, run)) from--;
  let to = last;
  while (to < run.length - 1 && joins(run[to + 1]!, run[to]!, run)) to++;
  const blocks: Block[] = [];
  if (from > 0) blocks.push({ kind: 'prose', lines: run.slice(0, from) });
  const page = run[0]!.page;
  for (const part of splitRun(run.slice(from, to + 1)))
    for (const bands of splitBands(
      findBands(part.flatMap((line) => chunks.get(line)!.flatMap(splitAfterSum))),
      isHeading,
    ))
      blocks.push({ kind: 'table', table: toTable(page, bands, isHeading) });
  if (to < run.length - 1) blocks.push({ kind: 'prose', lines: run.slice(to + 1) });
  return blocks;
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

/** Whether a line of one stretch belongs to the table whose outermost line is `edge`: closer than lines of text ever are, or near it and off the margin. */
function joins(line: Line, edge: Line, run: Line[]): boolean {
  const distance = Math.abs(line.v - edge.v) / Math.max(line.size, edge.size);
  return distance < 0.9 || (distance < 1.6 && line.u0 > Math.min(...run.map((l) => l.u0)) + 2);
}

function marginsOf(lines: Line[]): { left: number; right: number } {
  if (lines.length === 0) return { left: 0, right: 0 };
  const u0 = lines.map((line) => line.u0).sort((a, b) => a - b);
  const u1 = lines.map((line) => line.u1).sort((a, b) => b - a);
  const at = Math.floor(lines.length * 0.04);
  return { left: u0[at]!, right: u1[at]! };
}

/** Sets the chunks of bands into columns and rows. */
function toTable(page: number, bands: Band[], isHeading: (texts: string[]) => boolean): Table {
  const heads = (band: Band) => isHeading(band.chunks.map((chunk) => chunk.text));
  const figured = bands.map(hasFigure);
  const first = figured.indexOf(true);
  const above = bands.slice(0, first < 0 ? bands.length : first).findLastIndex(heads) + 1;
  // A heading may stand under the rows.
  const lastFigure = figured.lastIndexOf(true);
  const below = above > 0 || first < 0 ? [] : bands.slice(lastFigure + 1).filter(heads);
  const heading = above > 0 ? bands.slice(0, above) : below;
  const chunks = (some: Band[]) => some.flatMap((band) => band.chunks);
  const extents = headsOf(chunks(heading));
  const body = bands
    .filter((band) => !heading.includes(band))
    .map((band) => ({ ...band, chunks: band.chunks.flatMap((chunk) => splitUnderHeads(chunk, extents)) }));
  const columns = findColumns(chunks(body), chunks(heading));
  const rows = (some: Band[]) => some.flatMap((band) => rowsOfBand(band, columns));
  return { page, columns, heading: rows(heading), headingBelow: below.length > 0, rows: rows(body) };
}

/** Whether a band holds a sum or a bare number: a row of content, not a heading. Years stand in headings too. */
function hasFigure(band: Band): boolean {
  return band.chunks.some(
    ({ text }) => isWhole(text) || (/^-?\d[\d .]*(?:,\d+)?$/.test(text) && !/^20\d\d$/.test(text)),
  );
}

/** A new table begins where a heading follows rows with figures, and rows with figures follow it. */
function splitBands(bands: Band[], isHeading: (texts: string[]) => boolean): Band[][] {
  const tables: Band[][] = [];
  let figures = false;
  for (const [i, band] of bands.entries()) {
    const current = tables.at(-1);
    const heading = figures && isHeading(band.chunks.map((chunk) => chunk.text)) && bands.slice(i + 1).some(hasFigure);
    if (!current || heading) {
      tables.push([band]);
      figures = false;
    } else current.push(band);
    figures ||= hasFigure(band);
  }
  return tables;
}

const top = (line: Line) => line.v + 0.72 * line.size;
const bottom = (line: Line) => line.v - 0.2 * line.size;

/**
 * The white between two rows, in sizes, beyond which they are two: more than lies between the lines of a cell. Where sums
 * stand far apart, cells may be set with wide lines; where they stand close, rows do too.
 */
const ROW_GAP = { close: 0.32, far: 0.5 };
/** The distance of sums below each other from which rows stand far apart, in sizes. */
const FAR = 1.65;

/** Bands of a table between strips of white that run across it. */
function findBands(chunks: Line[]): Band[] {
  const limit = rowGap(chunks);
  const bands: Band[] = [];
  for (const chunk of [...chunks].sort((a, b) => top(b) - top(a))) {
    const band = bands.at(-1);
    if (band && band.v0 - top(chunk) < limit * chunk.size) {
      band.chunks.push(chunk);
      band.v0 = Math.min(band.v0, bottom(chunk));
    } else bands.push({ v0: bottom(chunk), v1: top(chunk), chunks: [chunk] });
  }
  return bands;
}

function rowGap(chunks: Line[]): number {
  const sums = chunks.filter((chunk) => SUM.test(chunk.text)).sort((a, b) => b.v - a.v);
  const steps = sums.slice(1).map((chunk, i) => (sums[i]!.v - chunk.v) / chunk.size);
  const apart = steps.filter((step) => step > 0.6);
  return apart.every((step) => step >= FAR) ? ROW_GAP.far : ROW_GAP.close;
}

/** What a cell that holds one whole sum or code of its own looks like: such cells tell the rows of a band apart. */
const SUM = /^-?\s?\d[\d .]*(?:,\s?\d{1,2})?\s?€$|^-?\d[\d .]*,\d{2}$/;
const CODE = /^[A-Z]?\d{2,3}\s?-?\s?\d{3}\s?[A-Z]\d{2}\b/;
const isWhole = (text: string) => SUM.test(text) || CODE.test(text);

function rowsOfBand(band: Band, columns: Column[]): Row[] {
  const placed = band.chunks.map((chunk) => ({ chunk, columns: spanOf(chunk, columns) }));
  // The column with most whole sums below each other tells how many rows there are, and where.
  const anchors = new Map<number, Line[]>();
  for (const { chunk, columns: span } of placed)
    if (span[0] === span[1] && isWhole(chunk.text)) anchors.set(span[0], [...(anchors.get(span[0]) ?? []), chunk]);
  const best = [...anchors.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const levels = best.length > 1 ? best.map((chunk) => chunk.v).sort((a, b) => b - a) : [];
  if (levels.length < 2) return [buildRow(placed)];
  const groups = levels.map((): typeof placed => []);
  for (const entry of placed) {
    let nearest = 0;
    for (let i = 1; i < levels.length; i++)
      if (Math.abs(levels[i]! - entry.chunk.v) < Math.abs(levels[nearest]! - entry.chunk.v) - 0.01) nearest = i;
    groups[nearest]!.push(entry);
  }
  return groups.map(buildRow);
}

/** The columns over which a chunk reaches. */
export function spanOf(chunk: Line, columns: Column[]): [number, number] {
  const over = columns.flatMap((column, i) => (chunk.u0 < column.u1 - 0.5 && chunk.u1 > column.u0 + 0.5 ? [i] : []));
  if (over.length > 0) return [over[0]!, over.at(-1)!];
  const nearest = columns.reduce(
    (best, column, i) => (apart(column, chunk) < apart(columns[best]!, chunk) ? i : best),
    0,
  );
  return [nearest, nearest];
}

function buildRow(placed: { chunk: Line; columns: [number, number] }[]): Row {
  const bySpan = new Map<string, { chunks: Line[]; columns: [number, number] }>();
  for (const { chunk, columns } of placed) {
    const key = columns.join('-');
    const entry = bySpan.get(key) ?? { chunks: [], columns };
    entry.chunks.push(chunk);
    bySpan.set(key, entry);
  }
  const cells = [...bySpan.values()].map(({ chunks, columns }): Cell => {
    const ordered = chunks.sort((a, b) => b.v - a.v || a.u0 - b.u0);
    const flow = toFlow(ordered);
    return {
      flow,
      text: flow.text.replace(/\s+/g, ' ').trim(),
      columns,
      v0: Math.min(...ordered.map(bottom)),
      v1: Math.max(...ordered.map(top)),
    };
  });
  cells.sort((a, b) => a.columns[0] - b.columns[0] || a.columns[1] - b.columns[1]);
  return { cells, v0: Math.min(...cells.map((c) => c.v0)), v1: Math.max(...cells.map((c) => c.v1)) };
}
