import type { Deliberation } from '../model/extraction.ts';
import { findLabels } from './attendance-labels.ts';
import { namedLinesEnd, readNames } from './attendance-names.ts';
import { type Decision, headerEnd } from './context.ts';
import { textField } from './field.ts';
import { isCapitals } from './title.ts';

export type Attendance = { lists: Deliberation['attendance']; end: number };

/** What is printed for a list of nobody, on folded text. */
const NONE = /^\s*(?:(?:NEANT|AUCUNE?)\b|[-/]+(?=\s*(?:\n|$)))/;

/** To whom the last of a list gave his vote, behind his name. */
const PROXY =
  /^[\s,]*(?:\([^()]*\)|(?:(?:qui\s+)?(?:a|ayant|avait)\s+)?donn[eé]e?\s+(?:sa\s+|une\s+)?(?:pouvoir|procuration|mandat|délégation)[^.;]*|(?:à|représentée?\s+par)\s+(?:M\.|Mme|Madame|Monsieur)\s[^.;\n]*)/u;
const PROXY_REACH = 200;

/**
 * The five lists of names (domain.md, "An act", 3). `end` is where the last of them ends: the title begins there; -1 where
 * no list was found.
 */
export function readAttendance(decision: Decision): Attendance {
  const lists: Deliberation['attendance'] = {
    present: [],
    excused: [],
    absent: [],
    nonVotingPresent: [],
    nonVotingExcused: [],
  };
  const { flow, folded } = decision;
  const limit = headerEnd(decision);
  const labels = findLabels(folded.slice(0, limit));
  let end = -1;
  let unread = false;
  for (const [i, { kind, end: from }] of labels.entries()) {
    const next = labels[i + 1];
    const stop = next?.start ?? limit;
    const names = readNames(flow.text, from, stop, next === undefined);
    const none = NONE.exec(folded.slice(from, stop));
    end = names.at(-1)?.end ?? from + (none?.[0].length ?? 0);
    if (kind === 'proxies') {
      end = namedLinesEnd(flow.text, from, stop);
      continue;
    }
    if (kind === null || (names.length === 0 && !none && isWords(flow.text.slice(from, stop)))) unread = true;
    if (kind === null) continue;
    for (const { start, end: nameEnd } of names) {
      const field = textField(flow, start, nameEnd);
      if (field) lists[kind].push(field);
    }
  }
  if (labels.some(({ kind }) => kind === 'proxies') && lists.excused.length === 0) unread = true;
  if (unread) decision.warn('attendance-label', 'Une liste de noms n’a pas été reconnue.');
  if (lists.present.length === 0) decision.warn('attendance-missing', 'La liste des présents n’a pas été reconnue.');
  if (end >= 0) end += PROXY.exec(flow.text.slice(end, Math.min(limit, end + PROXY_REACH)))?.[0].length ?? 0;
  while (end >= 0 && /[\s.;]/.test(flow.text[end] ?? '')) end++;
  return { lists, end };
}

/** Whether words that are no title stand where names are expected. */
function isWords(text: string): boolean {
  const [first = ''] = text.trim().split('\n', 1);
  return /\p{L}{2}/u.test(first) && !isCapitals(first);
}
