import type { Flow } from '../layout/flow.ts';
import type { Warning } from '../model/extraction.ts';
import { findVote } from './ballots.ts';
import { foldedOf } from './folded.ts';

/**
 * The decision part of one act, ready to be read: its running text, the same text folded (`foldText`, position for
 * position), and where its sections begin. A section that was not found is -1.
 */
export type Decision = {
  flow: Flow;
  folded: string;
  /** The parenthesis of the act's number, `(N°2023-604)`: the end of the header. */
  numberAt: number;
  numberEnd: number;
  /** `Après en avoir délibéré`, or failing that `DECIDE`: the end of the recitals and recusals. */
  deliberatedAt: number;
  /** The end of `DECIDE :`; where that was not found, of `Après en avoir délibéré` (`decides` is false then). */
  decideEnd: number;
  decides: boolean;
  /** The beginning of the vote block and where another may begin; `announced`: by its own sentence, not by its first count. */
  voteAt: number;
  voteEnd: number;
  announced: boolean;
  /** Where each ballot begins, in order: of several, `voteAt` is the one on the whole. */
  ballots: number[];
  warn(code: string, message: string): void;
};

export const NUMBER = /\(\s*N\s*[°O*'"]?\s*(\d{4}\s?-\s?\d{1,4})\s*\)/;

const DELIBERATED = /APRES\s+EN\s+AVOIR\s+DELIBERE|^APRES\s+(?:DELIBERATION|AVOIR\s+DELIBERE)(?![A-Z])/gm;
const DECIDES =
  /^\s*(?:A\s+)?D\s?E\s?C\s?I\s?D\s?E(?:NT)?(?:\s+DE|\s*,?\s+A\s+(?:L'UNANIMITE|LA\s+MAJORITE)[^\n:]{0,60})?\s*[:,]?[^\S\n]*$/gm;
/** In the sentence that speaks of the deliberation, or by another word on a line of its own. */
const DECIDES_OTHERWISE =
  /APRES\s+EN\s+AVOIR\s+DELIBERE(?![A-Z])[^.;:]{0,160}?\bDECIDE(?:NT)?(?![A-Z])[^\n:]{0,60}:[^\S\n]*$|^(?:DELIBERE|ARRETE)\s*:?[^\S\n]*$/gm;

/** Finds the sections of a decision. `page` is where a warning without a place of its own points. */
export function toDecision(flow: Flow, page: number, warnings: Warning[]): Decision {
  const folded = foldedOf(flow);
  const number = NUMBER.exec(folded);
  const numberEnd = number ? number.index + number[0].length : -1;
  const from = Math.max(0, numberEnd);
  const deliberated = search(folded, DELIBERATED, from);
  const decide = search(folded, DECIDES, from) ?? search(folded, DECIDES_OTHERWISE, from);
  const decideEnd = decide
    ? decide.index + decide[0].length
    : deliberated
      ? deliberated.index + deliberated[0].length
      : -1;
  const body = Math.max(from, decideEnd);
  const { vote, ballots } = findVote(folded, body);
  return {
    flow,
    folded,
    numberAt: number ? number.index : -1,
    numberEnd,
    deliberatedAt: deliberated?.index ?? decide?.index ?? -1,
    decideEnd,
    decides: decide !== null,
    announced: vote?.announced ?? false,
    voteAt: vote?.at ?? -1,
    voteEnd: vote?.end ?? -1,
    ballots,
    warn: (code, message) => warnings.push({ code, message, page }),
  };
}

/** The first match of a pattern (flag `g`) at or after a position. */
export function search(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
  pattern.lastIndex = Math.max(0, from);
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match;
}

/** The header of the act: everything up to its number, or where that is missing, up to the recitals. */
export function headerEnd(decision: Decision): number {
  if (decision.numberAt >= 0) return decision.numberAt;
  const first = search(decision.folded, /^VU\s/gm, 0);
  return first?.index ?? Math.min(decision.folded.length, 6000);
}
