import type { TextPosition, TextTarget } from '../model/note.ts';
import { type Compact, compact } from './compact.ts';
import { sameGap } from './gaps.ts';
import { leftSide, rightSide, type Side } from './sides.ts';
import { PAGE_NUMBER, positionOf, type TextIndex } from './text-index.ts';
import { tokenAround } from './token.ts';

/**
 * Where a passage is in another text: `moved` — its words stand there, and what stands beside them is what stood beside them;
 * `changed` — other words stand between the same ones; `lost` — neither, or more than one place could be meant.
 */
export type Finding = { state: 'moved' | 'changed'; start: TextPosition; end: TextPosition } | { state: 'lost' };

/** Characters of context that settle a place when they are equal on one side alone. */
const STRONG = 24;
/** The least context on both sides together for a short passage such as a sum. */
const LEAST = 16;
/** Characters of context that a changed passage is looked up by. */
const KEY = 12;
/** A context that is met more often is no help. */
const COMMON = 500;
/** Letters of a passage that is a sentence of its own rather than the label of a row. */
const SENTENCE = 60;
/** How a person is named in an act, without its blanks. */
const PERSON = /^(?:MM?\.|Mmes?|Madame|Monsieur)\p{Lu}/u;

const LOST: Finding = { state: 'lost' };

/**
 * Finds a passage in a text. Digits, letters, accents and case are equal wherever it is found; what may differ is how it is
 * set (compact.ts, gaps.ts). A passage that stands in two places which nothing tells apart is lost rather than guessed.
 */
export function findPassage(index: TextIndex, target: TextTarget): Finding {
  const passage = toPassage(target.quote);
  if (passage.last <= passage.first) return LOST;
  const place = findMoved(index, passage);
  if (place) return found('moved', index, place.at + passage.inner, place.at + passage.inner + passage.length);
  const other = findChanged(index, passage);
  return other ? found('changed', index, other.from, other.to) : LOST;
}

function found(state: 'moved' | 'changed', index: TextIndex, from: number, to: number): Finding {
  const last = positionOf(index, to - 1);
  const end = { page: last.page, offset: last.offset + charLength(index, to - 1) };
  return { state, start: positionOf(index, from), end };
}

/** A letter with its combining accents is one character of several units. */
function charLength({ raw, at }: TextIndex, i: number): number {
  return /^.[\u0300-\u036f]*/su.exec(raw.slice(at[i]!, at[i]! + 8))![0].length;
}

/**
 * Quote and context folded as one. `first` to `last` is the quote grown to whole words and numbers; the quote itself begins
 * `inner` characters later and has `length` of them.
 */
type Passage = Compact & { first: number; last: number; inner: number; length: number };

function toPassage({ exact, prefix, suffix }: TextTarget['quote']): Passage {
  const head = withoutLine(prefix, /^[^\n]*(?=\n)/);
  const raw = head + exact + withoutLine(suffix, /[^\n]*$/);
  const count = (to: number) => compact(raw.slice(0, to)).text.length;
  const [start, end] = [head.length, head.length + exact.length];
  const [inner, outer] = [count(start), count(end)];
  const first = count(tokenAround(raw, start)?.from ?? start);
  return {
    ...compact(raw),
    first,
    last: count(tokenAround(raw, end)?.to ?? end),
    inner: inner - first,
    length: outer - inner,
  };
}

/** A context that was cut short by the end of its page may hold the page's number, which is no text. */
function withoutLine(context: string, edge: RegExp): string {
  return context.replace(edge, (line) => (PAGE_NUMBER.test(line) ? ' '.repeat(line.length) : line));
}

/** Whether a passage of the index that begins at (or ends before) a raw offset would cut a word or number. */
function cuts({ raw }: TextIndex, offset: number): boolean {
  const from = Math.max(0, offset - 24);
  return tokenAround(raw.slice(from, offset + 24), offset - from) !== null;
}

function findMoved(index: TextIndex, passage: Passage): { at: number } | null {
  const core = passage.text.slice(passage.first, passage.last);
  const letters = core.replace(/\P{L}/gu, '').length;
  const named = /\p{Lu}\p{L}{2}/u.test(core);
  const places: { at: number; left: Side; right: Side }[] = [];
  for (let at = index.text.indexOf(core); at >= 0; at = index.text.indexOf(core, at + 1)) {
    if (!isSame(passage, index, at)) continue;
    const left = leftSide(passage, passage.first, index, at);
    const right = rightSide(passage, passage.last, index, at + core.length);
    if (left.matched === 0 && cuts(index, index.at[at]!)) continue;
    if (right.matched === 0 && cuts(index, index.at[at + core.length - 1]! + 1)) continue;
    places.push({ at, left, right });
  }
  const alone = places.length === 1;
  const held = places.filter(({ left, right }) => {
    if (left.full && right.full) return left.matched + right.matched >= LEAST || (alone && letters >= KEY);
    const [strong, weak] = isStrong(left) ? [left, right] : [right, left];
    if (!isStrong(strong)) return false;
    // A name whose sum has changed is still the name of its row.
    if (strong === left && weak.clash === 'number' && named) return true;
    if (!alone) return false;
    // A person is who it is wherever a list of people has lost or won a name.
    if (PERSON.test(core)) return weak.matched >= KEY;
    return weak.clash === 'word' && letters >= SENTENCE;
  });
  return held.length === 1 ? held[0]! : null;
}

const isStrong = (side: Side) => side.full && (side.matched >= STRONG || (side.edge && side.matched >= KEY));

function isSame(passage: Passage, index: TextIndex, at: number): boolean {
  for (let i = passage.first + 1; i < passage.last; i++) {
    if (!sameGap(passage, i, index, at + i - passage.first)) return false;
  }
  return true;
}

/** Other words between the same ones: found by what stands right before and after the passage. */
function findChanged(index: TextIndex, passage: Passage): { from: number; to: number } | null {
  const before = passage.text.slice(Math.max(0, passage.first - KEY), passage.first);
  const after = passage.text.slice(passage.last, passage.last + KEY);
  if (before.length < KEY || after.length < KEY) return null;
  const core = passage.text.slice(passage.first, passage.last);
  const limit = core.length * 3 + 80;
  const places: { from: number; to: number }[] = [];
  let looks = 0;
  for (let at = index.text.indexOf(before); at >= 0; at = index.text.indexOf(before, at + 1)) {
    // What stands everywhere, such as the dots of a form, tells no place.
    if (++looks > COMMON) return null;
    const from = at + before.length;
    const near = index.text.slice(from, from + limit + after.length);
    for (let to = near.indexOf(after); to >= 0; to = near.indexOf(after, to + 1)) {
      const words = near.slice(0, to);
      if (words === core || !/[\p{L}\p{N}]/u.test(words)) continue;
      if (isBeside(leftSide(passage, passage.first, index, from), rightSide(passage, passage.last, index, from + to)))
        places.push({ from, to: from + to });
    }
  }
  return places.length === 1 ? places[0]! : null;
}

/** Whether both sides are those of the passage; a number that has changed as well may stand further away on one of them. */
function isBeside(left: Side, right: Side): boolean {
  if (left.matched < KEY || right.matched < KEY) return false;
  if (left.full && right.full) return true;
  const [full, partial] = left.full ? [left, right] : [right, left];
  return isStrong(full) && partial.clash === 'number';
}
