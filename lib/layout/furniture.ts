import { toChunks } from './chunks.ts';
import type { Line } from './line.ts';

/** The share of the page's height, at head and foot, where running furniture stands; and how many pages must agree on it. */
const MARGIN = 0.115;
const PAGES = 3;

const PAGE_NUMBER = /^(?:PAGE\s*)?-?\s*\d{1,4}\s*(?:(?:\/|SUR)\s*\d{1,4}\s*)?-?(?:(?<=[/ ]\s?\d{1,4})\s\d{1,4})?$/i;

/**
 * The lines of each page without what is printed at the head or foot of page after page: stamped page numbers and running
 * headers. A lone number counts as a page number only when no other print stands beside it, at the page's edge and clear of
 * the text. A repeated line must stand at the same place, with the same words and figures that stay or count on, on `PAGES` pages in a row.
 * `isHeading` tells from the texts of a row whether it heads a table: a heading that a long table repeats on its pages stays.
 */
export function withoutFurniture(pages: Line[][], isHeading: (texts: string[]) => boolean): Line[][] {
  const margins = pages.map(marginsOf);
  /** Of each page the keys that run over `PAGES` pages and more. */
  const running = pages.map((): string[] => []);
  const streak = new Map<string, { last: number; from: number; text: string }>();
  for (let i = 0; i < margins.length; i++) {
    for (const { text, key } of margins[i]!.marginal) {
      const before = streak.get(key);
      const from = before && before.last === i - 1 && goesOn(before.text, text) ? before.from : i;
      streak.set(key, { last: i, from, text });
      const long = i - from + 1;
      if (long === PAGES) for (let p = from; p < i; p++) running[p]!.push(key);
      if (long >= PAGES) running[i]!.push(key);
    }
  }
  return pages.map((lines, i) => {
    const margin = margins[i]!;
    const without = running[i]!.sort().join('\n');
    if (margin.cleaned?.without !== without)
      margin.cleaned = { without, lines: clean(lines, margin.keys, running[i]!, isHeading) };
    return margin.cleaned.lines;
  });
}

/** The lines at a page's head and foot, with what they have in common with those of other pages; the page without furniture. */
type Margins = {
  marginal: { text: string; key: string }[];
  keys: Map<Line, string>;
  cleaned: { without: string; lines: Line[] } | null;
};

/** Of pages seen before: a document that grows is asked about again and again. */
const known = new WeakMap<Line[], Margins>();

function marginsOf(lines: Line[]): Margins {
  const before = known.get(lines);
  if (before) return before;
  const margins: Margins = { marginal: [], keys: new Map(), cleaned: null };
  for (const line of lines) {
    if (!inMargin(line)) continue;
    const key = keyOf(line);
    margins.marginal.push({ text: line.text, key });
    margins.keys.set(line, key);
  }
  known.set(lines, margins);
  return margins;
}

function clean(
  lines: Line[],
  keys: Margins['keys'],
  running: string[],
  isHeading: (texts: string[]) => boolean,
): Line[] {
  const repeated = lines.filter((line) => running.includes(keys.get(line) ?? ''));
  const headings = headingsIn(repeated, isHeading);
  return lines.filter((line, at) => {
    if (!keys.has(line) || headings.has(line)) return true;
    return !(repeated.includes(line) || isPageNumber(lines, at));
  });
}

/** How far apart the lines of one heading stand, in sizes. */
const LEADING = 1.6;

/** Of repeated lines those that head a table, with what stands close to them: a heading may be set over several lines. */
function headingsIn(repeated: Line[], isHeading: (texts: string[]) => boolean): Set<Line> {
  const groups: Line[][] = [];
  for (const line of repeated) {
    const before = groups.at(-1)?.at(-1);
    if (before && Math.abs(before.v - line.v) < LEADING * line.size) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const heads = (line: Line) => isHeading(toChunks(line).map(({ text }) => text));
  return new Set(groups.filter((group) => group.some(heads)).flat());
}

/** Whether a line is that of the page before: the same, or counting on by one. Sums at the same place do not. */
function goesOn(before: string, now: string): boolean {
  if (before === now) return true;
  const figures = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const old = figures(before);
  return figures(now).some((figure, i) => figure === (old[i] ?? Number.NaN) + 1);
}

function inMargin(line: Line): boolean {
  const share = line.fromTop / line.pageHeight;
  return share < MARGIN || share > 1 - MARGIN;
}

function keyOf(line: Line): string {
  return `${line.text.replace(/\d+/g, '#')}@${Math.round(line.fromTop / 4)}`;
}

function isPageNumber(lines: Line[], at: number): boolean {
  const line = lines[at]!;
  if (!PAGE_NUMBER.test(line.text.trim())) return false;
  const atFoot = line.fromTop > line.pageHeight / 2;
  const outer = atFoot ? lines.slice(at + 1) : lines.slice(0, at);
  if (outer.some((other) => inMargin(other) && !PAGE_NUMBER.test(other.text.trim()))) return false;
  // Near the very edge a number is furniture anyway; further in it must keep clear of the text.
  const inner = atFoot ? lines[at - 1] : lines[at + 1];
  const clear = !inner || Math.abs(inner.fromTop - line.fromTop) > 1.35 * Math.max(inner.size, line.size);
  // Right under figures, and ending where they end, it is a table's total.
  const aligned = inner && Math.abs(inner.u1 - line.u1) < 1 && /\d(?:\s?€)?$/.test(inner.text);
  const edge = Math.min(line.fromTop, line.pageHeight - line.fromTop) < 45;
  return (clear && !aligned) || edge || line.text.includes('/');
}
