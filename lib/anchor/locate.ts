import type { TextPosition, TextTarget } from '../model/note.ts';
import type { Finding } from './find.ts';
import { makeTarget } from './target.ts';
import { tokenAround } from './token.ts';
import { openWindow, type PageOf, toIndex } from './window.ts';

/**
 * Where a note's passage is in the text as it is now: `inPlace` — its words stand at its offsets, between the same words;
 * `moved` — they stand elsewhere, and nowhere else; `changed` — other words (`is`) stand between the same ones as before;
 * `lost` — none of these, or more than one place could be meant.
 */
export type Located =
  | { state: 'inPlace' | 'moved'; target: TextTarget }
  | { state: 'changed'; target: TextTarget; is: string }
  | { state: 'lost' };

/** Whether a passage stands exactly where it stood. Null where it does not, or where its pages have not been read. */
export function locate(pageOf: PageOf, target: TextTarget): Located | null {
  const window = openWindow(pageOf, target.start.page, target.end.page);
  if (!window) return null;
  const { exact, prefix, suffix } = target.quote;
  const before = textUpTo(pageOf, target.start);
  const after = textFrom(pageOf, target.end);
  const same =
    window.text.slice(toIndex(window, target.start), toIndex(window, target.end)) === exact &&
    before.endsWith(prefix) &&
    after.startsWith(suffix) &&
    // Where no context was kept, it must at least not be a piece of a longer word or number now.
    (prefix !== '' || !tokenAround(before + exact, before.length)) &&
    (suffix !== '' || !tokenAround(exact + after.slice(0, 24), exact.length));
  return same ? { state: 'inPlace', target } : null;
}

/** What was found in the folded text, tied to the pages. Null where a page of it has not been read. */
export function toLocated(pageOf: PageOf, was: TextTarget, finding: Finding): Located | null {
  if (finding.state === 'lost') return finding;
  const target = makeTarget(pageOf, finding.start, finding.end);
  if (!target) return null;
  if (finding.state === 'changed') return { state: 'changed', target, is: target.quote.exact };
  const stays = isAt(target.start, was.start) && isAt(target.end, was.end);
  return { state: stays ? 'inPlace' : 'moved', target };
}

const isAt = (one: TextPosition, other: TextPosition) => one.page === other.page && one.offset === other.offset;
const textUpTo = (pageOf: PageOf, { page, offset }: TextPosition) => pageOf(page)?.text.slice(0, offset) ?? '';
const textFrom = (pageOf: PageOf, { page, offset }: TextPosition) => pageOf(page)?.text.slice(offset) ?? '';
