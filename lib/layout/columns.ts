import { isFigure } from './bands.ts';
import type { Line } from './line.ts';

/** A column's extent along the line, in points. */
export type Column = { u0: number; u1: number };

/** The widest gap between words of one heading, in sizes. */
const WORD_GAP = 0.9;

/**
 * The columns of a table: stretches along the line that the chunks of its rows share. Narrow chunks come first, so that a
 * total that reaches over several columns finds them there and joins none. A heading adds a column only where no row has
 * anything near it: it is set in the middle of a column whose figures stand at the right.
 */
export function findColumns(rows: Line[], headings: Line[]): Column[] {
  if (rows.length === 0) return mergeColumns(headsOf(headings), headings);
  const heads = headsOf(headings);
  const size = Math.max(...headings.map((chunk) => chunk.size));
  const columns = joinUnderHeads(mergeColumns(cover([], rows), rows), heads, rows);
  const bare = columns.filter((column) => heads.every((head) => apart(column, head) >= 0));
  const alone = heads.filter((head) => {
    if (columns.some((column) => apart(column, head) < 0)) return false;
    // A word of a heading whose other words stand over a column.
    const close = (other: Column) => other !== head && apart(other, head) < WORD_GAP * size;
    if (heads.some((other) => close(other) && columns.some((column) => apart(column, other) < 0))) return false;
    // A column without a heading beside it takes this one, however far aside its figures stand.
    return !bare.some((column) => columns.every((c) => c === column || !between(c, column, head)));
  });
  return [...columns, ...alone].sort((a, b) => a.u0 - b.u0);
}

/**
 * The extents of headings: the lines of one stand over each other, and are taken together. Line by line from the lowest, which
 * is next to the rows: a common head over several finds them there and joins none.
 */
export function headsOf(headings: Line[]): Column[] {
  const rows: Line[][] = [];
  for (const chunk of [...headings].sort((a, b) => a.v - b.v)) {
    const row = rows.at(-1);
    if (row && chunk.v - row[0]!.v < LEVEL * chunk.size) row.push(chunk);
    else rows.push([chunk]);
  }
  return rows.reduce(cover, []);
}

/** How far apart baselines are that are one, in sizes. */
const LEVEL = 0.4;

/** Columns under one heading that none of them has to itself are one: words of justified cells stand far apart. */
function joinUnderHeads(columns: Column[], heads: Column[], rows: Line[]): Column[] {
  const out = [...columns];
  const figures = rows.filter((chunk) => isFigure(chunk.text));
  for (let i = 0; i + 1 < out.length; ) {
    const [a, b] = [out[i]!, out[i + 1]!];
    const over = within(heads, a);
    const same = over.length > 0 && isSame(over, within(heads, b));
    const [inA, inB] = same ? [within(figures, a), within(figures, b)] : [[], []];
    // A common head over columns of sums joins none of them, save where a sum reaches over both: the figures of justified
    // sums stand far apart.
    const one = inA.some((chunk) => inB.includes(chunk));
    const sums = inA.some((one) => inB.some((two) => Math.abs(one.v - two.v) < 0.4 * one.size));
    if (same && (one || !sums)) out.splice(i, 2, { u0: a.u0, u1: Math.max(a.u1, b.u1) });
    else i++;
  }
  return out;
}

const isSame = (some: Column[], others: Column[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

/** What reaches over a column. */
function within<Extent extends Column>(extents: Extent[], column: Column): Extent[] {
  const out: Extent[] = [];
  for (const extent of extents) if (apart(column, extent) < 0) out.push(extent);
  return out;
}

/** Whether a column stands between another and a chunk. */
function between(column: Column, other: Column, chunk: Column): boolean {
  const middle = (column.u0 + column.u1) / 2;
  return middle > Math.min(other.u0, chunk.u0) && middle < Math.max(other.u1, chunk.u1);
}

/** The white between a column and a chunk; negative where they overlap. */
export const apart = (column: Column, chunk: Column): number => Math.max(column.u0 - chunk.u1, chunk.u0 - column.u1);

function cover(columns: Column[], chunks: Line[]): Column[] {
  const out = columns.map((column) => ({ ...column }));
  for (const chunk of [...chunks].sort((a, b) => a.u1 - a.u0 - (b.u1 - b.u0))) {
    let over: Column | null = null;
    let count = 0;
    for (const column of out) {
      if (apart(column, chunk) >= 0) continue;
      over = column;
      count++;
    }
    if (!over) out.push({ u0: chunk.u0, u1: chunk.u1 });
    else if (count === 1) {
      over.u0 = Math.min(over.u0, chunk.u0);
      over.u1 = Math.max(over.u1, chunk.u1);
    }
  }
  return out.sort((a, b) => a.u0 - b.u0);
}

/**
 * Joins neighbours that are one column of ragged words: where more chunks reach over both than lines hold something apart in
 * each.
 */
function mergeColumns(columns: Column[], chunks: Line[]): Column[] {
  const out = [...columns];
  for (let i = 0; i + 1 < out.length; ) {
    const [a, b] = [out[i]!, out[i + 1]!];
    const onlyA: Line[] = [];
    const onlyB: Line[] = [];
    let spanning = 0;
    for (const chunk of chunks) {
      const inA = chunk.u0 < a.u1 && chunk.u1 > a.u0;
      const inB = chunk.u0 < b.u1 && chunk.u1 > b.u0;
      if (inA && inB) spanning++;
      else if (inA) onlyA.push(chunk);
      else if (inB) onlyB.push(chunk);
    }
    if (spanning === 0) {
      i++;
      continue;
    }
    const parted = onlyA.filter((c) => onlyB.some((d) => Math.abs(c.v - d.v) < 0.4 * c.size)).length;
    if (spanning > parted) out.splice(i, 2, { u0: Math.min(a.u0, b.u0), u1: Math.max(a.u1, b.u1) });
    else i++;
  }
  return out;
}
