import { type Flow, places } from '../layout/flow.ts';
import type { Field } from '../model/extraction.ts';

/** White space in one form, and none at the ends. */
export const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** The stretch `[start, end)` of a flow without white space at its ends. */
function trimRange(flow: Flow, start: number, end: number): [number, number] {
  while (start < end && /\s/.test(flow.text[start]!)) start++;
  while (end > start && /\s/.test(flow.text[end - 1]!)) end--;
  return [start, end];
}

/** A value read from a stretch of a flow, with its evidence; null where the stretch holds no print. */
export function fieldOf<T>(flow: Flow, start: number, end: number, value: T): Field<T> | null {
  const [from, to] = trimRange(flow, start, end);
  const rects = places(flow, from, to);
  const first = rects[0];
  if (!first) return null;
  const unsure = flow.unsure.length > 0 && flow.unsure.some((at) => at >= from && at < to);
  const field = { value, text: oneLine(flow.text.slice(from, to)), page: first.page, rects };
  return unsure ? { ...field, doubt: 'hyphen' } : field;
}

/** The field with the code of the fallback rule that it was read by; null stays null. */
export function doubtful<F extends Field<unknown>>(field: F | null, doubt: string): F | null {
  return field && { ...field, doubt };
}

/** A text read as it is printed, with single spaces. */
export function textField(flow: Flow, start: number, end: number): Field<string> | null {
  return fieldOf(flow, start, end, oneLine(flow.text.slice(start, end)));
}
