import { KINDS, kindOfCode, type LetterKind, widthOfCode } from './advance.ts';
import type { Stretch, TextItem } from './types.ts';

/** What a run of a font tells: its width in sizes is the sum of its letters' natural widths, each times its kind's stretch. */
type Sample = Record<LetterKind, number> & { width: number };

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
  const samples = items.flatMap(sampleOf);
  const expected = expectedOf(items);
  if (samples.length === 0) return { digit: expected, upper: expected, lower: expected };
  // Normal equations, each stretch held to the expected one.
  const rows = KINDS.map((a, i) => [
    ...KINDS.map((b, j) => samples.reduce((sum, s) => sum + s[a] * s[b], i === j ? PRIOR : 0)),
    samples.reduce((sum, s) => sum + s[a] * s.width, PRIOR * expected),
  ]);
  const [digit = 1, upper = 1, lower = 1] = solve(rows);
  const sane = [digit, upper, lower].every((value) => value > 0.5 && value < 2);
  return sane ? { digit, upper, lower } : UNSTRETCHED;
}

function sampleOf(item: TextItem): Sample[] {
  const text = item.str.trim();
  if (text.length < 2 || item.width <= 0 || (/\s/u.test(text) && /\p{L}/u.test(text))) return [];
  const sample: Sample = { digit: 0, upper: 0, lower: 0, width: item.width / item.size };
  for (let i = 0; i < item.str.length; i++) {
    const code = item.str.charCodeAt(i);
    sample[KINDS[kindOfCode(code)]!] += widthOfCode(code, item.family);
  }
  const ratio = sample.width / (sample.digit + sample.upper + sample.lower);
  return ratio > 0.5 && ratio < 2 ? [sample] : [];
}

function expectedOf(items: TextItem[]): number {
  const ratios = items
    .filter((item) => item.width > 0 && /\p{L}\S*\s+\S*\p{L}/u.test(item.str))
    .map((item) => {
      let natural = 0;
      for (let i = 0; i < item.str.length; i++) natural += widthOfCode(item.str.charCodeAt(i), item.family);
      return item.width / (natural * item.size);
    })
    .filter((ratio) => ratio > 0.5 && ratio < 2)
    .sort((a, b) => a - b);
  return ratios.length < ENOUGH ? 1 : ratios[Math.floor(0.1 * ratios.length)]!;
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
