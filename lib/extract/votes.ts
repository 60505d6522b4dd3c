import { parseNumberWords } from '../french/number-words.ts';
import type { Field, Vote, VoteKind } from '../model/extraction.ts';
import { type Decision, search } from './context.ts';
import { fieldOf, textField } from './field.ts';

/** The lines of the vote block, on folded text; the parenthesis with the groups is read apart. */
const COUNTS: [VoteKind, RegExp][] = [
  ['for', countOf('POUR')],
  ['against', countOf('CONTRE')],
  ['abstention', countOf('ABSTENTION(?:S|\\(S\\))?')],
  ['absentWithoutProxy', countOf('ABSENT(?:E?S?|\\(E?S\\)|\\(E\\)\\(?S\\)?)\\s+SANS\\s+DELEGATION(?:\\s+DE\\s+VOTE)?')],
];

/** The same with the count before the word: "27 voix pour, 3 contre et 14 abstentions". */
const COUNTS_BEFORE: [VoteKind, RegExp][] = [
  ['for', countBefore('(?:VOIX\\s+|VOTES?\\s+)?POUR')],
  ['against', countBefore('(?:VOIX\\s+|VOTES?\\s+)?CONTRE')],
  ['abstention', countBefore('(?:VOIX\\s+)?ABSTENTIONS?')],
  ['absentWithoutProxy', countBefore('ABSENT(?:E?S?|\\(E?S\\))\\s+SANS\\s+DELEGATION(?:\\s+DE\\s+VOTE)?')],
];

/** A label with its count, without a colon only at the head of its line: figures that stand apart from each other are no number. */
function countOf(label: string): RegExp {
  return new RegExp(
    `(?:(?:^|[\\s:.;)])${label}\\s*:\\s*|^${label}[^\\S\\n]+(?=\\d+[^\\S\\n]*(?:VOIX|$)))(?:(\\d{1,3})(?!\\d|,\\d|[^\\S\\n]+\\d|[?*\\ufffd]|(?!VOIX)[A-Z])|(NEANT|AUCUNE?(?:\\s+VOIX)?)(?![A-Z])|([A-Z]+(?:[ -][A-Z]+){0,4})(?=\\s+VOIX))`,
    'gm',
  );
}

function countBefore(label: string): RegExp {
  return new RegExp(`(?<!\\d[.,\\s]?)(\\d{1,3})\\s+${label}(?![A-Z])`, 'g');
}

/** A count as it is printed: in figures, "néant", or in words; null for other words. */
function readCount([, figures, none, words]: RegExpExecArray): { printed: string; value: number } | null {
  const printed = figures ?? none ?? words ?? '';
  const value = figures ? Number(figures) : none ? 0 : parseNumberWords(printed);
  return value === null ? null : { printed, value };
}

/** How far behind the last count the block may go on: a long parenthesis of groups. */
const REACH = 1500;

/** The vote with its groups, or null where no line of it was recognised (domain.md, "An act", 9). */
export function readVote(decision: Decision): Vote | null {
  const { folded, voteAt, voteEnd } = decision;
  if (voteAt < 0) return null;
  const vote: Vote = { for: null, against: null, abstention: null, absentWithoutProxy: null };
  let at = voteAt;
  let found = false;
  const first = folded.slice(voteAt, Math.min(voteEnd, voteAt + REACH));
  const plain = COUNTS.slice(0, 3).some(([, pattern]) => search(first, pattern, 0));
  for (const [kind, pattern] of plain ? COUNTS : COUNTS_BEFORE) {
    const block = folded.slice(0, Math.min(voteEnd, at + REACH));
    // In the order of the form, or failing that in any.
    const inOrder = search(block, pattern, Math.max(voteAt, at - 1));
    const match = inOrder ?? search(block, pattern, voteAt);
    const read = match && readCount(match);
    if (!match || !read) continue;
    const start = match.index + match[0].lastIndexOf(read.printed);
    const count = fieldOf(decision.flow, start, start + read.printed.length, read.value);
    if (!count) continue;
    const groups = readGroups(decision, match.index + match[0].length);
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

/** What opens the list of groups behind a count, on folded text; proxies may be counted in between. */
const OPEN =
  /^\s*(?:VOIX)?(?:\s*,?\s*DONT\s+\d{1,3}(?:\s+[A-Z]+){1,4})?\s*[([](?!\s*(?:NON\s+)?(?:ADOPT|REJET|RETIR|AJOURN|REPORT|RENVOY|SUSPEND|APPROUV|UNANIM|MAJORIT))/;
/** The votes of one group, behind its name. */
const OWN_COUNT = /\s*[:=(–-]?\s*\d{1,3}\s+voix\s*\)?\s*$/i;
/** Words about the count that stand where groups do. */
const NO_GROUP = /^(?:dont|soit|y compris)\s/i;

/** The groups in the parenthesis behind a count: divided by ';', since their names hold commas. */
function readGroups(decision: Decision, from: number): { fields: Field<string>[]; end: number } {
  const open = OPEN.exec(decision.folded.slice(from, from + 80));
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
    const field = textField(decision.flow, at, at + part.replace(OWN_COUNT, '').length);
    if (field && !NO_GROUP.test(field.value)) fields.push(field);
    at += part.length + 1;
  }
  return { fields, end };
}
