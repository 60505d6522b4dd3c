import { naturalWidth } from './advance.ts';
import type { Column } from './columns.ts';
import type { Line } from './line.ts';

/** A gap that may part two cells, in sizes; and one that always does. */
const NARROW = 0.45;
const WIDE = 1.2;
/** The widest gap between the words of a cell that is not justified, in sizes. */
const LOOSE = 0.62;

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
  const { fragments, starts, text, size } = line;
  const out: number[] = [0];
  for (let i = 1; i < fragments.length; i++) {
    const before = fragments[i - 1]!;
    const fragment = fragments[i]!;
    const gap = text[starts[i]! - 1] === ' ' ? fragment.u0 - before.u1 : 0;
    // pdf.js ends a run at a gap that is wider than a word's; what is wider inside one is a font that is wider than we think.
    out.push(before.item === fragment.item ? Math.min(gap, WITHIN * size) : gap);
  }
  return out;
}

/**
 * The cells' worth of a line: its stretches between gaps that are wide for this line. Justified text has wide gaps too, but
 * alike; a table's are wide beside those of its words.
 */
export function toChunks(line: Line): Line[] {
  if (line.oneRun) return [line];
  const all = gaps(line);
  const { count, narrowest, widest } = spacesOf(all);
  if (count === 0) return [line];
  const least = Math.max(NARROW * line.size, 1.4 * spaceOf(line));
  // Where no gap is a word's, every one parts two cells; but words alone, evenly far apart, are justified text.
  const even = count > 2 && widest < 1.35 * narrowest && !/\d/.test(line.text);
  const usual = narrowest > LOOSE * line.size && !even ? narrowest * 0.99 : 1.6 * narrowest;
  const limit = Math.max(least, Math.min(WIDE * line.size, usual));
  if (widest <= limit) return [line];
  const chunks: Line[] = [];
  let from = 0;
  for (let i = 1; i < all.length; i++) {
    if (all[i]! <= limit) continue;
    chunks.push(line.part(from, i));
    from = i;
  }
  chunks.push(line.part(from, all.length));
  return chunks;
}

/** How many gaps are a space or wider, and the narrowest and the widest of them. */
function spacesOf(all: number[]): { count: number; narrowest: number; widest: number } {
  let count = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  let widest = 0;
  for (const gap of all) {
    if (gap <= 0) continue;
    count++;
    narrowest = Math.min(narrowest, gap);
    widest = Math.max(widest, gap);
  }
  return { count, narrowest, widest };
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
  return [chunk.part(0, at), ...splitAfterSum(chunk.part(at, chunk.fragments.length))];
}

/** A word of two letters and more, to the space behind it. */
const LETTERS = /\p{L}{2}[^ ]*/gu;

/** Whether a text has three words of two letters and more. */
function hasThreeWords(text: string): boolean {
  LETTERS.lastIndex = 0;
  return LETTERS.test(text) && LETTERS.test(text) && LETTERS.test(text);
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
  spaces.sort((a, b) => a - b);
  const widest = spaces.at(-1) ?? Number.NEGATIVE_INFINITY;
  return widest < Math.max(2.2 * spaces[spaces.length >> 1]!, 0.6 * line.size) && widest < 2.5 * line.size;
}

/** Whether the gap before a fragment may part two cells: a code or a number stands beside it, or it is wider than others. */
function parts(chunk: Line, at: number, gap: number): boolean {
  if (inNumber(chunk, at, gap)) return false;
  const [before, after] = [chunk.fragments[at - 1]?.text ?? '', chunk.fragments[at]!.text];
  if (/\d.*\d/.test(before) || /\d.*\d/.test(after)) return true;
  const { count, narrowest } = spacesOf(gaps(chunk).filter((_, i) => i !== at));
  return count > 0 && gap > 1.3 * narrowest;
}

/** Cuts a chunk where it passes from under one heading to under the next: two cells that stand as close as words do. */
export function splitUnderHeads(chunk: Line, heads: Column[]): Line[] {
  if (heads.length < 2 || !chunk.text.includes(' ')) return [chunk];
  const over = heads.filter((head) => chunk.u0 < head.u1 && chunk.u1 > head.u0);
  if (over.length < 2) return [chunk];
  const all = gaps(chunk);
  for (let k = 0; k + 1 < over.length; k++) {
    const [head, next] = [over[k]!, over[k + 1]!];
    const middle = (head.u1 + next.u0) / 2;
    let best = -1;
    let distance = Number.POSITIVE_INFINITY;
    for (let at = 0; at < all.length; at++) {
      const gap = all[at]!;
      if (gap <= 0 || !parts(chunk, at, gap)) continue;
      const off = Math.abs(chunk.fragments[at]!.u0 - gap / 2 - middle);
      if (off < distance) [best, distance] = [at, off];
    }
    if (best > 0 && distance <= (next.u0 - head.u1) / 2 + chunk.size)
      return [chunk.part(0, best), ...splitUnderHeads(chunk.part(best, chunk.fragments.length), heads)];
  }
  return [chunk];
}
