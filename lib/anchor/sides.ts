import type { Compact } from './compact.ts';
import { sameGap } from './gaps.ts';
import type { TextIndex } from './text-index.ts';

/**
 * How far the words beside a passage are the same in both texts, going away from it. `matched`: compared characters;
 * `full`: nothing speaks against it; `edge`: a page ends there; `clash`: what the first difference is, where there is one: two numbers, two common words,
 * or anything that could tell another row or another person.
 */
export type Side = { matched: number; full: boolean; edge: boolean; clash: 'none' | 'number' | 'word' | 'name' };

/** So many equal characters are as good as all of them, where only common words differ beyond. */
const ENOUGH = 32;
/** So many, where a page ends after them. */
const AT_EDGE = 12;

/** Compares leftwards from before `a`'s character `i` and `b`'s `j`. */
export function leftSide(a: Compact, i: number, b: TextIndex, j: number): Side {
  let n = 0;
  while (i - n > 0 && j - n > 0 && a.text[i - n - 1] === b.text[j - n - 1] && sameGap(a, i - n, b, j - n)) n++;
  return toSide(n, i, b.isEdge(j - n), () => clashOf(a, i - n - 1, b, j - n - 1));
}

/** Compares rightwards from `a`'s character `i` and `b`'s `j`, the first ones after the passage. */
export function rightSide(a: Compact, i: number, b: TextIndex, j: number): Side {
  let n = 0;
  const [left, right] = [a.text.length - i, b.text.length - j];
  while (n < left && n < right && a.text[i + n] === b.text[j + n] && sameGap(a, i + n, b, j + n)) n++;
  return toSide(n, left, b.isEdge(j + n), () => clashOf(a, i + n, b, j + n));
}

function toSide(matched: number, all: number, edge: boolean, clashing: () => Side['clash']): Side {
  if (matched === all || (edge && matched >= AT_EDGE)) return { matched, full: true, edge, clash: 'none' };
  const clash = clashing();
  // A long label may stand in many rows: beyond it, only common words may differ.
  if (matched >= ENOUGH && clash === 'word') return { matched, full: true, edge, clash: 'none' };
  return { matched, full: false, edge, clash };
}

function clashOf(a: Compact, i: number, b: Compact, j: number): Side['clash'] {
  const [one, other] = [kindOf(a, i), kindOf(b, j)];
  return one === other ? one : 'name';
}

/** What the word is that holds compared character `i`. */
function kindOf({ raw, at, text }: Compact, i: number): 'number' | 'word' | 'name' {
  const middle = at[i];
  if (middle === undefined || i < 0 || i >= text.length) return 'word';
  let [from, to] = [middle, middle + 1];
  while (from > 0 && /[\p{L}\p{N}]/u.test(raw[from - 1]!)) from--;
  while (to < raw.length && /[\p{L}\p{N}]/u.test(raw[to]!)) to++;
  const word = raw.slice(from, to);
  if (/\d/.test(word)) return 'number';
  return /\p{Lu}/u.test(word) ? 'name' : 'word';
}
