import { measure } from './advance.ts';
import { LIGATURES } from './ligatures.ts';
import type { TextItem } from './types.ts';

/**
 * A word or a piece of one: `text` holds no white space. `u0`, `u1`: its ends along the writing direction, in points.
 * `from`: where it begins in its run; `at`: the advances of its characters from the run's origin (`text.length + 1` values)
 * where they are not the run's own, character for character. `spaced`: white space stands before it in its own run.
 */
export type Fragment = {
  text: string;
  item: TextItem;
  u0: number;
  u1: number;
  from: number;
  at: number[] | null;
  spaced: boolean;
};

/** A word: no white space, and no mark of where a word may break before its first letter. */
const WORD = /[^\s\u200b\u00ad]\S*/gu;
/** What makes a word's characters others than its run's: ligatures, loose accents, and marks of where it may break. */
export const ODD = /[\p{M}\ufb00-\ufb06\u200b\u00ad]/u;

/** Splits a run at white space; a ligature becomes its letters, a loose accent joins its letter, soft hyphens go. */
export function fragmentsOf(item: TextItem): Fragment[] {
  const words = item.str.match(WORD);
  if (!words) return [];
  const adv = measure(item);
  const origin = item.x * item.dx + item.y * item.dy;
  const odd = ODD.test(item.str);
  let end = 0;
  return words.map((word, i) => {
    const from = item.str.indexOf(word, end);
    const spaced = i > 0 || /\s/u.test(item.str.slice(0, from));
    end = from + word.length;
    const plain = { text: word, item, u0: origin + adv[from]!, u1: origin + adv[end]!, from, at: null, spaced };
    return odd && ODD.test(word) ? { ...plain, ...spelled(word, adv, from) } : plain;
  });
}

/** A word's letters as they are read, and the advance before each and behind the last. */
function spelled(word: string, adv: Float64Array, from: number): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < word.length; i++) {
    const ch = word[i]!;
    if (ch === '\u00ad' || ch === '\u200b') continue;
    const combined = /\p{M}/u.test(ch) ? (text.slice(-1) + ch).normalize('NFC') : '';
    if (combined.length === 1) {
      text = text.slice(0, -1) + combined;
      if (at.length === 0) at.push(adv[from + i]!);
      continue;
    }
    const letters: string = LIGATURES[ch] ?? ch;
    const [start, end] = [adv[from + i]!, adv[from + i + 1]!];
    for (let k = 0; k < letters.length; k++) at.push(start + ((end - start) * k) / letters.length);
    text += letters;
  }
  at.push(adv[from + word.length]!);
  return { text, at };
}
