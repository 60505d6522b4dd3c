import type { Deliberation, Field, Vote, VoteKind } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { search } from './context.ts';
import { fieldOf, textField } from './field.ts';

/** The lines of the vote block, on folded text; the parenthesis with the groups is read apart. */
const COUNTS: [VoteKind, RegExp][] = [
  ['for', /(?:^|[\s:.;)])POUR\s*:\s*(\d{1,3})\b/gm],
  ['against', /(?:^|[\s:.;)])CONTRE\s*:\s*(\d{1,3})\b/gm],
  ['abstention', /(?:^|[\s:.;)])ABSTENTION(?:S|\(S\))?\s*:\s*(\d{1,3})\b/gm],
  [
    'absentWithoutProxy',
    /(?:^|[\s:.;)])ABSENT(?:E?S|\(E?S\)|\(E\)\(S\))?\s+SANS\s+DELEGATION(?:\s+DE\s+VOTE)?\s*:\s*(\d{1,3})\b/gm,
  ],
];

/** How far behind the last count the block may go on: a long parenthesis of groups. */
const REACH = 1500;

/** The vote with its groups, or null where no line of it was recognised (domain.md, "An act", 9). */
export function readVote(decision: Decision): Vote | null {
  const { folded, voteAt } = decision;
  if (voteAt < 0) return null;
  const vote: Vote = { for: null, against: null, abstention: null, absentWithoutProxy: null };
  let at = voteAt;
  let found = false;
  for (const [kind, pattern] of COUNTS) {
    const block = folded.slice(0, Math.min(folded.length, at + REACH));
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
  return found ? vote : null;
}

/** The groups in the parenthesis behind a count: divided by ';', since their names hold commas. */
function readGroups(decision: Decision, from: number): { fields: Field<string>[]; end: number } {
  const open = /^\s*(?:VOIX)?\s*\((?!\s*(?:ADOPTE|REJETE|RETIRE))/.exec(decision.folded.slice(from, from + 40));
  if (!open) return { fields: [], end: from };
  const start = from + open[0].length;
  let depth = 1;
  let end = start;
  for (; end < decision.folded.length && end < start + REACH; end++) {
    const ch = decision.folded[end];
    if (ch === '(') depth++;
    else if (ch === ')' && --depth === 0) break;
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
  const match = search(decision.folded, /\(\s*(ADOPTE|REJETE|RETIRE)E?S?(?:\s+A\s+L'UNANIMITE)?\s*\)/g, from);
  if (!match) {
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
