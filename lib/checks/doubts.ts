import type { Deliberation, Field } from '../model/extraction.ts';
import { samePlace } from './order.ts';

type Doubt = { field: Field<unknown>; code: string };

/**
 * The act with `doubt` set to the code of a failing check on the fields that it makes doubtful, wherever they occur: a grant's
 * sum is one of the act's sums too. A doubt of the reading itself stays. Pure: the act that is given is left as it is.
 */
export function markDoubts(deliberation: Deliberation, doubts: Doubt[]): Deliberation {
  return doubts.length === 0 ? deliberation : (marked(deliberation, doubts) as Deliberation);
}

function marked(value: unknown, doubts: Doubt[]): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, doubts));
  if (value === null || typeof value !== 'object') return value;
  if (isField(value)) {
    const doubt = doubts.find(({ field }) => field === value || isTwin(field, value));
    return doubt && value.doubt === undefined ? { ...value, doubt: doubt.code } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, doubts)]));
}

const isField = (value: object): value is Field<unknown> => 'value' in value && 'rects' in value;

const isTwin = (a: Field<unknown>, b: Field<unknown>): boolean => a.value === b.value && samePlace(a, b);
