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

/**
 * What is no letter and takes no room: marks of where a word may break, of the writing direction, of joining, and control characters.
 * A file may have them anywhere, between the figures of a number too.
 */
const UNSEEN = '\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
/** Signs of other codes that print as common ones: hyphens (word processors set that which never breaks in names) and commas. */
const ALIKE: Record<string, string> = { '\u2010': '-', '\u2011': '-', '\u201a': ',', '\u066b': ',' };
/** Of a file that gives its letters the codes of Windows, some are signs that no text has. */
const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 128 + i));
const FIGURE = /\d/;
/** A sign that is printed and not read. */
export const UNREAD = '\ufffd';
const UNSEEN_ONE = new RegExp(`[${UNSEEN}]`, 'u');
/** A word: no white space, and nothing unseen before its first letter. U+FEFF is white space to the engine alone. */
const WORD = new RegExp(`[^\\s${UNSEEN}][\\S\\ufeff]*`, 'gu');
/** What makes a word's characters others than its run's: ligatures, loose accents, signs of other codes, and what is unseen. */
export const ODD = new RegExp(`[\\p{M}\\ufb00-\\ufb06\\u2010\\u2011\\u201a\\u066b\\u0080-\\u009f${UNSEEN}]`, 'u');

/** Splits a run at white space; a ligature becomes its letters, a loose accent joins its letter, what is unseen goes. */
export function fragmentsOf(item: TextItem): Fragment[] {
  const words = item.str.match(WORD);
  if (!words) return [];
  const { str, width } = item;
  const origin = item.x * item.dx + item.y * item.dy;
  const odd = ODD.test(str);
  const [first] = words;
  if (!odd && first!.length === str.length)
    return [{ text: str, item, u0: origin, u1: origin + width, from: 0, at: null, spaced: false }];
  const adv = measure(item);
  const fragments: Fragment[] = [];
  let end = 0;
  for (const word of words) {
    const from = str.indexOf(word, end);
    const spaced = fragments.length > 0 || /\s/u.test(str.slice(0, from));
    end = from + word.length;
    const { text, at } = odd && ODD.test(word) ? spelled(word, adv, from) : { text: word, at: null };
    fragments.push({ text, item, u0: origin + adv[from]!, u1: origin + adv[end]!, from, at, spaced });
  }
  return fragments;
}

/** A word's letters as they are read, and the advance before each and behind the last. */
function spelled(word: string, adv: Float64Array, from: number): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < word.length; i++) {
    const ch = word[i]!;
    // pdf.js takes U+FEFF for a letter that runs to the left, and turns the figures around it: no number stands there.
    const turned = ch === '\ufeff' && FIGURE.test((word[i - 1] ?? '') + (word[i + 1] ?? ''));
    if (!turned && UNSEEN_ONE.test(ch)) continue;
    const combined = /\p{M}/u.test(ch) ? (text.slice(-1) + ch).normalize('NFC') : '';
    if (combined.length === 1) {
      text = text.slice(0, -1) + combined;
      if (at.length === 0) at.push(adv[from + i]!);
      continue;
    }
    const letters: string = LIGATURES[ch] ?? ALIKE[ch] ?? (turned ? UNREAD : (WINDOWS[ch.charCodeAt(0) - 128] ?? ch));
    const [start, end] = [adv[from + i]!, adv[from + i + 1]!];
    for (let k = 0; k < letters.length; k++) at.push(start + ((end - start) * k) / letters.length);
    text += letters;
  }
  at.push(adv[from + word.length]!);
  return { text, at };
}
