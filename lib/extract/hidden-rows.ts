import type { Line } from '../layout/line.ts';

const SUM_AT_END = /\S \d{1,3}(?:[ .]\d{3})*(?:,\d{2}(?:\s?€)?|\s?€)$/;
const [ZERO, NINE, EURO] = [48, 57, 0x20ac];
/** How far apart ends are that are aligned, and from the margin those of a table, in points. */
const ALIGNED = 0.6;
const CLEAR = 1.5;
/** How many make a column. */
const ROWS = 3;

/** Whether lines of text end with a sum at the same place: rows, perhaps, whose cells stand as close as words do. */
export function endsAlign(lines: Line[]): boolean {
  const ends: number[] = [];
  let margin = 0;
  for (const { u1 } of lines) margin = Math.max(margin, u1);
  for (const { text, u1, oneRun } of lines) {
    // No rule parts what is one run.
    if (oneRun) continue;
    const last = text.charCodeAt(text.length - 1);
    if ((last !== EURO && (last < ZERO || last > NINE)) || !SUM_AT_END.test(text)) continue;
    // Justified text ends at its margin.
    if (margin - u1 < CLEAR) continue;
    if (ends.filter((end) => Math.abs(end - u1) < ALIGNED).length + 1 >= ROWS) return true;
    ends.push(u1);
  }
  return false;
}
