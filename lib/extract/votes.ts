import type { Deliberation, Field, Vote, VoteKind } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { search } from './context.ts';
import { fieldOf, textField } from './field.ts';

/** The lines of the vote block, on folded text; the parenthesis with the groups is read apart. */
const COUNTS: [VoteKind, RegExp][] = [
  ['for', countOf('POUR')],
  ['against', countOf('CONTRE')],
  ['abstention', countOf('ABSTENTION(?:S|\\(S\\))?')],
  ['absentWithoutProxy', countOf('ABSENT(?:E?S?|\\(E?S\\)|\\(E\\)\\(?S\\)?)\\s+SANS\\s+DELEGATION(?:\\s+DE\\s+VOTE)?')],
];

/** A label with its count, without a colon only at the head of its line: figures that stand apart from each other are no number. */
function countOf(label: string): RegExp {
  return new RegExp(
    `(?:(?:^|[\\s:.;)])${label}\\s*:\\s*|^${label}[^\\S\\n]+(?=\\d+\\s*VOIX))(\\d{1,3})(?!\\d|,\\d|[^\\S\\n]+\\d)`,
    'gm',
  );
}

/** `(Adopté)`, and in what words else an outcome is printed, on folded text. */
export const OUTCOME = /\(\s*(ADOPTE|REJETE|RETIRE)E?S?(?:\s+A\s+(?:L\s?'\s?UNANIMITE|LA\s+MAJORITE)[^()]{0,60})?\s*\)/;

/** How far behind the last count the block may go on: a long parenthesis of groups. */
const REACH = 1500;

/** The vote with its groups, or null where no line of it was recognised (domain.md, "An act", 9). */
export function readVote(decision: Decision): Vote | null {
  const { folded, voteAt, voteEnd } = decision;
  if (voteAt < 0) return null;
  const vote: Vote = { for: null, against: null, abstention: null, absentWithoutProxy: null };
  let at = voteAt;
  let found = false;
  for (const [kind, pattern] of COUNTS) {
    const block = folded.slice(0, Math.min(voteEnd, at + REACH));
    // In the order of the form, or failing that in any.
    const inOrder = search(block, pattern, Math.max(voteAt, at - 1));
    const match = inOrder ?? search(block, pattern, voteAt);
    if (!match) continue;
    const digits = match[1]!;
    const end = match.index + match[0].length;
    const count = fieldOf(decision.flow, end - digits.length, end, Number(digits));
    if (!count) continue;
    const groups = readGroups(decision, end);
    const doubt = !decision.announced ? 'vote-unannounced' : inOrder ? undefined : 'vote-order';
    vote[kind] = { count: doubt ? { ...count, doubt } : count, groups: groups.fields };
    found = true;
    at = Math.max(at, groups.end);
  }
  const partly = [vote.for, vote.against, vote.abstention].some((one) => one === null);
  if (!found) decision.warn('vote-missing', 'Le vote n’a pas été reconnu dans ce document.');
  else if (partly) decision.warn('vote-partial', 'Le vote n’a pas été lu en entier.');
  return found ? vote : null;
}

/** The groups in the parenthesis behind a count: divided by ';', since their names hold commas. */
function readGroups(decision: Decision, from: number): { fields: Field<string>[]; end: number } {
  const open = /^\s*(?:VOIX)?\s*[([](?!\s*(?:NON\s+)?(?:ADOPTE|REJETE|RETIRE))/.exec(
    decision.folded.slice(from, from + 40),
  );
  if (!open) return { fields: [], end: from };
  const start = from + open[0].length;
  let depth = 1;
  let end = start;
  for (; end < decision.folded.length && end < start + REACH; end++) {
    const ch = decision.folded[end];
    if (ch === '(' || ch === '[') depth++;
    else if ((ch === ')' || ch === ']') && --depth === 0) break;
  }
  if (depth > 0) {
    decision.warn('vote-groups-open', 'La liste des groupes d’un vote n’a pas pu être lue jusqu’au bout.');
    return { fields: [], end: start };
  }
  const fields: Field<string>[] = [];
  let at = start;
  for (const part of decision.flow.text.slice(start, end).split(';')) {
    const field = textField(decision.flow, at, at + part.length);
    if (field) fields.push(field);
    at += part.length + 1;
  }
  return { fields, end };
}

/** `(Adopté)` or `(Rejeté)`. `(Retiré)` is neither: null, with a warning. */
export function readOutcome(decision: Decision): Deliberation['outcome'] {
  const from = Math.max(0, decision.voteAt, decision.decideEnd, decision.numberEnd);
  const match = search(decision.folded, new RegExp(OUTCOME.source, 'g'), from);
  const several = decision.voteAt < 0 && decision.ballots.length > 1;
  if (!match || several || (decision.voteAt >= 0 && match.index > decision.voteEnd)) {
    decision.warn('outcome-missing', 'L’issue du vote (adopté, rejeté) n’a pas été reconnue.');
    return null;
  }
  if (match[1] === 'RETIRE') {
    decision.warn('withdrawn', 'Le document porte la mention « Retiré ».');
    return null;
  }
  const value = match[1] === 'ADOPTE' ? 'adopted' : 'rejected';
  return fieldOf(decision.flow, match.index, match.index + match[0].length, value as 'adopted' | 'rejected');
}
