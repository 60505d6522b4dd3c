/** A straight rule drawn on a page, horizontal or vertical: `x0 <= x1`, `y0 <= y1`, in PDF points of the unrotated page. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** A rule in the frame of the page's lines (along, up): at `at` across, from `from` to `to`. */
export type Segment = { at: number; from: number; to: number };

/** The rules of a page, those along its lines and those across them. */
export type Ruling = { along: Segment[]; across: Segment[] };

/** How far apart rules lie that are one: the two lines of a double rule, the borders of neighbouring cells. In points. */
export const SAME = 2.6;
/** The widest gap within a dashed or dotted rule; and the shortest rule that may bound a cell. In points. */
const DASH = 4;
const SHORTEST = 5;

/** Turns rules into the frame of lines that run in the direction (dx, dy), and makes one of those that lie on each other. */
export function toRuling(rules: readonly Rule[], dx: number, dy: number): Ruling {
  const along: Segment[] = [];
  const across: Segment[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const [ua, ub] = [x0 * dx + y0 * dy, x1 * dx + y1 * dy];
    const [va, vb] = [-x0 * dy + y0 * dx, -x1 * dy + y1 * dx];
    const [u, v] = [(ua + ub) / 2, (va + vb) / 2];
    if (Math.abs(ua - ub) >= Math.abs(va - vb)) along.push({ at: v, from: Math.min(ua, ub), to: Math.max(ua, ub) });
    if (Math.abs(va - vb) >= Math.abs(ua - ub)) across.push({ at: u, from: Math.min(va, vb), to: Math.max(va, vb) });
  }
  return { along: merge(along), across: merge(across) };
}

/** Joins collinear segments that touch, or nearly: dashes, and the borders of cells beside each other. */
function merge(segments: Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.at - b.at);
  const out: Segment[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!.at;
    const level: Segment[] = [];
    while (i < sorted.length && sorted[i]!.at - first <= SAME / 2) level.push(sorted[i++]!);
    const at = level.reduce((sum, segment) => sum + segment.at, 0) / level.length;
    level.sort((a, b) => a.from - b.from);
    for (const [k, { from, to }] of level.entries()) {
      const current = k > 0 ? out.at(-1)! : null;
      if (current && from - current.to <= DASH) current.to = Math.max(current.to, to);
      else out.push({ at, from, to });
    }
  }
  return out.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Places that lie within `SAME` of each other as one, from low to high. */
export function levels(places: number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group && place - group[0]! <= SAME) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length);
}
