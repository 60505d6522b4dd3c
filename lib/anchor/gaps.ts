import { type Compact, gapBefore } from './compact.ts';

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\d/;

/**
 * Whether what stands before character `i` of one text and `j` of another is the same to a reader: blanks and line ends count
 * alike, a word may be hyphenated at a line's end, and a number may be grouped by threes or not. What could make another name
 * or another number is never the same. The characters on both sides are equal already.
 */
export function sameGap(a: Compact, i: number, b: Compact, j: number): boolean {
  const [one, other] = [gapBefore(a, i), gapBefore(b, j)];
  if (one === other) return true;
  if (one.replaceAll('\n', ' ') === other.replaceAll('\n', ' ')) return true;
  const [left, right] = [a.text[i - 1] ?? '', a.text[i]!];
  for (const [broken, whole] of [
    [one, other],
    [other, one],
  ] as const) {
    if (broken !== '-\n' && broken !== '- \n') continue;
    if (whole === '-') return true;
    if (whole === '' && LETTER.test(left) && LOWER.test(right)) return true;
  }
  if (one.includes('-') || other.includes('-')) return false;
  const [joined, at] = one === '' ? [a, i] : [b, j];
  if (DIGIT.test(left) && DIGIT.test(right)) {
    return one === '' ? isGrouping(b, j) : isGrouping(a, i);
  }
  if (LETTER.test(left) && LETTER.test(right)) return LOWER.test(right) && LOWER.test(wordStart(joined, at));
  // "1,2" is a number, "1, 2" are two.
  return !(/[.,]/.test(left) && DIGIT.test(right));
}

/** The first letter of the word that goes on at `i`. */
function wordStart({ raw, at }: Compact, i: number): string {
  let first = at[i]!;
  while (first > 0 && LETTER.test(raw[first - 1]!)) first--;
  return raw[first]!;
}

/** Whether the blank before digit `i` is one that groups a number by threes: "12 000", not "2024 200" nor "3 12". */
function isGrouping({ raw, at }: Compact, i: number): boolean {
  const before = /\d*$/.exec(raw.slice(Math.max(0, at[i - 1]! - 4), at[i - 1]! + 1))![0].length;
  const after = /^\d*/.exec(raw.slice(at[i]!, at[i]! + 5))![0].length;
  return before <= 3 && after === 3;
}
