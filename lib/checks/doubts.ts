import type { Deliberation, Field } from '../model/extraction.ts';
import { placeKey } from './order.ts';

type Doubt = { field: Field<unknown>; code: string };

/**
 * The act with `doubt` set to the code of a failing check on the fields that it makes doubtful, wherever they occur: a grant's
 * sum is one of the act's sums too. A doubt of the reading itself stays. Pure: the act that is given is left as it is.
 */
export function markDoubts(deliberation: Deliberation, doubts: Doubt[]): Deliberation {
  if (doubts.length === 0) return deliberation;
  const codes = new Map<string, string>();
  for (const { field, code } of doubts) if (!codes.has(keyOf(field))) codes.set(keyOf(field), code);
  return marked(deliberation, codes) as Deliberation;
}

function marked(value: unknown, codes: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, codes));
  if (value === null || typeof value !== 'object') return value;
  if (isField(value)) {
    const doubt = codes.get(keyOf(value));
    return doubt && value.doubt === undefined ? { ...value, doubt } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, codes)]));
}

const isField = (value: object): value is Field<unknown> => 'value' in value && 'rects' in value;

/** Equal for fields that are one value in one print. */
const keyOf = (field: Field<unknown>): string => `${field.value} ${placeKey(field)}`;
