import { levels, type Ruling, SAME, type Segment } from './rules.ts';

/** A cell of a grid: the first and the last of the columns and of the strips over which it reaches. */
export type GridCell = { columns: [number, number]; strips: [number, number] };

/**
 * A drawn grid. `us`: the bounds of its columns, from left to right; `vs`: the bounds of its strips, from the top down.
 * `cellAt[strip][column]`: the cell that covers that place. A grid without rules across the lines has one column.
 */
export type RuleGrid = { us: number[]; vs: number[]; cellAt: GridCell[][] };

/** The share of a cell's side that a rule must cover to part it from its neighbour. */
const COVER = 0.6;
/** How many rules of one width, one below the other, are the rows of a table that has no other rules. */
const ROWS = 3;

/** The grids that rules draw on a page, from the top down. What draws a single cell, a box or an underline, is none. */
export function findGrids({ along, across }: Ruling): RuleGrid[] {
  const groups = connected(along, across);
  const grids = groups.flatMap(({ along, across }) => toGrid(along, across) ?? []);
  const lone = groups.flatMap((group) => (group.across.length === 0 ? group.along : []));
  const all = [...grids, ...stacks(lone).flatMap((stack) => toGrid(stack, []) ?? [])];
  return all.sort((a, b) => b.vs[0]! - a.vs[0]!);
}

const meets = (h: Segment, v: Segment): boolean =>
  v.at >= h.from - SAME && v.at <= h.to + SAME && h.at >= v.from - SAME && h.at <= v.to + SAME;

/** Rules that meet, each with what meets those in turn. */
function connected(along: Segment[], across: Segment[]): Ruling[] {
  const groups: Ruling[] = along.map((h) => ({ along: [h], across: [] }));
  for (const v of across) {
    const joined = groups.filter((group) => group.along.some((h) => meets(h, v)));
    if (joined.length === 0) continue;
    const [first, ...rest] = joined as [Ruling, ...Ruling[]];
    first.across.push(v);
    for (const group of rest) {
      first.along.push(...group.along);
      first.across.push(...group.across);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups;
}

/** Lone rules of one width, one below the other. */
function stacks(lone: Segment[]): Segment[][] {
  const out: Segment[][] = [];
  for (const rule of [...lone].sort((a, b) => b.at - a.at)) {
    const same = ([first]: Segment[]) =>
      Math.abs(first!.from - rule.from) <= SAME && Math.abs(first!.to - rule.to) <= SAME;
    const stack = out.find(same);
    if (stack) stack.push(rule);
    else out.push([rule]);
  }
  return out.filter((stack) => stack.length >= ROWS);
}

function toGrid(along: Segment[], across: Segment[]): RuleGrid | null {
  const vs = levels([...along.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]).reverse();
  const us = levels([...across.map(({ at }) => at), ...along.flatMap(({ from, to }) => [from, to])]);
  if (vs.length < 3 || us.length < 2) return null;
  const [rows, columns] = [vs.length - 1, us.length - 1];
  const covers = (rules: Segment[], at: number, a: number, b: number): boolean => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    let covered = 0;
    for (const rule of rules)
      if (Math.abs(rule.at - at) <= SAME) covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
    return covered >= COVER * (to - from);
  };
  const cellAt: GridCell[][] = [];
  for (let r = 0; r < rows; r++) {
    const row: GridCell[] = [];
    cellAt.push(row);
    for (let c = 0; c < columns; c++) {
      const left = c > 0 && !covers(across, us[c]!, vs[r]!, vs[r + 1]!) ? row[c - 1] : undefined;
      const above = r > 0 && !covers(along, vs[r]!, us[c]!, us[c + 1]!) ? cellAt[r - 1]![c] : undefined;
      row.push(left ?? above ?? { columns: [c, c], strips: [r, r] });
      if (left && above && left !== above) replace(cellAt, above, left);
      const cell = row[c]!;
      cell.columns = [Math.min(cell.columns[0], c), Math.max(cell.columns[1], c)];
      cell.strips = [Math.min(cell.strips[0], r), Math.max(cell.strips[1], r)];
    }
  }
  return { us, vs, cellAt };
}

/** Makes one cell of two. */
function replace(cellAt: GridCell[][], cell: GridCell, by: GridCell): void {
  by.columns = [Math.min(by.columns[0], cell.columns[0]), Math.max(by.columns[1], cell.columns[1])];
  by.strips = [Math.min(by.strips[0], cell.strips[0]), Math.max(by.strips[1], cell.strips[1])];
  for (const row of cellAt) for (const [c, other] of row.entries()) if (other === cell) row[c] = by;
}
