import { DATE, parseDate } from '../french/dates.ts';
import type { Field } from '../model/extraction.ts';
import { type Decision, search } from './context.ts';
import { doubtful, fieldOf, textField } from './field.ts';
import { DECIDED } from './outcome.ts';

const DAY = `LE\\s*:?\\s+(?:(?:LUN|MAR|MERCRE|JEU|VENDRE|SAME)DI\\s+)?(${DATE})`;
const SIGNED = new RegExp(
  `^(?:POUR\\s+(?:EXTRAIT|COPIE|AMPLIATION)[^\\n,]{0,30},\\s+)?(?:FAIT\\s+)?(?:A\\s+)?ARRAS(?:\\s*,\\s*|\\s+)${DAY}`,
  'gm',
);
/** Another place than Arras, right behind the outcome: further down it would be that of a convention. */
const ELSEWHERE = new RegExp(`^\\s*(?:FAIT\\s+A\\s+)?[A-Z][A-Z'-]+(?:[ -][A-Z'-]+){0,4}\\s?,\\s*${DAY}`);
/** How far behind the date the name may stand, in characters: functions take a few lines. */
const REACH = 400;
/** First names and a surname in capitals, alone on a line. */
const NAME =
  /^(?:(?:M\.|Mme|Monsieur|Madame)\s+)?(?:\p{Lu}\p{Ll}[\p{L}'’-]*\s+){1,3}(?:(?:de|du|des|la|le|van|von|der|den)\s+|d['’])*(?:\p{Lu}['’-]?){2,}(?:\s(?:\p{Lu}['’-]?)+)*$/u;

/** The place and the date, `at` and `end` of the date; `elsewhere`: the place is another than Arras. */
function findSigned({ folded, voteAt, decideEnd, numberEnd }: Decision) {
  const from = Math.max(0, voteAt, decideEnd, numberEnd);
  const arras = search(folded, SIGNED, from);
  const outcome = arras ? null : search(folded, DECIDED, from);
  const behind = outcome ? outcome.index + outcome[0].length : from;
  const match = arras ?? (outcome && ELSEWHERE.exec(folded.slice(behind, behind + REACH)));
  if (!match) return null;
  const end = (arras ? 0 : behind) + match.index + match[0].length;
  return { at: end - match[1]!.length, end, elsewhere: !arras };
}

/**
 * The date of the signature, `ARRAS, le 15 mai 2023`, behind the decision (domain.md, "An act", 10); to be looked at again
 * where neither the decision nor the vote says what it is behind.
 */
export function readSignedDate(decision: Decision): Field<string> | null {
  const signed = findSigned(decision);
  if (!signed) return null;
  const { at, end, elsewhere } = signed;
  const value = parseDate(decision.folded.slice(at, end));
  const field = value ? fieldOf(decision.flow, at, end, value) : null;
  if (elsewhere) return doubtful(field, 'signed-elsewhere');
  return decision.voteAt < 0 && decision.decideEnd < 0 ? doubtful(field, 'no-decide') : field;
}

/** The name on the line under "Signé", where one is printed. */
export function readSignatory(decision: Decision): Field<string> | null {
  const dated = findSigned(decision);
  if (!dated) return null;
  const { flow, folded } = decision;
  const from = dated.end;
  const signed = /^SIGNEE?(?:\s*:\s*|\s*\n)/m.exec(folded.slice(from, from + REACH));
  if (!signed) return null;
  const start = from + signed.index + signed[0].length;
  const lineEnd = folded.indexOf('\n', start);
  const end = lineEnd < 0 ? folded.length : lineEnd;
  return NAME.test(flow.text.slice(start, end).trim()) ? textField(flow, start, end) : null;
}
