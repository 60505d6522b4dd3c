import { DATE, parseDate } from '../french/dates.ts';
import type { Field } from '../model/extraction.ts';
import { type Decision, search } from './context.ts';
import { fieldOf } from './field.ts';

/** The date of the signature, `ARRAS, le 15 mai 2023`, behind the decision (domain.md, "An act", 10). */
export function readSignedDate(decision: Decision): Field<string> | null {
  const from = Math.max(0, decision.voteAt, decision.decideEnd, decision.numberEnd);
  const match = search(
    decision.folded,
    new RegExp(`^(?:FAIT\\s+A\\s+)?ARRAS\\s*,?\\s+LE\\s*:?\\s+(${DATE})`, 'gm'),
    from,
  );
  if (!match) return null;
  const printed = match[1]!;
  const value = parseDate(printed);
  const end = match.index + match[0].length;
  return value ? fieldOf(decision.flow, end - printed.length, end, value) : null;
}
