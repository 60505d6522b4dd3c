import { type Band, bottom, HEADING_GAP, hasFigure, type IsHeading, isEnd, isFigure, isWhole, top } from './bands.ts';
import { splitUnderHeads } from './chunks.ts';
import { apart, type Column, findColumns, headsOf } from './columns.ts';
import { type Flow, toFlow } from './flow.ts';
import type { Line } from './line.ts';
import { goesOnFrom } from './loose-lines.ts';

/** A cell: its print from top to bottom. `columns`: the first and the last column over which it reaches. */
export type Cell = { flow: Flow; text: string; columns: [number, number]; v0: number; v1: number };

/** A row of a table, from top to bottom of the page; `drawn` where a rule is drawn over it and under it. */
export type Row = { cells: Cell[]; v0: number; v1: number; drawn?: boolean };

/** A table: its heading, wherever it is printed (above the rows, under them, or not at all), and the rows with the content. */
export type Table = { page: number; columns: Column[]; heading: Row[]; headingBelow: boolean; rows: Row[] };

/** How many of the bands above the first figure are the heading: up to the last that heads columns, and what stands close under it. */
function headingAbove(bands: Band[], heads: (band: Band) => boolean): number {
  let to = bands.findLastIndex(heads);
  if (to < 0) return 0;
  const extents = headsOf(bands.slice(0, to + 1).flatMap(({ chunks }) => chunks));
  const capitals = !LOWER.test(bands[to]!.chunks.map(({ text }) => text).join(' '));
  for (; to + 1 < bands.length; to++) {
    const next = bands[to + 1]!;
    if (bands[to]!.v0 - next.v1 >= HEADING_GAP * bands[to]!.chunks[0]!.size || isGroup(next, extents, capitals)) break;
  }
  return to + 1;
}

const LOWER = /\p{Ll}{3}/u;

/** Whether a band right under a heading names a group of rows: one stretch that is no further line of one head. */
function isGroup({ chunks: [chunk, ...more] }: Band, heads: Column[], capitals: boolean): boolean {
  if (!chunk || more.length > 0) return false;
  const over = heads.filter(({ u0, u1 }) => u0 < chunk.u1 && u1 > chunk.u0);
  return over.length !== 1 || (capitals && LOWER.test(chunk.text));
}

/** The cell of a row in a column alone, if there is one. */
export function cellIn({ cells }: Row, column: number): Cell | undefined {
  for (const cell of cells) if (cell.columns[0] === column && cell.columns[1] === column) return cell;
  return undefined;
}

/** Sets the chunks of bands into columns and rows. */
export function toTable(page: number, bands: Band[], isHeading: IsHeading): Table {
  const heads = (band: Band) => isHeading(band.chunks.map((chunk) => chunk.text));
  const figured = bands.map((band) => hasFigure(band, isHeading));
  const first = figured.indexOf(true);
  const above = headingAbove(bands.slice(0, first < 0 ? bands.length : first), heads);
  // A heading may stand under the rows.
  const lastFigure = figured.lastIndexOf(true);
  const below = above > 0 || first < 0 ? [] : bands.slice(lastFigure + 1).filter(heads);
  const heading = above > 0 ? bands.slice(0, above) : below;
  const chunks = (some: Band[]) => some.flatMap((band) => band.chunks);
  const extents = headsOf(chunks(heading));
  const body = bands
    .filter((band) => !heading.includes(band))
    .map((band) => ({ ...band, chunks: band.chunks.flatMap((chunk) => splitUnderHeads(chunk, extents)) }));
  // What stands alone in its row, and is no figure, may reach over columns: a title, or the name of a group.
  const shaping = body.filter((band) => band.chunks.length > 1 || hasFigure(band, isHeading));
  const columns = findColumns(chunks(shaping.length > 0 ? shaping : body), chunks(heading));
  const rows = (some: Band[]) => some.flatMap((band) => rowsOfBand(band, columns));
  return { page, columns, heading: rows(heading), headingBelow: below.length > 0, rows: rows(body) };
}

/** The baselines of the figures of a column: the end of a number that its cell was too narrow for has none of its own. */
function levelsOf(figures: Line[]): number[] {
  let widest = 0;
  for (const { u0, u1 } of figures) widest = Math.max(widest, u1 - u0);
  const levels: number[] = [];
  let before: Line | null = null;
  for (const chunk of figures.sort((a, b) => b.v - a.v)) {
    const ends = before !== null && !isWhole(before.text) && isEnd(before, chunk) && !fits(before, chunk, widest);
    if (!ends) levels.push(chunk.v);
    before = chunk;
  }
  return levels;
}

/** Whether the next figures of a number had room behind its first ones: then no line end parts them, and they are two numbers. */
function fits(before: Line, after: Line, widest: number): boolean {
  // Figures of justified numbers stand far apart on one line, and no number begins with a zero.
  if (before.v - after.v < LEVEL * after.size || /^0\d/.test(after.text)) return false;
  const group = after.text.search(/ |$/) / after.text.length;
  return before.u1 - before.u0 + SPACE * before.size + group * (after.u1 - after.u0) <= widest;
}

/** The width of a space, in sizes, and how far off the baseline of a row's figures a line is one of its own. */
const SPACE = 0.25;
const LEVEL = 0.4;

/** A chunk and the columns over which it reaches. */
export type Placed = { chunk: Line; columns: [number, number] };

function rowsOfBand(band: Band, columns: Column[]): Row[] {
  const placed: Placed[] = [];
  for (const chunk of band.chunks) placed.push({ chunk, columns: spanOf(chunk, columns) });
  return rowsOf(placed);
}

/** The rows of a band: one, or as many as a column has figures below each other. */
export function rowsOf(placed: Placed[]): Row[] {
  // The column with most figures below each other tells how many rows there are, and where.
  const figures = new Map<number, Line[]>();
  for (const { chunk, columns: span } of placed) {
    if (span[0] !== span[1] || !(isWhole(chunk.text) || isFigure(chunk.text))) continue;
    const column = figures.get(span[0]);
    if (column) column.push(chunk);
    else figures.set(span[0], [chunk]);
  }
  let levels: number[] = [];
  for (const column of figures.values()) {
    const own = column.length > Math.max(1, levels.length) ? levelsOf(column) : [];
    if (own.length > levels.length) levels = own;
  }
  if (levels.length < 2) return [rowOf(placed)];
  const groups = levels.map((): Placed[] => []);
  for (const entry of [...placed].sort((a, b) => b.chunk.v - a.chunk.v)) {
    const { v, size } = entry.chunk;
    let nearest = 0;
    for (let i = 1; i < levels.length; i++)
      if (Math.abs(levels[i]! - v) < Math.abs(levels[nearest]! - v) - 0.01) nearest = i;
    // Between two rows a line is rather of the one whose words it goes on with.
    const over = nearest > 0 && Math.abs(levels[nearest]! - v) > LEVEL * size ? groups[nearest - 1]! : [];
    if (over.some((other) => goesOnWith(other, entry))) nearest--;
    groups[nearest]!.push(entry);
  }
  return groups.map(rowOf);
}

const goesOnWith = (over: Placed, { chunk, columns }: Placed): boolean =>
  over.columns[0] === columns[0] &&
  over.columns[1] === columns[1] &&
  over.chunk.v - chunk.v < 1.6 * chunk.size &&
  goesOnFrom(over.chunk.text, chunk.text);

/** The columns over which a chunk reaches. */
export function spanOf(chunk: Line, columns: Column[]): [number, number] {
  let first = -1;
  let last = -1;
  let nearest = 0;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    if (chunk.u0 < column.u1 - 0.5 && chunk.u1 > column.u0 + 0.5) {
      if (first < 0) first = i;
      last = i;
    }
    if (apart(column, chunk) < apart(columns[nearest]!, chunk)) nearest = i;
  }
  return first < 0 ? [nearest, nearest] : [first, last];
}

/** Sets chunks into the cells of one row. */
export function rowOf(placed: Placed[]): Row {
  const bySpan = new Map<number, Placed[]>();
  let v0 = Number.POSITIVE_INFINITY;
  let v1 = Number.NEGATIVE_INFINITY;
  for (const entry of placed) {
    v0 = Math.min(v0, bottom(entry.chunk));
    v1 = Math.max(v1, top(entry.chunk));
    const key = entry.columns[0] * MOST_COLUMNS + entry.columns[1];
    const same = bySpan.get(key);
    if (same) same.push(entry);
    else bySpan.set(key, [entry]);
  }
  const cells = [...bySpan.values()].map(cellOf);
  cells.sort((a, b) => a.columns[0] - b.columns[0] || a.columns[1] - b.columns[1]);
  return { cells, v0, v1 };
}

/** More columns than a table has. */
const MOST_COLUMNS = 10_000;

function cellOf(placed: Placed[]): Cell {
  const { chunk, columns } = placed[0]!;
  // Most cells are one stretch of print, whose text has single spaces.
  if (placed.length === 1)
    return { flow: toFlow([chunk]), text: chunk.text, columns, v0: bottom(chunk), v1: top(chunk) };
  const ordered = placed.map((entry) => entry.chunk).sort((a, b) => b.v - a.v || a.u0 - b.u0);
  const flow = toFlow(ordered);
  return {
    flow,
    text: flow.text.replace(/\s+/g, ' ').trim(),
    columns,
    v0: ordered.reduce((least, line) => Math.min(least, bottom(line)), Number.POSITIVE_INFINITY),
    v1: ordered.reduce((most, line) => Math.max(most, top(line)), Number.NEGATIVE_INFINITY),
  };
}
