import type { Rect } from '../model/geometry.ts';
import { measure } from './advance.ts';
import { type Fragment, fragmentsOf, ODD, UNREAD } from './fragments.ts';
import { type Frame, Line, type Run } from './line.ts';
import { withoutOverlays } from './overlays.ts';
import { middleOf } from './sheets.ts';
import { partStamps } from './stamps.ts';
import type { PageText, TextItem } from './types.ts';

/** A gap that is a space, and how far a raised letter may stand off the baseline: in sizes. */
const SPACE = 0.16;
/** A gap that is a thin space between the figures of a number, in sizes. */
const THIN = 0.075;
const RAISED = 0.42;
/** Figures that reach so far over others, in sizes, are printed on top of them: neither is the number. */
const OVER = -0.35;

/** The direction in which most of the page's letters run. */
function mainDirection(items: TextItem[]): { dx: number; dy: number } {
  if (items.every(({ dx, dy }) => dx === 1 && dy === 0)) return { dx: 1, dy: 0 };
  const weight = new Map<string, { n: number; dx: number; dy: number }>();
  for (const { dx, dy, str } of items) {
    const key = `${Math.round(dx * 50)},${Math.round(dy * 50)}`;
    const entry = weight.get(key) ?? { n: 0, dx, dy };
    entry.n += str.trim().length;
    weight.set(key, entry);
  }
  return [...weight.values()].sort((a, b) => b.n - a.n)[0] ?? { dx: 1, dy: 0 };
}

/**
 * The lines of a page, from top to bottom in the direction that most of its text runs; text in another direction (a label
 * set upright beside a table) follows after it, stamps laid over it stand before it, and watermarks are left out;
 * of two pages on a sheet, the left one stands first.
 * pdf.js's order and its spaces are not trusted: lines and spaces are found from the geometry alone.
 */
export function toLines(page: PageText): Line[] {
  const { items: printed, stamps } = partStamps(page);
  const items = withoutOverlays(printed);
  const main = mainDirection(items);
  const inMain = items.filter(({ dx, dy }) => Math.abs(dx - main.dx) < 0.02 && Math.abs(dy - main.dy) < 0.02);
  const others = new Map<string, TextItem[]>();
  if (inMain.length < items.length) {
    const along = new Set(inMain);
    for (const item of items) {
      if (along.has(item) || !item.str.trim() || isAslant(item, main)) continue;
      const key = `${item.dx.toFixed(2)},${item.dy.toFixed(2)}`;
      others.set(key, [...(others.get(key) ?? []), item]);
    }
  }
  const frame = frameOf(page.box, main.dx, main.dy);
  const middle = middleOf(inMain, frame.left, frame.right, frame.height);
  if (middle === null) return [stamps, inMain, ...others.values()].flatMap((runs) => linesInDirection(page, runs));
  // Two pages on one sheet: the one, then the other.
  const isFirst = (item: TextItem) => item.x * main.dx + item.y * main.dy < middle;
  return [
    ...linesInDirection(page, stamps),
    ...linesInDirection(page, inMain.filter(isFirst), { ...frame, right: middle }),
    ...linesInDirection(
      page,
      inMain.filter((item) => !isFirst(item)),
      { ...frame, left: middle },
    ),
    ...[...others.values()].flatMap((runs) => linesInDirection(page, runs)),
  ];
}

/** Whether a run goes neither along the lines of its page nor across them: a watermark. */
function isAslant(item: TextItem, main: { dx: number; dy: number }): boolean {
  const along = Math.abs(item.dx * main.dx + item.dy * main.dy);
  return along > 0.1 && along < 0.995;
}

function toRun(item: TextItem): Run | null {
  const { str, dx, dy, width } = item;
  const text = str.trim();
  if (text === '') return null;
  const v = -item.x * dy + item.y * dx;
  if (width <= 0 || ODD.test(str)) {
    const fragments = fragmentsOf(item);
    const first = fragments[0];
    return first ? { item, print: text, u0: first.u0, u1: fragments.at(-1)!.u1, v, fragments } : null;
  }
  const origin = item.x * dx + item.y * dy;
  if (text.length === str.length) return { item, print: text, u0: origin, u1: origin + width, v, fragments: null };
  const adv = measure(item);
  const from = str.length - str.trimStart().length;
  return { item, print: text, u0: origin + adv[from]!, u1: origin + adv[from + text.length]!, v, fragments: null };
}

function linesInDirection(page: PageText, items: TextItem[], within?: Frame): Line[] {
  const first = items[0];
  if (!first) return [];
  const { dx, dy } = first;
  const runs: Run[] = [];
  for (const item of items) {
    const run = toRun(item);
    if (run) runs.push(run);
  }
  runs.sort((a, b) => b.v - a.v || a.u0 - b.u0);
  const frame = within ?? frameOf(page.box, dx, dy);
  const rows: Row[] = [];
  for (const run of runs) addToRow(rows, run);
  rows.sort((a, b) => b.v - a.v);
  return rows.map((row) => lineOfRow(page.page, row, frame));
}

/** Runs on one baseline. */
type Row = { v: number; size: number; runs: Run[] };

/** Adds a run to the row that it belongs to. Rows come from the top down, so only the last few can still be its own. */
function addToRow(rows: Row[], run: Run): void {
  const { v } = run;
  const { size } = run.item;
  for (let i = Math.max(0, rows.length - 4); i < rows.length; i++) {
    const row = rows[i]!;
    // Small print over a larger baseline: the "er" of "1er" stands at a third of the larger size and more.
    const least = row.size < 0.85 * size ? size : Math.max(Math.min(row.size, size), 0.7 * row.size);
    if (Math.abs(row.v - v) >= RAISED * least) continue;
    row.runs.push(run);
    // The baseline is that of the larger print, not that of a raised "er".
    if (size > row.size + 0.5) rise(row, run);
    return;
  }
  rows.push({ v, size, runs: [run] });
}

function rise(row: Row, { v, item }: Run): void {
  row.v = v;
  row.size = item.size;
}

function frameOf(box: Rect, dx: number, dy: number): Frame {
  const frame = { top: Number.NEGATIVE_INFINITY, left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
  let bottom = Number.POSITIVE_INFINITY;
  for (let corner = 0; corner < 4; corner++) {
    const x = box[corner & 1 ? 2 : 0];
    const y = box[corner & 2 ? 3 : 1];
    const u = x * dx + y * dy;
    const v = -x * dy + y * dx;
    frame.left = Math.min(frame.left, u);
    frame.right = Math.max(frame.right, u);
    frame.top = Math.max(frame.top, v);
    bottom = Math.min(bottom, v);
  }
  return { ...frame, height: frame.top - bottom };
}

function lineOfRow(page: number, { runs, v, size }: Row, frame: Frame): Line {
  const [run] = runs;
  if (runs.length === 1 && run && run.fragments === null) return Line.ofRun(page, run, frame);
  const members: Fragment[] = [];
  for (const { item, fragments } of runs) for (const word of fragments ?? fragmentsOf(item)) members.push(word);
  return buildLine(page, members, v, size, frame);
}

function buildLine(page: number, members: Fragment[], v: number, size: number, frame: Frame): Line {
  members.sort((a, b) => a.u0 - b.u0);
  const fragments: Fragment[] = [];
  const starts: number[] = [];
  const { u0 } = members[0]!;
  let { u1 } = members[0]!;
  let text = '';
  for (const member of members) {
    const previous = fragments.at(-1);
    if (previous && isDouble(member, previous)) continue;
    const isNote = previous !== undefined && isNoteMark(member, previous);
    if (previous && !isNote) text += between(previous, member);
    const fragment = isNote ? { ...member, text: raised(member.text) } : member;
    starts.push(text.length);
    fragments.push(fragment);
    text += fragment.text;
    u1 = Math.max(u1, fragment.u1);
  }
  return Line.ofWords(page, text, { fragments, starts }, { u0, u1, v, size }, frame);
}

/** Whether a word is one of those laid twice, a little aside, to look bold. */
const isDouble = (word: Fragment, before: Fragment): boolean =>
  word.text === before.text && Math.abs(word.u0 - before.u0) < 0.25 * word.item.size;

/** What is read between two words: a space, nothing, or that figures laid over each other are not. */
function between(before: Fragment, word: Fragment): string {
  const gap = word.u0 - before.u1;
  const em = Math.min(word.item.size, before.item.size);
  const digits = isFigure(before.text, before.text.length - 1) && isFigure(word.text, 0);
  if (digits && gap < OVER * em) return UNREAD;
  return gap > (digits ? THIN : SPACE) * em || (word.spaced && gap > 0) ? ' ' : '';
}

/** Whether the character at a place is a figure. */
function isFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether figures are a small raised mark at the end of a word, which calls for a note: no part of the number before it. */
function isNoteMark({ text, item, u0 }: Fragment, before: Fragment): boolean {
  const { size, dx, dy } = before.item;
  if (item.size > 0.8 * size || u0 - before.u1 > SPACE * size || !/^\d{1,2}$/.test(text)) return false;
  return -(item.x - before.item.x) * dy + (item.y - before.item.y) * dx > 0.15 * size;
}

const raised = (figures: string): string => figures.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(figure)]!);
