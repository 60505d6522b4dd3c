import { isFigure } from './bands.ts';
import type { Line } from './line.ts';

/** How far apart ends are that are aligned, and those that are not, in points. */
const ALIGNED = 0.8;
const APART = 2;
/** How many rows make a gutter. */
const ROWS = 3;

const LETTER = /^\p{L}/u;

/** A gap of a chunk with a number before it and words behind it: `a`, `b` its ends, `start` where the number begins. */
type Gap = { at: number; a: number; b: number; start: number; number: string; word: string; v: number };

/**
 * Cuts chunks at gutters: words that begin at one place, right behind sums of several lengths that end at one place, or behind
 * numbers that count the rows. Such cells may stand as close as words do, most of all in a typewriter's face.
 */
export function splitAtGutters(chunks: Line[]): Line[] {
  const gaps = new Map<Line, Gap>();
  const cut: Gap[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const gap = gapOf(chunk);
    if (gap) gaps.set(chunk, gap);
    const next = chunks[i + 1];
    if (!gap && next?.v === chunk.v && isFigure(chunk.text) && LETTER.test(next.text))
      cut.push(gapBetween(chunk, next));
  }
  if (gaps.size === 0 || gaps.size + cut.length < ROWS) return chunks;
  const all = [...gaps.values(), ...cut];
  return chunks.flatMap((chunk) => {
    const gap = gaps.get(chunk);
    if (!gap) return [chunk];
    const alike = all.filter(({ b }) => Math.abs(b - gap.b) < ALIGNED);
    if (!countsOn(alike) && !isGutter(alike.filter(({ a }) => Math.abs(a - gap.a) < ALIGNED))) return [chunk];
    return [chunk.part(0, gap.at), chunk.part(gap.at, chunk.fragments.length)];
  });
}

function gapOf(chunk: Line): Gap | null {
  const first = chunk.text.charCodeAt(0);
  if (chunk.oneRun || first < 48 || first > 57) return null;
  const at = chunk.fragments.findIndex(({ text }) => LETTER.test(text));
  if (at < 1 || !isFigure(chunk.text.slice(0, chunk.starts[at]).trimEnd())) return null;
  const { fragments, text, starts, v } = chunk;
  const [last, next] = [fragments[at - 1]!, fragments[at]!];
  const number = text.slice(0, starts[at]).trimEnd();
  return { at, a: last.u1, b: next.u0, start: fragments[0]!.u0, number, word: next.text, v };
}

/** What is between two chunks that are apart already. */
const gapBetween = ({ text, u0, u1, v }: Line, next: Line): Gap => ({
  at: 0,
  a: u1,
  b: next.u0,
  start: u0,
  number: text,
  word: next.fragments[0]!.text,
  v,
});

/** Whether the numbers are those of rows, one more in each. */
function countsOn(gaps: Gap[]): boolean {
  const numbers = [...gaps].sort((one, other) => other.v - one.v).map(({ number }) => Number(number));
  return (
    numbers.length >= ROWS &&
    numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1) &&
    gaps.some(({ word }) => word !== gaps[0]!.word)
  );
}

/** Numbers of one length, or one word behind them all ("6 mois"), may be what one cell says. */
function isGutter(gaps: Gap[]): boolean {
  const starts = gaps.map(({ start }) => start);
  return (
    gaps.length >= ROWS &&
    Math.max(...starts) - Math.min(...starts) > APART &&
    gaps.some(({ word }) => word !== gaps[0]!.word)
  );
}
