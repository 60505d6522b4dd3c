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
  const title = start < numberAt ? textField(flow, start, numberAt) : null;
  return attendanceEnd < 0 ? doubtful(title, 'title-by-capitals') : title;
}

/** Whether a line is printed in capitals, as titles are. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((ch) => ch === ch.toUpperCase()).length > 0.8 * letters.length;
}
