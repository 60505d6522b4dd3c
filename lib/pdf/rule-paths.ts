import type { Rule } from '../layout/rules.ts';
import type { Rect } from '../model/geometry.ts';

/** The operators that are read here, by pdf.js's numbers (its `OPS`); tests hold them against the installed version. */
export const OPERATORS = {
  setLineWidth: 2,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  constructPath: 91,
} as const;

/** How pdf.js writes a path: a number for each step, followed by its coordinates. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

const O = OPERATORS;
const STROKES = new Set<unknown>([
  O.stroke,
  O.closeStroke,
  O.fillStroke,
  O.eoFillStroke,
  O.closeFillStroke,
  O.closeEOFillStroke,
]);
const FILLS = new Set<unknown>([
  O.fill,
  O.eoFill,
  O.fillStroke,
  O.eoFillStroke,
  O.closeFillStroke,
  O.closeEOFillStroke,
]);

/** What `getOperatorList` gives, of which nothing is trusted. */
type Operators = { fnArray: ArrayLike<unknown>; argsArray: ArrayLike<unknown> };

type Matrix = [number, number, number, number, number, number];
type Point = [number, number];
type State = { matrix: Matrix; width: number };

/** The thickest stroke or filled bar that is a rule, and how far a straight line may lean, in points. */
const THICKEST = 3;
const LEAN = 0.6;
/** A page with more lines than this is a drawing or a map, and no table. */
const MOST = 20_000;
/** What is as long as this share of the page, and as near to its edge, is the page's frame. */
const FRAME = { length: 0.88, edge: 0.05 };

/**
 * The horizontal and vertical rules of a page from pdf.js's operators: strokes, the edges of stroked rectangles, and filled
 * bars. Curves, slanted lines, wide fills and what frames the page are left out. Pure. `box` is the page's view box.
 */
export function toRules({ fnArray, argsArray }: Operators, box: Rect): Rule[] {
  const rules: Rule[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], width: 1 };
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i];
    switch (fnArray[i]) {
      case O.save:
        saved.push(state);
        break;
      case O.restore:
      case O.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case O.transform:
        state = { ...state, matrix: times(state.matrix, args) };
        break;
      case O.paintFormXObjectBegin:
        saved.push(state);
        state = { ...state, matrix: times(state.matrix, at(args, 0)) };
        break;
      case O.setLineWidth:
        state = { ...state, width: Number(at(args, 0)) || 0 };
        break;
      case O.constructPath:
        addPath(rules, state, at(args, 0), at(at(args, 1), 0));
    }
    if (rules.length > MOST) return [];
  }
  return rules.filter((rule) => isOn(rule, box) && !isFrame(rule, box));
}

/** An entry of what should be a list. */
const at = (list: unknown, i: number): unknown => (list as ArrayLike<unknown> | null | undefined)?.[i];

function times(m: Matrix, by: unknown): Matrix {
  const n = [0, 1, 2, 3, 4, 5].map((i) => at(by, i));
  if (!n.every((value) => typeof value === 'number' && Number.isFinite(value))) return m;
  const [a, b, c, d, e, f] = n as Matrix;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function addPath(rules: Rule[], { matrix, width }: State, paint: unknown, path: unknown): void {
  if (!(path instanceof Float32Array)) return;
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const strokes = STROKES.has(paint) && width * scale <= THICKEST;
  const fills = FILLS.has(paint);
  if (!strokes && !fills) return;
  for (const { points, straight } of subpaths(path, matrix)) {
    if (fills && straight) addBar(rules, points);
    if (!strokes) continue;
    for (let i = 1; i < points.length; i++) addLine(rules, points[i - 1]!, points[i]!);
  }
}

/** The stretches of a path on the page; `straight`: none of its steps is a curve. */
function subpaths(path: Float32Array, m: Matrix): { points: Point[]; straight: boolean }[] {
  const out: { points: Point[]; straight: boolean }[] = [];
  const place = (k: number): Point => [
    m[0] * path[k]! + m[2] * path[k + 1]! + m[4],
    m[1] * path[k]! + m[3] * path[k + 1]! + m[5],
  ];
  for (let k = 0; k < path.length; ) {
    const step = path[k++]!;
    const current = out.at(-1);
    if (step === MOVE) out.push({ points: [place(k)], straight: true });
    else if (step === LINE) current?.points.push(place(k));
    else if (step === CLOSE) current?.points.push(current.points[0]!);
    else if (step === CURVE || step === QUADRATIC) {
      // Rounded corners: the straight sides between them count.
      const end = place(k + (step === CURVE ? 4 : 2));
      out.push({ points: [end], straight: false });
    } else return out;
    k += step === CURVE ? 6 : step === QUADRATIC ? 4 : step === CLOSE ? 0 : 2;
  }
  return out;
}

function addLine(rules: Rule[], [ax, ay]: Point, [bx, by]: Point): void {
  if (!(Math.min(Math.abs(ax - bx), Math.abs(ay - by)) <= LEAN)) return;
  addRule(rules, Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
}

/** A filled shape that is a bar: as thin as a rule, whatever its ends look like. */
function addBar(rules: Rule[], points: Point[]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(x1 - x0, y1 - y0) > THICKEST) return;
  addRule(rules, x0, y0, x1, y1);
}

function addRule(rules: Rule[], x0: number, y0: number, x1: number, y1: number): void {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [dx, dy] = [x1 - x0, y1 - y0];
  // A dot of a dotted line may belong to either.
  const dot = Math.max(dx, dy) <= THICKEST;
  if (dot || dx >= dy) rules.push({ x0, y0: y, x1, y1: y });
  if (dot || dx < dy) rules.push({ x0: x, y0, x1: x, y1 });
}

function isOn({ x0, y0, x1, y1 }: Rule, box: Rect): boolean {
  return x1 >= box[0] && x0 <= box[2] && y1 >= box[1] && y0 <= box[3] && Number.isFinite(x1 - x0 + y1 - y0);
}

function isFrame({ x0, y0, x1, y1 }: Rule, box: Rect): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const nearEdge = (from: number, to: number, place: number) =>
    Math.min(place - from, to - place) < FRAME.edge * (to - from);
  return x1 - x0 > y1 - y0
    ? x1 - x0 > FRAME.length * width && nearEdge(box[1], box[3], y0)
    : y1 - y0 > FRAME.length * height && nearEdge(box[0], box[2], x0);
}
