import { type Band, hasFigure, type IsHeading, isFigure, isWhole, splitBands, textsOf, titlesOf } from './bands.ts';
import { splitAfterSum, toChunks } from './chunks.ts';
import type { Column } from './columns.ts';
import type { Line } from './line.ts';
import { partByGrid } from './rule-cells.ts';
import { findGrids, type RuleGrid } from './rule-grid.ts';
import { chunked, isCoarse, looseBands, type Strip, stripsOf } from './rule-strips.ts';
import { type Rule, toRuling } from './rules.ts';
import { type Placed, rowOf, rowsOf, spanOf, type Table, toTable } from './tables.ts';

/** A page's print, parted by its rules: tables, the titles within their grids, and the lines that no grid holds. */
export type Piece =
  | { kind: 'table'; table: Table }
  | { kind: 'prose'; lines: Line[] }
  | { kind: 'lines'; lines: Line[] };

/** Parts the lines of a page by the grids that its rules draw. Without a grid that holds a table, the lines come back whole. */
export function partByRules(lines: Line[], rules: readonly Rule[], isHeading: IsHeading): Piece[] {
  const first = lines[0]?.fragments[0]?.item;
  if (!first) return [];
  const same = (line: Line): boolean => {
    const { dx, dy } = line.fragments[0]!.item;
    return Math.abs(dx - first.dx) < 0.02 && Math.abs(dy - first.dy) < 0.02;
  };
  const pieces: Piece[] = [];
  let rest = lines;
  for (const grid of findGrids(toRuling(rules, first.dx, first.dy))) {
    const parted = partByGrid(rest, grid, same);
    const tables = parted && tablesOf(grid, stripsOf(grid, parted.cells), isHeading);
    if (!parted || !tables) continue;
    const above = [...parted.above, ...parted.beside];
    if (above.length > 0) pieces.push({ kind: 'lines', lines: above });
    pieces.push(...tables);
    rest = parted.below;
  }
  if (rest.length > 0) pieces.push({ kind: 'lines', lines: rest });
  return pieces;
}

/** The tables of a grid; null where it holds none. */
function tablesOf(grid: RuleGrid, drawn: Strip[], isHeading: IsHeading): Piece[] | null {
  if (drawn.length < 2) return null;
  const open = grid.us.length === 2 || hidesColumns(drawn);
  const strips = open ? chunked(drawn) : drawn;
  const figured = strips.some(({ band }) => band.chunks.some(({ text }) => isWhole(text) || isFigure(text)));
  if (!figured && !strips.some(({ band }) => isHeading(textsOf(band)))) return null;
  if (open) return withoutColumns(strips, isHeading);
  return piecesOf(strips, isHeading, (own) => {
    const columns = columnsOf(grid, own);
    const placed = new Map<Line, [number, number]>();
    for (const { cells } of own)
      for (const { cell, chunks } of cells) {
        const span = spanIn(columns, cell.columns, chunks);
        for (const chunk of chunks) placed.set(chunk, span);
      }
    return ruledTable(own, columns, placed, isHeading);
  });
}

/** A column of a table; `from`, `to`: the first and the last of the grid's columns that it is. */
type Drawn = Column & { from: number; to: number };

/** What a column may be inset from its rules, in points: so that it does not touch its neighbours. */
const INSET = 2;

/** The columns of some strips of a grid: between the bounds that their cells have, save those that hold nothing. */
function columnsOf({ us, cellAt }: RuleGrid, strips: Strip[]): Drawn[] {
  const bounds = new Set([0, us.length - 1]);
  for (const { at } of strips)
    for (const { columns } of cellAt[at]!) {
      bounds.add(columns[0]);
      bounds.add(columns[1] + 1);
    }
  const sorted = [...bounds].sort((a, b) => a - b);
  const held = strips.flatMap(({ cells }) => cells);
  return sorted.slice(0, -1).flatMap((from, i) => {
    const end = sorted[i + 1]!;
    const [left, right] = [us[from]!, us[end]!];
    const used = held.some(
      ({ cell: { columns }, chunks }) =>
        columns[0] < end &&
        columns[1] >= from &&
        ((columns[0] >= from && columns[1] < end) || chunks.some((chunk) => chunk.u0 < right && chunk.u1 > left)),
    );
    const inset = Math.min(INSET, (right - left) / 4);
    return used ? [{ u0: left + inset, u1: right - inset, from, to: end - 1 }] : [];
  });
}

/** Over which of the columns a cell's print reaches: no further than its rules. */
function spanIn(columns: Drawn[], [first, last]: [number, number], chunks: Line[]): [number, number] {
  const own = columns.flatMap((column, i) => (column.from <= last && column.to >= first ? [i] : []));
  const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
  if (from === to) return [from, from];
  const spans = chunks.map((chunk) => spanOf(chunk, columns));
  const clip = (i: number) => Math.min(to, Math.max(from, i));
  return [clip(Math.min(...spans.map(([a]) => a))), clip(Math.max(...spans.map(([, b]) => b)))];
}

/** Whether lines within drawn cells hold sums beside other print: columns that no rule parts. */
function hidesColumns(strips: Strip[]): boolean {
  const hiding = strips.filter(({ cells }) =>
    cells.some(({ chunks }) =>
      chunks.some((chunk) => {
        const parts = toChunks(chunk).flatMap(splitAfterSum);
        return parts.length > 1 && parts.some(({ text }) => isWhole(text));
      }),
    ),
  );
  return hiding.length >= 2 && hiding.length > 0.3 * strips.length;
}

/** Tables whose rules part but rows; null where the strips are paragraphs in frames. */
function withoutColumns(strips: Strip[], isHeading: IsHeading): Piece[] | null {
  const many = strips.filter(({ band }) => band.chunks.some((a) => band.chunks.some((b) => b.u0 > a.u1)));
  if (many.length < 2 || many.length < strips.length / 2) return null;
  const page = strips[0]!.band.chunks[0]!.page;
  return piecesOf(strips, isHeading, (own) =>
    toTable(
      page,
      own.flatMap((strip) => (isCoarse(strip) ? looseBands(strip.band.chunks, isHeading) : [strip.band])),
      isHeading,
    ),
  );
}

/** A grid may hold titles and several tables: each begins with its heading. */
function piecesOf(strips: Strip[], isHeading: IsHeading, table: (strips: Strip[]) => Table): Piece[] {
  const byBand = new Map(strips.map((strip) => [strip.band, strip]));
  return splitBands(
    strips.map(({ band }) => band),
    isHeading,
  ).flatMap((bands): Piece[] => {
    // What stands over a heading in several cells is a heading too.
    const lone = bands.findIndex((band) => byBand.get(band)!.cells.length > 1);
    const titles = Math.min(titlesOf(bands, isHeading), lone < 0 ? bands.length : lone);
    const lines = bands.slice(0, titles).flatMap((band) => band.chunks);
    const own = bands.slice(titles).map((band) => byBand.get(band)!);
    return [...(lines.length > 0 ? [{ kind: 'prose' as const, lines }] : []), { kind: 'table', table: table(own) }];
  });
}

/** How many strips over the first figure are the heading: the first that heads columns, and those under it that do, or into which it reaches. */
function headingAbove(strips: Strip[], heads: (strip: Strip) => boolean): number {
  let to = strips.findIndex(heads);
  if (to < 0) return 0;
  let reach = strips[to]!.reach;
  for (let next = strips[to + 1]; next && (next.at <= reach || heads(next)); next = strips[to + 1]) {
    reach = Math.max(reach, next.reach);
    to++;
  }
  return to + 1;
}

function ruledTable(
  strips: Strip[],
  columns: Column[],
  spans: Map<Line, [number, number]>,
  isHeading: IsHeading,
): Table {
  const heads = ({ band }: Strip) => isHeading(textsOf(band));
  const figured = strips.map(({ band }) => hasFigure(band, isHeading));
  const first = figured.indexOf(true);
  const above = headingAbove(strips.slice(0, first < 0 ? strips.length : first), heads);
  const below = above > 0 || first < 0 ? [] : strips.slice(figured.lastIndexOf(true) + 1).filter(heads);
  const heading = above > 0 ? strips.slice(0, above) : below;
  const placed = (chunks: Line[]): Placed[] => chunks.map((chunk) => ({ chunk, columns: spans.get(chunk)! }));
  const rows = (bands: Band[]) => bands.flatMap((band) => rowsOf(placed(band.chunks)));
  return {
    page: strips[0]!.band.chunks[0]!.page,
    columns: columns.map(({ u0, u1 }) => ({ u0, u1 })),
    heading: heading.map(({ band }) => rowOf(placed(band.chunks))),
    headingBelow: below.length > 0,
    rows: strips
      .filter((strip) => !heading.includes(strip))
      .flatMap((strip) =>
        isCoarse(strip)
          ? rows(looseBands(strip.band.chunks, isHeading))
          : [{ ...rowOf(placed(strip.band.chunks)), drawn: true }],
      ),
  };
}
