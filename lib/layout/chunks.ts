import { naturalWidth } from './advance.ts';
import type { Column } from './columns.ts';
import type { Fragment } from './fragments.ts';
import type { Line } from './lines.ts';

/** A gap that may part two cells, in sizes; and one that always does. */
const NARROW = 0.45;
const WIDE = 1.2;
/** The widest gap between the words of a cell that is not justified, in sizes. */
const LOOSE = 0.62;

/** A part of a line as a line of its own: the fragments `from` to `to` (not included). */
export function subLine(line: Line, from: number, to: number): Line {
  const base = line.starts[from]!;
  const end = to < line.starts.length ? line.starts[to]! : line.text.length;
  const fragments = line.fragments.slice(from, to);
  const text = line.text.slice(base, end).trimEnd();
  let [u0, u1, size] = [fragments[0]!.u0, fragments[0]!.u1, fragments[0]!.item.size];
  for (const fragment of fragments) {
    u0 = Math.min(u0, fragment.u0);
    u1 = Math.max(u1, fragment.u1);
    size = Math.max(size, fragment.item.size);
  }
  const { page, oneRun, v, fromTop, pageHeight, left, right } = line;
  const starts = line.starts.slice(from, to).map((s) => s - base);
  return { page, text, fragments, starts, oneRun, u0, u1, v, size, fromTop, pageHeight, left, right };
}

/** The width of a space in a line's face, in points. */
function spaceOf(line: Line): number {
  const { family, stretch } = line.fragments[0]!.item;
  return naturalWidth(' ', family) * stretch.digit * line.size;
}

/** Whether the gap before a fragment divides the thousands of one number. */
function inNumber(line: Line, at: number, gap: number): boolean {
  const before = line.fragments[at - 1]?.text ?? '';
  return gap < 1.7 * spaceOf(line) && /\d$/.test(before) && /^\d{3}(?:\D|$)/.test(line.fragments[at]!.text);
}

/** The widest that a gap within a run may be, in sizes: less than parts two cells. */
const WITHIN = 0.4;

/** The gap before each fragment of a line that begins a word, in points; 0 within a word. */
function gaps(line: Line): number[] {
  return line.fragments.map((fragment, i) => {
    const before: Fragment | undefined = line.fragments[i - 1];
    if (!before || line.text[line.starts[i]! - 1] !== ' ') return 0;
    const gap = fragment.u0 - before.u1;
    // pdf.js ends a run at a gap that is wider than a word's; what is wider inside one is a font that is wider than we think.
    return before.item === fragment.item ? Math.min(gap, WITHIN * line.size) : gap;
  });
}

/**
 * The cells' worth of a line: its stretches between gaps that are wide for this line. Justified text has wide gaps too, but
 * alike; a table's are wide beside those of its words.
 */
export function toChunks(line: Line): Line[] {
  if (line.oneRun) return [line];
  const all = gaps(line);
  const spaces = all.filter((gap) => gap > 0);
  if (spaces.length === 0) return [line];
  const narrowest = Math.min(...spaces);
  const least = Math.max(NARROW * line.size, 1.4 * spaceOf(line));
  // Where no gap is a word's, every one parts two cells; but words alone, evenly far apart, are justified text.
  const even = spaces.length > 2 && Math.max(...spaces) < 1.35 * narrowest && !/\d/.test(line.text);
  const usual = narrowest > LOOSE * line.size && !even ? narrowest * 0.99 : 1.6 * narrowest;
  const limit = Math.max(least, Math.min(WIDE * line.size, usual));
  const cuts = all.flatMap((gap, i) => (gap > limit ? [i] : []));
  const bounds = [0, ...cuts, line.fragments.length];
  return bounds.slice(0, -1).map((from, i) => subLine(line, from, bounds[i + 1]!));
}

/** A whole sum at the head of a chunk, with something else behind it. */
const SUM_FIRST = /^(?:-\s?)?\d[\d .]*(?:(?:,\s?\d{1,2})?\s?€|,\d{2}(?!\s?(?:€|%|euros)))\s(?=\S)/;

/** A heading that ends with its unit, with another behind it ("AE € Dépense €"). */
const UNIT_FIRST = /^[^\d€]{1,25}€\s(?=\p{L})/u;

/**
 * A sum and what stands close behind it are two cells: pdf.js joins runs over gaps that are no wider than a word's
 * (mozilla/pdf.js#18201), and a sum that is followed by words in one cell loses nothing by it.
 */
export function splitAfterSum(chunk: Line): Line[] {
  const head = SUM_FIRST.exec(chunk.text) ?? UNIT_FIRST.exec(chunk.text);
  const at = head ? chunk.starts.indexOf(head[0].length) : -1;
  if (at < 0) return [chunk];
  return [subLine(chunk, 0, at), ...splitAfterSum(subLine(chunk, at, chunk.fragments.length))];
}

/** Whether a text has three words of two letters and more. Asked of every line, hence no regular expression but for rare letters. */
function hasThreeWords(text: string): boolean {
  let words = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (!isLetter(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) continue;
    words++;
    if (words === 3) return true;
    const space = text.indexOf(' ', at + 2);
    if (space < 0) return false;
    at = space;
  }
  return false;
}

function isLetter(code: number): boolean {
  if (code < 0xc0) return (code | 32) >= 97 && (code | 32) <= 122;
  return code > 0xff ? /\p{L}/u.test(String.fromCharCode(code)) : code !== 0xd7 && code !== 0xf7;
}

/** Two sums with nothing between them, at the end of a line: no sentence has them. */
const SUMS_AT_END = /\d,\d\d(?: €)? -?\d{1,3}(?: \d{3})*,\d\d(?: €)?$/;

/** Whether a line is running text: one stretch with several words, from the margin over most of the width. */
export function isProse(line: Line, margins: { left: number; right: number }): boolean {
  const width = margins.right - margins.left;
  if (line.u0 > margins.left + 0.12 * width || line.u1 - line.u0 < 0.55 * width) return false;
  if (!hasThreeWords(line.text)) return false;
  if (line.oneRun) return true;
  if (SUMS_AT_END.test(line.text)) return false;
  const spaces = gaps(line).filter((gap) => gap > 0);
  const widest = Math.max(...spaces);
  const middle = spaces.sort((a, b) => a - b)[spaces.length >> 1]!;
  return widest < Math.max(2.2 * middle, 0.6 * line.size) && widest < 2.5 * line.size;
}

/** Whether the gap before a fragment may part two cells: a code or a number stands beside it, or it is wider than others. */
function parts(chunk: Line, at: number, gap: number): boolean {
  if (inNumber(chunk, at, gap)) return false;
  const [before, after] = [chunk.fragments[at - 1]?.text ?? '', chunk.fragments[at]!.text];
  if (/\d.*\d/.test(before) || /\d.*\d/.test(after)) return true;
  const others = gaps(chunk).filter((other, i) => other > 0 && i !== at);
  return others.length > 0 && gap > 1.3 * Math.min(...others);
}

/** Cuts a chunk where it passes from under one heading to under the next: two cells that stand as close as words do. */
export function splitUnderHeads(chunk: Line, heads: Column[]): Line[] {
  const over = heads.filter((head) => chunk.u0 < head.u1 && chunk.u1 > head.u0);
  for (const [i, head] of over.slice(0, -1).entries()) {
    const next = over[i + 1]!;
    const middle = (head.u1 + next.u0) / 2;
    let best = -1;
    let distance = Number.POSITIVE_INFINITY;
    for (const [at, gap] of gaps(chunk).entries()) {
      const off =
        gap > 0 && parts(chunk, at, gap)
          ? Math.abs(chunk.fragments[at]!.u0 - gap / 2 - middle)
          : Number.POSITIVE_INFINITY;
      if (off < distance) [best, distance] = [at, off];
    }
    if (best > 0 && distance <= (next.u0 - head.u1) / 2 + chunk.size)
      return [subLine(chunk, 0, best), ...splitUnderHeads(subLine(chunk, best, chunk.fragments.length), heads)];
  }
  return [chunk];
}
