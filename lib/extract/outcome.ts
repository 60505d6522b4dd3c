import type { Deliberation } from '../model/extraction.ts';
import { type Decision, search } from './context.ts';
import { doubtful, fieldOf } from './field.ts';

const HOW =
  "(?:\\s*,?\\s+(?:(?:A\\s+(?:L\\s?'\\s?UNANIMITE|LA\\s+MAJORITE)|PAR\\s+\\d|AVEC\\s+\\d|TEL(?:LE)?\\s+QU|DE\\s+L\\s?'\\s?ORDRE\\s+DU\\s+JOUR)[^()]{0,100}))?";
/** `(Adopté)`, and in what words else an outcome is printed in parentheses, on folded text. */
export const OUTCOME = new RegExp(`\\(\\s*(ADOPTE|REJETE|RETIRE)E?S?${HOW}\\s*\\)`);

/** The same, to be searched for from a position on. */
export const DECIDED = new RegExp(OUTCOME, 'g');

/** What follows an outcome in plain words: the signature, or the ballot. */
const FOLLOWED =
  '\\s*(?:(?![\\s\\S])|…|\\.{4}|_{4}|\\(|(?:FAIT\\s+|A\\s+|FAIT\\s+A\\s+)?ARRAS[\\s,]|L[AE]\\s+(?:VICE-)?PRESIDENTE?\\b|POUR\\s+(?:LE|LA|EXTRAIT|COPIE|AMPLIATION)\\s|(?:VOTES?\\s+)?POUR\\s*:|SIGNEE?\\b|DANS\\s+LES\\s+CONDITIONS|NOMBRE\\s+DE|VOTANTS)';
/** Words of an outcome that is that of another body, or of another day. */
const OTHERS = '\\bPAR\\s+L(?!A\\s+COMMISSION\\s+PERMANENTE|E\\s+CONSEIL\\s+DEPARTEMENTAL)|\\bLORS\\b|\\bEN\\s+\\d';
/** The same in a line or a sentence of its own; what it is said of may stand before it. */
const PLAIN = new RegExp(
  `(?:^["\\s]*|(?<=(?:VOIX|\\)|\\d)\\s))(?:(?:LA\\s+(?:PRESENTE\\s+)?DELIBERATION|LE\\s+(?:PRESENT\\s+)?RAPPORT|DELIBERATION|RAPPORT)\\s+(?:EST\\s+)?|VOTE(?:\\s+A\\s+MAIN\\s+LEVEE)?\\s*:\\s*)?(ADOPTE|REJETE)E?S?(?:\\s*,?\\s+(?:A|PAR|AVEC)\\s(?:(?!${OTHERS})[^.;:]|\\bM\\.){0,200}?)?\\s*"?[.,;]?[^\\S\\n]*$(?=${FOLLOWED})`,
  'gm',
);
/** What it stands behind: the end of a sentence, or of a ballot. */
const ENDED = /(?:[.;:)»"]|\bVOIX|\d|\bNEANT|\bUNANIMITE|\bAUCUNE?)\s*$/;

/** An outcome that is printed without parentheses, from a position on: the last one, since articles may speak of others. */
export function findPlainOutcome(
  { flow, folded }: Pick<Decision, 'flow' | 'folded'>,
  from: number,
): RegExpExecArray | null {
  // Few decisions say it so: the words are looked for at the heads of lines alone.
  const matches = [...folded.slice(from).matchAll(PLAIN)].filter((match) => {
    const at = from + match.index;
    const first = at + match[0].search(/[A-Z]/);
    const capital = flow.text[first]!;
    return capital === capital.toUpperCase() && ENDED.test(folded.slice(Math.max(0, at - 30), at));
  });
  const last = matches.at(-1);
  if (last) last.index += from;
  return last ?? null;
}

/** `(Adopté)` or `(Rejeté)`, or the same in plain words. `(Retiré)` is neither: null, with a warning. */
export function readOutcome(decision: Decision): Deliberation['outcome'] {
  const { flow, folded, voteAt, voteEnd, ballots } = decision;
  const from = Math.max(0, voteAt, decision.decideEnd, decision.numberEnd);
  const printed = search(folded, DECIDED, from);
  const match = printed ?? findPlainOutcome(decision, from);
  const several = voteAt < 0 && ballots.length > 1;
  if (!match || several || (voteAt >= 0 && match.index > voteEnd)) {
    decision.warn('outcome-missing', 'L’issue du vote (adopté, rejeté) n’a pas été reconnue.');
    return null;
  }
  if (match[1] === 'RETIRE') {
    decision.warn('withdrawn', 'Le document porte la mention « Retiré ».');
    return null;
  }
  const value = match[1] === 'ADOPTE' ? 'adopted' : 'rejected';
  const field = fieldOf(flow, match.index, match.index + match[0].length, value as 'adopted' | 'rejected');
  // In plain words, and without a vote, it might be said of something else.
  return printed || voteAt >= 0 ? field : doubtful(field, 'outcome-plain');
}
