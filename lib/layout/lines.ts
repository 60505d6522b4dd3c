import type { Rect } from '../model/geometry.ts';
import { measure } from './advance.ts';
import { spanRect, union } from './geometry.ts';
import { LIGATURES } from './ligatures.ts';
import type { PageText, TextItem } from './types.ts';

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
 * One line of print. `text`: its words with single spaces; `fragments[i]` begins at `starts[i]` in `text`.
 * In the line's own frame (along, up): `u0`, `u1` ends, `v` baseline, `size` the largest font size.
 */
export type Line = {
  page: number;
  text: string;
  fragments: Fragment[];
  starts: number[];
  u0: number;
  u1: number;
  v: number;
  size: number;
  /** Distance of the baseline from the top of the page and height of the page, both in the line's frame. */
  fromTop: number;
  pageHeight: number;
  /** Extent of the page along the writing direction. */
  left: number;
  right: number;
};

/** A gap that is a space, and how far a raised letter may stand off the baseline: in sizes. */
const SPACE = 0.16;
/** A gap that is a thin space between the figures of a number, in sizes. */
const THIN = 0.075;
const RAISED = 0.42;

/** A word: no white space, and no mark of where a word may break before its first letter. */
const WORD = /[^\s\u200b\u00ad]\S*/gu;
/** What makes a word's characters others than its run's: ligatures, loose accents, and marks of where it may break. */
const ODD = /[\p{M}\ufb00-\ufb06\u200b\u00ad]/u;

/** Splits a run at white space; a ligature becomes its letters, a loose accent joins its letter, soft hyphens go. */
function fragmentsOf(item: TextItem): Fragment[] {
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

/** The direction in which most of the page's letters run. */
function mainDirection(items: TextItem[]): { dx: number; dy: number } {
  const weight = new Map<string, { n: number; dx: number; dy: number }>();
  for (const { dx, dy, str } of items) {
    const key = `${Math.round(dx * 50)},${Math.round(dy * 50)}`;
    const entry = weight.get(key) ?? { n: 0, dx, dy };
    entry.n += str.trim().length;
    weight.set(key, entry);
  }
  return [...weight.values()].sort((a, b) => b.n - a.n)[0] ?? { dx: 1, dy: 0 };
}

/**
 * The lines of a page, from top to bottom in the direction that most of its text runs; text in another direction (a label
 * set upright beside a table) follows after it. pdf.js's order and its spaces are not trusted: lines and spaces are found
 * from the geometry alone.
 */
export function toLines(page: PageText): Line[] {
  const main = mainDirection(page.items);
  const inMain: TextItem[] = [];
  const others = new Map<string, TextItem[]>();
  for (const item of page.items) {
    if (Math.abs(item.dx - main.dx) < 0.02 && Math.abs(item.dy - main.dy) < 0.02) inMain.push(item);
    else if (item.str.trim()) {
      const key = `${item.dx.toFixed(2)},${item.dy.toFixed(2)}`;
      others.set(key, [...(others.get(key) ?? []), item]);
    }
  }
  return [inMain, ...others.values()].flatMap((items) => linesInDirection(page, items));
}

function linesInDirection(page: PageText, items: TextItem[]): Line[] {
  const first = items[0];
  if (!first) return [];
  const { dx, dy } = first;
  const up = (item: TextItem) => -item.x * dy + item.y * dx;
  const runs = items.flatMap((item) => {
    const fragments = fragmentsOf(item);
    return fragments.length > 0 ? [{ fragments, size: item.size, v: up(item), u0: fragments[0]!.u0 }] : [];
  });
  runs.sort((a, b) => b.v - a.v || a.u0 - b.u0);
  const frame = frameOf(page.box, dx, dy);
  const rows: Row[] = [];
  for (const { fragments, v, size } of runs) {
    const row = rowOf(rows, v, size);
    if (!row) rows.push({ v, size, members: fragments });
    else {
      for (const fragment of fragments) row.members.push(fragment);
      // The baseline is that of the larger print, not that of a raised "er".
      if (size > row.size + 0.5) Object.assign(row, { v, size });
    }
  }
  rows.sort((a, b) => b.v - a.v);
  return rows.map((row) => buildLine(page.page, row.members, row.v, row.size, frame));
}

/** Fragments on one baseline. */
type Row = { v: number; size: number; members: Fragment[] };

/** The row that a run belongs to. Rows come from the top down, so only the last few can still be its own. */
function rowOf(rows: Row[], v: number, size: number): Row | undefined {
  for (let i = Math.max(0, rows.length - 4); i < rows.length; i++) {
    const row = rows[i]!;
    // Small print over a larger baseline: the "er" of "1er" stands at a third of the larger size and more.
    const least = row.size < 0.8 * size ? size : Math.max(Math.min(row.size, size), 0.7 * row.size);
    if (Math.abs(row.v - v) < RAISED * least) return row;
  }
  return undefined;
}

type Frame = { top: number; height: number; left: number; right: number };

function frameOf(box: Rect, dx: number, dy: number): Frame {
  const us: number[] = [];
  const vs: number[] = [];
  for (const x of [box[0], box[2]])
    for (const y of [box[1], box[3]]) {
      us.push(x * dx + y * dy);
      vs.push(-x * dy + y * dx);
    }
  const top = Math.max(...vs);
  return { top, height: top - Math.min(...vs), left: Math.min(...us), right: Math.max(...us) };
}

function buildLine(page: number, members: Fragment[], v: number, size: number, frame: Frame): Line {
  members.sort((a, b) => a.u0 - b.u0);
  const line: Line = {
    page,
    text: '',
    fragments: [],
    starts: [],
    u0: members[0]!.u0,
    u1: members[0]!.u1,
    v,
    size,
    fromTop: frame.top - v,
    pageHeight: frame.height,
    left: frame.left,
    right: frame.right,
  };
  const words: string[] = [];
  let length = 0;
  let previous: Fragment | null = null;
  for (const fragment of members) {
    // Print that is laid twice, a little aside, to look bold.
    if (previous && fragment.text === previous.text && Math.abs(fragment.u0 - previous.u0) < 0.25 * fragment.item.size)
      continue;
    if (previous) {
      const gap = fragment.u0 - previous.u1;
      const em = Math.min(fragment.item.size, previous.item.size);
      const digits = /\d$/.test(previous.text) && /^\d/.test(fragment.text);
      if (gap > (digits ? THIN : SPACE) * em || (fragment.spaced && gap > 0)) {
        words.push(' ');
        length += 1;
      }
    }
    line.starts.push(length);
    line.fragments.push(fragment);
    words.push(fragment.text);
    length += fragment.text.length;
    line.u1 = Math.max(line.u1, fragment.u1);
    previous = fragment;
  }
  line.text = words.join('');
  return line;
}

/** The rectangle of a stretch of a line's text, in PDF points on the unrotated page; null where it is white space. */
export function lineRect(line: Line, start: number, end: number): Rect | null {
  let rect: Rect | null = null;
  for (let i = 0; i < line.fragments.length; i++) {
    const fragment = line.fragments[i]!;
    const base = line.starts[i]!;
    const from = Math.max(0, start - base);
    const to = Math.min(fragment.text.length, end - base);
    if (from >= to) continue;
    const at = fragment.at ?? measure(fragment.item);
    const first = fragment.at ? 0 : fragment.from;
    const piece = spanRect(fragment.item, at[first + from]!, at[first + to]!);
    rect = rect ? union(rect, piece) : piece;
  }
  return rect;
}
