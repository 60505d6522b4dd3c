import { DATE, parseDate } from '../french/dates.ts';
import type { Field } from '../model/extraction.ts';
import { type Decision, search } from './context.ts';
import { doubtful, fieldOf, textField } from './field.ts';

const SIGNED = `^(?:FAIT\\s+A\\s+)?ARRAS\\s*,?\\s+LE\\s*:?\\s+(${DATE})`;
/** How far behind the date the name may stand, in characters: functions take a few lines. */
const REACH = 400;
/** First names and a surname in capitals, alone on a line. */
const NAME =
  /^(?:(?:M\.|Mme|Monsieur|Madame)\s+)?(?:\p{Lu}\p{Ll}[\p{L}'’-]*\s+){1,3}(?:\p{Lu}['’-]?){2,}(?:\s(?:\p{Lu}['’-]?)+)*$/u;

const findSigned = ({ folded, voteAt, decideEnd, numberEnd }: Decision) =>
  search(folded, new RegExp(SIGNED, 'gm'), Math.max(0, voteAt, decideEnd, numberEnd));

/**
 * The date of the signature, `ARRAS, le 15 mai 2023`, behind the decision (domain.md, "An act", 10); to be looked at again
 * where neither the decision nor the vote says what it is behind.
 */
export function readSignedDate(decision: Decision): Field<string> | null {
  const match = findSigned(decision);
  if (!match) return null;
  const printed = match[1]!;
  const value = parseDate(printed);
  const end = match.index + match[0].length;
  const field = value ? fieldOf(decision.flow, end - printed.length, end, value) : null;
  return decision.voteAt < 0 && decision.decideEnd < 0 ? doubtful(field, 'no-decide') : field;
}

/** The name on the line under "Signé", where one is printed. */
export function readSignatory(decision: Decision): Field<string> | null {
  const match = findSigned(decision);
  if (!match) return null;
  const { flow, folded } = decision;
  const from = match.index + match[0].length;
  const signed = /^SIGNE\s*:?\s*\n/m.exec(folded.slice(from, from + REACH));
  if (!signed) return null;
  const start = from + signed.index + signed[0].length;
  const lineEnd = folded.indexOf('\n', start);
  const end = lineEnd < 0 ? folded.length : lineEnd;
  return NAME.test(flow.text.slice(start, end).trim()) ? textField(flow, start, end) : null;
}
