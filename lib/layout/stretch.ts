import { KIND, KINDS, LETTER, SPACE, traitsOf, widthsOf } from './advance.ts';
import type { Stretch, TextItem } from './types.ts';

export const UNSTRETCHED: Stretch = { digit: 1, upper: 1, lower: 1 };

/** How strongly a stretch holds to what is expected while few runs tell otherwise: in samples of one em. */
const PRIOR = 0.6;
/** How many runs with spaces tell what to expect. */
const ENOUGH = 2;

/**
 * Fits a font's letters to its runs (mozilla/pdf.js#9998: it tells no widths of letters): a run without spaces is as wide as
 * its letters, and so is a number with its spaces. Least squares over figures, capitals and small letters. What is expected
 * of letters without such runs comes from the tightest runs with spaces: justification only adds.
 */
export function fitStretch(items: TextItem[]): Stretch {
  const samples: number[] = [];
  const ratios: number[] = [];
  for (const item of items) if (item.width > 0) take(item, samples, ratios);
  ratios.sort((a, b) => a - b);
  const expected = ratios.length < ENOUGH ? 1 : ratios[Math.floor(0.1 * ratios.length)]!;
  if (samples.length === 0) return { digit: expected, upper: expected, lower: expected };
  // Normal equations, each stretch held to the expected one.
  const rows = KINDS.map((_, i) => {
    const row: number[] = new Array(SIZE).fill(0);
    row[i] = PRIOR;
    row[SIZE - 1] = PRIOR * expected;
    return row;
  });
  for (let at = 0; at < samples.length; at += SIZE)
    for (let i = 0; i < KINDS.length; i++)
      for (let j = 0; j < SIZE; j++) rows[i]![j]! += samples[at + i]! * samples[at + j]!;
  const [digit = 1, upper = 1, lower = 1] = solve(rows);
  const sane = [digit, upper, lower].every((value) => value > 0.5 && value < 2);
  return sane ? { digit, upper, lower } : UNSTRETCHED;
}

/**
 * What a run of a font tells, in sizes: the natural widths of its letters of each kind, in the order of `KINDS`, and its own
 * width, which is their sum, each times its kind's stretch.
 */
const SIZE = KINDS.length + 1;
const sums = new Float64Array(SIZE);

/** Adds what a run tells: a sample where its letters alone make its width, a ratio where it has words with spaces between. */
function take({ str, width, size, family }: TextItem, samples: number[], ratios: number[]): void {
  sums.fill(0);
  let natural = 0;
  let ink = 0;
  let letters = false;
  let inner = false;
  let words = false;
  // Of the word before and of this one: whether it has a letter.
  let before = false;
  let here = false;
  let blank = true;
  const widths = widthsOf(family);
  for (let i = 0; i < str.length; i++) {
    const code = str.charCodeAt(i);
    const traits = traitsOf(code);
    const w = widths[code]!;
    natural += w;
    sums[traits & KIND]! += w;
    if (traits & SPACE) {
      if (!blank) {
        before = here;
        here = false;
      }
      blank = true;
      continue;
    }
    if (blank && ink > 0) inner = true;
    blank = false;
    ink++;
    if (!(traits & LETTER)) continue;
    letters = true;
    here = true;
    words ||= before;
  }
  const ratio = width / (natural * size);
  if (words && ratio > 0.5 && ratio < 2) ratios.push(ratio);
  const sole = width / size / (sums[0]! + sums[1]! + sums[2]!);
  // Two signs at least: `ink` does not count the white space between, with which there are more.
  if (ink + (inner ? 1 : 0) < 2 || (inner && letters) || !(sole > 0.5 && sole < 2)) return;
  samples.push(sums[0]!, sums[1]!, sums[2]!, width / size);
}

/** Gauss's elimination with pivots on a square system with its right side as last column. */
function solve(rows: number[][]): number[] {
  const m = rows.map((row) => [...row]);
  const n = m.length;
  for (let c = 0; c < n; c++) {
    const pivot = m.slice(c).reduce((best, row, i) => (Math.abs(row[c]!) > Math.abs(m[best]![c]!) ? c + i : best), c);
    [m[c], m[pivot]] = [m[pivot]!, m[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = m[r]![c]! / m[c]![c]!;
      for (let k = c; k <= n; k++) m[r]![k]! -= factor * m[c]![k]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}
