import { findMoney } from '../french/money.ts';
import type { Flow } from '../layout/flow.ts';
import type { Amount, PartKind } from '../model/extraction.ts';
import { fieldOf } from './field.ts';

/** Every sum of money that is printed with its unit on the lines of one page of a part (domain.md, "Money"). */
export function readAmounts(flow: Flow, part: PartKind): Amount[] {
  return findMoney(flow.text).flatMap(({ start, end, value }) => {
    const field = fieldOf(flow, start, end, value);
    return field ? [{ ...field, part }] : [];
  });
}
