import { type Flow, places } from '../layout/flow.ts';
import type { Field } from '../model/extraction.ts';

/** White space in one form, and none at the ends. */
export const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** A value read from a stretch of a flow, with its evidence; null where the stretch holds no print. */
export function fieldOf<T>(flow: Flow, start: number, end: number, value: T): Field<T> | null {
  const print = flow.text.slice(start, end).trimEnd();
  const to = start + print.length;
  const from = to - print.trimStart().length;
  const rects = places(flow, from, to);
  const first = rects[0];
  if (!first) return null;
  const unsure = flow.unsure.length > 0 && flow.unsure.some((at) => at >= from && at < to);
  const field = { value, text: oneLine(print), page: first.page, rects };
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
