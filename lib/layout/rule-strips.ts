import { type Band, bottom, findBands, isFigure, isWhole, top } from './bands.ts';
import { splitAfterSum, toChunks } from './chunks.ts';
import { toFlow } from './flow.ts';
import type { Line } from './line.ts';
import { joinLoose } from './loose-lines.ts';
import type { GridCell, RuleGrid } from './rule-grid.ts';

/** A cell's print and where it is drawn. */
type Held = { cell: GridCell; chunks: Line[] };
/** What begins between two rules; `reach`: the last strip into which one of its cells reaches. */
export type Strip = { band: Band; cells: Held[]; reach: number; at: number };

/** How far apart baselines are that are one, in sizes. */
const LEVEL = 0.4;

/** The strips of a grid that hold print. A cell that spans strips stands in its first. */
export function stripsOf(grid: RuleGrid, cells: Map<GridCell, Line[]>): Strip[] {
  const strips = grid.cellAt.map((row, at): Strip => {
    const held = [...new Set(row)].flatMap((cell) => {
      const chunks = cells.get(cell);
      return chunks && cell.strips[0] === at ? [{ cell, chunks }] : [];
    });
    held.sort((a, b) => a.cell.columns[0] - b.cell.columns[0]);
    const texts = held.map(({ chunks }) => toFlow(chunks).text.replace(/\s+/g, ' ').trim());
    const chunks = held.flatMap((one) => one.chunks);
    const reach = Math.max(at, ...held.map(({ cell }) => cell.strips[1]));
    return { band: { ...extent(chunks), chunks, texts }, cells: held, reach, at };
  });
  return strips.filter(({ cells }) => cells.length > 0);
}

const extent = (chunks: Line[]) => ({ v0: Math.min(...chunks.map(bottom)), v1: Math.max(...chunks.map(top)) });

/**
 * Whether a strip holds several rows that no rule parts: figures below each other in a column, and something else beside each
 * of them.
 */
export function isCoarse({ band: { chunks } }: Strip): boolean {
  const figures = chunks.filter(({ text }) => isWhole(text) || isFigure(text));
  return figures.some((figure) => {
    const below = figures.filter(({ u0, u1 }) => u0 < figure.u1 && u1 > figure.u0);
    const beside = ({ u0, u1, v, size }: Line) =>
      chunks.some((other) => Math.abs(other.v - v) < LEVEL * size && (other.u1 <= u0 || other.u0 >= u1));
    return below.length > 1 && below.every(beside);
  });
}

/** The rows of a coarse strip, by the white between them. */
export const looseBands = (chunks: Line[], isHeading: (texts: string[]) => boolean): Band[] =>
  joinLoose(findBands(chunks), isHeading);

/** Cuts the lines of strips into cells where no rule parts them. */
export function chunked(strips: Strip[]): Strip[] {
  return strips.map((strip) => {
    const cells = strip.cells.map(({ cell, chunks }) => ({
      cell,
      chunks: chunks.flatMap(toChunks).flatMap(splitAfterSum),
    }));
    const { v0, v1 } = strip.band;
    return { ...strip, cells, band: { v0, v1, chunks: cells.flatMap((one) => one.chunks) } };
  });
}
