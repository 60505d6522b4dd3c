import type { AttendanceKind, Deliberation } from '../model/extraction.ts';
import { type Decision, headerEnd } from './context.ts';
import { textField } from './field.ts';

/** The labels of the lists, on folded text. Those "sans voix délibérative" come before the plain ones that they contain. */
const LABELS: [AttendanceKind, RegExp][] = [
  ['nonVotingExcused', /EXCUSE[ES().·-]*\s+SANS\s+VOIX\s+DELIBERATIVE\s*:/g],
  ['nonVotingPresent', /ASSISTA(?:NT|IT|IENT)\s+EGALEMENT\s*,?\s+SANS\s+VOIX\s+DELIBERATIVE\s*:/g],
  ['present', /(?:ETAIENT|ETAIT)\s+PRESENT[ES().·-]*\s*:/g],
  ['excused', /EXCUSE[ES().·-]*\s*:/g],
  ['absent', /ABSENT[ES().·-]*\s*:/g],
];

/** The civility that opens each name of a list, on the text as printed; "M.Paul" is a frequent misprint. */
const CIVILITY = /(?<![\p{L}.])(?:(?:MM?\.|Mmes?\.?|Mlle|Madame|Monsieur)\s+(?=\p{L})|MM?\.(?=\p{Lu}\p{Ll}))/gu;

export type Attendance = { lists: Deliberation['attendance']; end: number };

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
  const limit = headerEnd(decision);
  const labels = findLabels(decision.folded.slice(0, limit));
  let end = -1;
  for (const [i, label] of labels.entries()) {
    const next = labels[i + 1];
    const stop = next?.start ?? limit;
    const names = readNames(decision, label.end, stop, next === undefined);
    for (const { start, end: nameEnd } of names) {
      const field = textField(decision.flow, start, nameEnd);
      if (field) lists[label.kind].push(field);
    }
    const none = /^\s*(?:NEANT|AUCUNE?)\b/.exec(decision.folded.slice(label.end, stop));
    end = names.at(-1)?.end ?? label.end + (none?.[0].length ?? 0);
  }
  if (labels.length === 0) decision.warn('attendance-missing', 'La liste des présents n’a pas été reconnue.');
  while (end >= 0 && /[\s.;]/.test(decision.flow.text[end] ?? '')) end++;
  return { lists, end };
}

type Label = { kind: AttendanceKind; start: number; end: number };

function findLabels(header: string): Label[] {
  const labels: Label[] = [];
  for (const [kind, pattern] of LABELS)
    for (const match of header.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (labels.some((l) => start < l.end && l.start < end)) continue;
      if (labels.some((l) => l.kind === kind)) continue;
      labels.push({ kind, start, end });
    }
  return labels.sort((a, b) => a.start - b.start);
}

/** The names between two positions, each with its civility. In the last list of the header the title follows the last name. */
function readNames(decision: Decision, start: number, stop: number, last: boolean): { start: number; end: number }[] {
  const text = decision.flow.text;
  // A name in parentheses ("donne pouvoir à Mme …") belongs to the member before it.
  const openings = [...text.slice(start, stop).matchAll(CIVILITY)]
    .map((m) => ({ at: start + m.index, name: start + m.index + m[0].length }))
    .filter(({ at }) => !/\([^()]{0,120}$/.test(text.slice(Math.max(start, at - 121), at)));
  const names: { start: number; end: number }[] = [];
  for (const [i, opening] of openings.entries()) {
    const next = openings[i + 1]?.at ?? stop;
    let end = opening.name;
    while (end < next && !/[,;(:]/.test(text[end]!) && !isFullStop(text, end)) end++;
    const final = openings[i + 1] === undefined;
    // Without a full stop, the last name ends with the line on which its surname in capitals stands.
    if (final && last) end = Math.min(end, surnameLineEnd(text, opening.name, end));
    while (end > opening.name && /[\s.]/.test(text[end - 1]!)) end--;
    if (end > opening.name) names.push({ start: opening.at, end });
    if (final || (isFullStop(text, end) && !/^[\s.,;]*$/.test(text.slice(end, next)))) break;
  }
  return names;
}

/** A full stop that ends a list, not that of an initial ("J. DUPONT"). */
function isFullStop(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /^(?:\s|$)/.test(text.slice(at + 1, at + 2)) &&
    !/(?:^|[\s-])\p{Lu}$/u.test(text.slice(at - 2, at))
  );
}

function surnameLineEnd(text: string, start: number, end: number): number {
  const lines = /\n/g;
  lines.lastIndex = start;
  for (let m = lines.exec(text); m && m.index < end; m = lines.exec(text))
    if (
      /(?:^|\s)(?!(?:LE|LA|LES|DE|DU|DES|VAN|VON|DER|DEN|EL|AL|BEN|SAINT|ST)$)[\p{Lu}'’-]{2,}$/u.test(
        text.slice(start, m.index),
      )
    )
      return m.index;
  return end;
}
