import type { NoteTarget } from '../model/note.ts';
import { targetAt } from './target.ts';
import { openWindow, type PageOf, type TextWindow, toIndex } from './window.ts';

/**
 * Where a note's passage is in the text as it is now: `inPlace` — its words stand at its offsets; `moved` — they stand
 * elsewhere on its pages, exactly and once, with the same context (`target` is the new one); `lost` — neither.
 */
export type Located = { state: 'inPlace' | 'moved'; target: NoteTarget } | { state: 'lost' };

/**
 * Finds a passage again. There is no likeness here: every character of the quote and its context must be the same, white
 * space apart, so a sum never moves onto another sum, nor a name onto another. Null where its pages have not been read.
 */
export function locate(pageOf: PageOf, target: NoteTarget): Located | null {
  const window = openWindow(pageOf, target.start.page, target.end.page);
  if (!window) return null;
  const { exact, prefix, suffix } = target.quote;
  if (window.text.slice(toIndex(window, target.start), toIndex(window, target.end)) === exact) {
    return { state: 'inPlace', target };
  }
  const found = findOnce(window, { exact: fold(exact).text, prefix: fold(prefix).text, suffix: fold(suffix).text });
  const moved = found && targetAt(pageOf, window, found.first, found.last);
  return moved ? { state: 'moved', target: moved } : { state: 'lost' };
}

type Quote = NoteTarget['quote'];

function findOnce(window: TextWindow, { exact, prefix, suffix }: Quote): { first: number; last: number } | null {
  const { text, index } = fold(window.text);
  const needle = prefix + exact + suffix;
  const at = text.indexOf(needle);
  if (at < 0 || text.indexOf(needle, at + 1) >= 0) return null;
  const first = at + prefix.length;
  const last = first + exact.length;
  // Where a page's edge left no context to compare, the quote must at least not be a piece of a longer word or number.
  if (prefix === '' && continues(text.slice(0, first), exact)) return null;
  if (suffix === '' && continues(exact, text.slice(last))) return null;
  return { first: index[first]!, last: index[last - 1]! + 1 };
}

/** Whether `after` goes on with the word or number that `before` ends with; "12 000" is one number. */
function continues(before: string, after: string): boolean {
  return (
    (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) ||
    (/\d[ .,]*$/.test(before) && /^[ .,]*\d/.test(after))
  );
}

/** The text with each run of white space as one space, and for each of its characters the offset in the original. */
function fold(original: string): { text: string; index: number[] } {
  let text = '';
  const index: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const space = /\s/u.test(original[at]!);
    if (space && text.endsWith(' ')) continue;
    text += space ? ' ' : original[at];
    index.push(at);
  }
  return { text, index };
}
