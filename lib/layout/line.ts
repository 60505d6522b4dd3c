import type { Rect } from '../model/geometry.ts';
import { measure } from './advance.ts';
import { type Fragment, fragmentsOf } from './fragments.ts';
import { spanRect, union } from './geometry.ts';
import type { TextItem } from './types.ts';

/** The page as lines of one direction see it (along, up), in PDF points: its top, how high it is, where it begins and ends. */
export type Frame = { top: number; height: number; left: number; right: number };

/**
 * A run with ink: its print without white space at its ends, those ends along the writing direction, its baseline; and its
 * words, where they alone tell the ends.
 */
export type Run = { item: TextItem; print: string; u0: number; u1: number; v: number; fragments: Fragment[] | null };

/** Where a line stands, in its own frame: its ends, its baseline and the largest size of its print. */
type Extent = { u0: number; u1: number; v: number; size: number };

/** The words of a line: `fragments[i]` begins at `starts[i]` in its text. */
type Words = { fragments: Fragment[]; starts: number[] };

/** White space that is not one space. */
const BLANKS = /[^\S ]\s*| \s+/gu;

/**
 * One line of print, or a part of one. `text`: its words with single spaces. In its own frame (along, up): `u0`, `u1` ends, `v`
 * baseline, `size` the largest font size. All are of one class: most of this room works on them, and an engine compiles
 * what works on one form of objects once.
 */
export class Line {
  declare readonly page: number;
  declare readonly text: string;
  declare readonly u0: number;
  declare readonly u1: number;
  declare readonly v: number;
  declare readonly size: number;
  /** All of it is one run of the file: no gap in it is wider than a word's. */
  declare readonly oneRun: boolean;
  declare private readonly frame: Frame;
  /** Its run, where it is one whole run, and where its text begins in it; -1 where they differ in their characters. */
  declare private readonly run: TextItem | null;
  declare private readonly from: number;
  /** Of one run the words are told apart only where they are asked for: most lines are read for their text alone. */
  declare private words: Words | null;

  private constructor(
    page: number,
    text: string,
    { u0, u1, v, size }: Extent,
    frame: Frame,
    oneRun: boolean,
    words: Words | null,
    run: TextItem | null,
    from: number,
  ) {
    this.page = page;
    this.text = text;
    this.u0 = u0;
    this.u1 = u1;
    this.v = v;
    this.size = size;
    this.oneRun = oneRun;
    this.frame = frame;
    this.run = run;
    this.from = from;
    this.words = words;
  }

  /** A line that is one run, as most lines of running text are. */
  static ofRun(page: number, { item, print, u0, u1, v }: Run, frame: Frame): Line {
    const text = print.replace(BLANKS, ' ');
    const from = text.length === print.length ? item.str.indexOf(print) : -1;
    return new Line(page, text, { u0, u1, v, size: item.size }, frame, true, null, item, from);
  }

  static ofWords(page: number, text: string, words: Words, extent: Extent, frame: Frame): Line {
    return new Line(page, text, extent, frame, false, words, null, -1);
  }

  /** Distance of the baseline from the top of the page, and height of the page. */
  get fromTop(): number {
    return this.frame.top - this.v;
  }

  get pageHeight(): number {
    return this.frame.height;
  }

  /** Where the page begins and ends along the writing direction. */
  get left(): number {
    return this.frame.left;
  }

  get right(): number {
    return this.frame.right;
  }

  get fragments(): Fragment[] {
    return this.toWords().fragments;
  }

  get starts(): number[] {
    return this.toWords().starts;
  }

  private toWords(): Words {
    if (this.words) return this.words;
    const fragments = this.run ? fragmentsOf(this.run) : [];
    const starts: number[] = [];
    let at = 0;
    for (const { text } of fragments) {
      starts.push(at);
      at += text.length + 1;
    }
    this.words = { fragments, starts };
    return this.words;
  }

  /** A part of the line as a line of its own: the fragments `from` to `to` (not included). */
  part(from: number, to: number): Line {
    const { fragments, starts } = this.toWords();
    const base = starts[from]!;
    const own: Words = { fragments: [], starts: [] };
    let u0 = Number.POSITIVE_INFINITY;
    let u1 = Number.NEGATIVE_INFINITY;
    let size = 0;
    for (let i = from; i < to; i++) {
      const fragment = fragments[i]!;
      own.fragments.push(fragment);
      own.starts.push(starts[i]! - base);
      u0 = Math.min(u0, fragment.u0);
      u1 = Math.max(u1, fragment.u1);
      size = Math.max(size, fragment.item.size);
    }
    const text = this.text.slice(base, to < starts.length ? starts[to]! : this.text.length).trimEnd();
    return new Line(this.page, text, { u0, u1, v: this.v, size }, this.frame, this.oneRun, own, null, -1);
  }

  /** The rectangle of a stretch of its text, in PDF points on the unrotated page; null where it is white space. */
  rectOf(start: number, end: number): Rect | null {
    if (!this.run || this.from < 0) return rectOfWords(this.toWords(), start, end);
    let first = Math.max(0, start);
    let last = Math.min(this.text.length, end);
    while (first < last && this.text[first] === ' ') first++;
    while (last > first && this.text[last - 1] === ' ') last--;
    if (first >= last) return null;
    const from = this.from + first;
    const to = this.from + last;
    // Of the whole run both ends are known.
    if (from === 0 && to === this.run.str.length) return spanRect(this.run, 0, this.run.width);
    const at = measure(this.run);
    return spanRect(this.run, at[from]!, at[to]!);
  }
}

function rectOfWords({ fragments, starts }: Words, start: number, end: number): Rect | null {
  let rect: Rect | null = null;
  for (let i = 0; i < fragments.length; i++) {
    const fragment = fragments[i]!;
    const base = starts[i]!;
    const from = Math.max(0, start - base);
    const to = Math.min(fragment.text.length, end - base);
    if (from >= to) continue;
    const { item } = fragment;
    const whole = fragment.at === null && to - from === item.str.length;
    const at = fragment.at ?? (whole ? null : measure(item));
    const first = fragment.at ? 0 : fragment.from;
    const piece = at ? spanRect(item, at[first + from]!, at[first + to]!) : spanRect(item, 0, item.width);
    rect = rect ? union(rect, piece) : piece;
  }
  return rect;
}
