import type { Line } from './lines.ts';

/** A column's extent along the line, in points. */
export type Column = { u0: number; u1: number };

/** The chunks between two strips of white that run across a table; `v0` bottom, `v1` top. */
export type Band = { v0: number; v1: number; chunks: Line[] };

/**
 * The columns of a table: stretches along the line that chunks share. Narrow chunks come first, so that a heading or a total
 * that reaches over several columns finds them there and joins none.
 */
export function findColumns(chunks: Line[]): Column[] {
  const columns: Column[] = [];
  const narrowFirst = [...chunks].sort((a, b) => a.u1 - a.u0 - (b.u1 - b.u0));
  for (const chunk of narrowFirst) {
    const over = columns.filter((c) => chunk.u0 < c.u1 && chunk.u1 > c.u0);
    if (over.length === 0) columns.push({ u0: chunk.u0, u1: chunk.u1 });
    else if (over.length === 1) {
      over[0]!.u0 = Math.min(over[0]!.u0, chunk.u0);
      over[0]!.u1 = Math.max(over[0]!.u1, chunk.u1);
    }
  }
  return mergeColumns(
    columns.sort((a, b) => a.u0 - b.u0),
    chunks,
  );
}

/**
 * Joins neighbours that are one column of ragged words: where more chunks reach over both than lines hold something apart in
 * each.
 */
function mergeColumns(columns: Column[], chunks: Line[]): Column[] {
  const out = [...columns];
  for (let i = 0; i + 1 < out.length; ) {
    const [a, b] = [out[i]!, out[i + 1]!];
    const inA = (c: Line) => c.u0 < a.u1 && c.u1 > a.u0;
    const inB = (c: Line) => c.u0 < b.u1 && c.u1 > b.u0;
    const spanning = chunks.filter((c) => inA(c) && inB(c)).length;
    const onlyA = chunks.filter((c) => inA(c) && !inB(c));
    const onlyB = chunks.filter((c) => inB(c) && !inA(c));
    const apart = onlyA.filter((c) => onlyB.some((d) => Math.abs(c.v - d.v) < 0.4 * c.size)).length;
    if (spanning > apart) out.splice(i, 2, { u0: Math.min(a.u0, b.u0), u1: Math.max(a.u1, b.u1) });
    else i++;
  }
  return out;
}
