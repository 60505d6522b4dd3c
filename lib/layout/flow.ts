import type { Place, Rect } from '../model/geometry.ts';
import type { Line } from './line.ts';

/**
 * Lines of one or more pages as one running text: a line end is '\n', and a word that a hyphen breaks at a line end is whole
 * again with its hyphen ("MULOT-" / "FRISCOURT"). Every stretch of the text knows its page and rectangles.
 */
export type Flow = {
  text: string;
  lines: Line[];
  /** Offset of each line's first character in `text`. */
  offsets: number[];
  /** Where a hyphen at a line end is kept though it may be the typesetter's. */
  unsure: readonly number[];
};

/** What is known of the hyphens at the ends of lines, by the index of the line: a typesetter's, or one of which nothing tells whose it is. */
export type Hyphens = { typeset: ReadonlySet<number>; unsure: ReadonlySet<number> };

const NONE: readonly number[] = [];
/** What a word begins with, and the letter before a hyphen that breaks one. */
const GOES_ON = /^[\p{L}\d]/u;
const BREAKS = /[\p{L}\d]-$/u;

/** `hyphens`: those of them that belong to no word are left out. */
export function toFlow(lines: Line[], hyphens?: Hyphens): Flow {
  if (lines.length === 1) return { text: lines[0]!.text, lines, offsets: [0], unsure: NONE };
  const offsets: number[] = [];
  const unsure: number[] = [];
  let whole = '';
  let broken = false;
  for (let i = 0; i < lines.length; i++) {
    const printed = lines[i]!.text;
    const text = hyphens?.typeset.has(i) ? printed.slice(0, -1) : printed;
    if (i > 0 && !(broken && GOES_ON.test(text))) whole += '\n';
    offsets.push(whole.length);
    whole += text;
    broken = printed.endsWith('-') && BREAKS.test(printed.slice(-3));
    if (hyphens?.unsure.has(i)) unsure.push(whole.length - 1);
  }
  return { text: whole, lines, offsets, unsure };
}

/** The index of the line that holds an offset. */
export function lineAt(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (flow.offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether an offset is the first of a line. */
export function atLineStart(flow: Flow, offset: number): boolean {
  return flow.offsets[lineAt(flow, offset)] === offset;
}

/** The rectangles of a stretch of the text, one a line of print. */
export function places(flow: Flow, start: number, end: number): Place[] {
  const out: Place[] = [];
  const { lines, offsets } = flow;
  for (let i = lineAt(flow, start); i < lines.length && offsets[i]! < end; i++) {
    const line = lines[i]!;
    const base = offsets[i]!;
    const rect: Rect | null = line.rectOf(start - base, end - base);
    if (rect) out.push({ page: line.page, rect });
  }
  return out;
}
