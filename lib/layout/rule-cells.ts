import type { Line } from './line.ts';
import type { GridCell, RuleGrid } from './rule-grid.ts';

/** The print of a page parted by a grid: what each of its cells holds, and the lines, or the rests of lines, beside it. */
type Parted = { cells: Map<GridCell, Line[]>; above: Line[]; beside: Line[]; below: Line[] };

/** How far a word may reach over a rule, in points, and the share of words that may: more, and the rules part no cells. */
const OVER = 3;
const CROSSING = 0.04;

/** Where print stands that is held against rules, in sizes over its baseline. */
const MIDDLE = 0.3;

/** Parts lines by a grid; null where the grid's rules run through words. `same`: whether a line is of the grid's frame. */
export function partByGrid(lines: Line[], grid: RuleGrid, same: (line: Line) => boolean): Parted | null {
  const { us, vs, cellAt } = grid;
  const parted: Parted = { cells: new Map(), above: [], beside: [], below: [] };
  let [words, crossing] = [0, 0];
  for (const line of lines) {
    const v = line.v + MIDDLE * line.size;
    const strip = same(line) ? indexIn(vs, -v, -1) : null;
    if (strip === null) {
      (!same(line) || v < vs.at(-1)! ? parted.below : parted.above).push(line);
      continue;
    }
    const cellOf = line.fragments.map(({ u0, u1 }) => {
      const column = indexIn(us, (u0 + u1) / 2, 1);
      return column === null ? null : cellAt[strip]![column]!;
    });
    for (const [i, { u0, u1 }] of line.fragments.entries()) {
      const cell = cellOf[i];
      if (!cell) continue;
      words++;
      if (u0 < us[cell.columns[0]]! - OVER || u1 > us[cell.columns[1] + 1]! + OVER) crossing++;
    }
    for (let from = 0; from < cellOf.length; ) {
      let to = from + 1;
      while (to < cellOf.length && cellOf[to] === cellOf[from]) to++;
      const piece = to - from === cellOf.length ? line : line.part(from, to);
      const cell = cellOf[from];
      if (!cell) parted.beside.push(piece);
      else if (parted.cells.has(cell)) parted.cells.get(cell)!.push(piece);
      else parted.cells.set(cell, [piece]);
      from = to;
    }
  }
  return crossing <= CROSSING * words ? parted : null;
}

/** Between which of the bounds a place lies; `sign` -1 where they fall. */
function indexIn(bounds: number[], place: number, sign: 1 | -1): number | null {
  for (let i = 0; i + 1 < bounds.length; i++) if (place >= sign * bounds[i]! && place < sign * bounds[i + 1]!) return i;
  return null;
}
