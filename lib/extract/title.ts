import { atLineStart, lineAt } from '../layout/flow.ts';
import type { Field } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { doubtful, textField } from './field.ts';

/**
 * The title in full: what stands between the attendance and the act's number (domain.md, "An act", 4). Where no attendance
 * was recognised, the lines in capitals above the number: a title to be looked at again.
 */
export function readTitle(decision: Decision, attendanceEnd: number): Field<string> | null {
  const { flow, numberAt } = decision;
  if (numberAt < 0) return null;
  let start = attendanceEnd;
  if (start < 0) {
    let line = lineAt(flow, numberAt) - (atLineStart(flow, numberAt) ? 1 : 0);
    if (line < 0 || !isCapitals(flow.lines[line]!.text)) return null;
    while (line > 0 && isCapitals(flow.lines[line - 1]!.text)) line--;
    start = flow.offsets[line]!;
  }
  if (attendanceEnd < 0)
    return doubtful(start < numberAt ? textField(flow, start, numberAt) : null, 'title-by-capitals');
  const own = capitalsFrom(decision, start);
  const title = own < numberAt ? textField(flow, own < 0 ? start : own, numberAt) : null;
  if (own === start || !title) return title;
  // People in between are of a list that was not read to its end.
  if (own > start && /(?:\bMME|\bM\.|\bMM\.|\bMADAME|\bMONSIEUR)\s+[A-Z]/.test(decision.folded.slice(start, own)))
    decision.warn('attendance-label', 'Une liste de noms n’a pas été reconnue.');
  return doubtful(title, own < 0 ? 'title-small-letters' : 'title-behind-words');
}

/**
 * Where the first line in capitals at or behind `start` begins: words of the lists that were not understood may stand before
 * it. -1 where no line is in capitals.
 */
function capitalsFrom({ flow, numberAt }: Decision, start: number): number {
  for (let i = lineAt(flow, start); i < flow.lines.length && flow.offsets[i]! < numberAt; i++) {
    const from = Math.max(start, flow.offsets[i]!);
    const piece = flow.text.slice(from, Math.min(numberAt, flow.offsets[i + 1] ?? numberAt));
    if (isCapitals(piece)) return from;
    // A line without letters, as a year in parentheses, is of the title where nothing stands before it.
    if (from === start && !/\p{L}/u.test(piece) && /\d/.test(piece)) return from;
  }
  return -1;
}

/** Whether a line is printed in capitals, as titles are. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((ch) => ch === ch.toUpperCase()).length > 0.8 * letters.length;
}
