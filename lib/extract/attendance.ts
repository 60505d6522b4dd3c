import type { AttendanceKind, Deliberation } from '../model/extraction.ts';
import { type Decision, headerEnd } from './context.ts';
import { textField } from './field.ts';

/** The labels of the lists, on folded text. Those "sans voix délibérative" come before the plain ones that they contain. */
const LABELS: [AttendanceKind | null, RegExp][] = [
  ['nonVotingExcused', /EXCUSE[ES().·-]*\s+SANS\s+VOIX\s+DELIBERATIVE\s*:/g],
  ['nonVotingPresent', /ASSISTA(?:NT|IT|IENT)\s+EGALEMENT\s*,?\s+SANS\s+VOIX\s+DELIBERATIVE\s*:/g],
  [
    'present',
    /(?:ETAIENT|ETAIT)\s+PRESENT[ES().·-]*(?:\s*:|\s+(?=(?:MM?\.|MMES?|MADAME|MONSIEUR)\s))|^PRESENT[ES().·-]*\s*:/gm,
  ],
  // Excused or absent: the label does not say.
  [
    null,
    /ABSENT[ES().·-]*\s+(?:(?:ET|OU)\s+)?EXCUSE[ES().·-]*\s*:|EXCUSE[ES().·-]*\s+(?:ET|OU)\s+ABSENT[ES().·-]*\s*:/g,
  ],
  [
    'excused',
    /EXCUSE[ES().·-]*(?:\s+(?:AVEC|AYANT\s+DONNE)\s+(?:UN\s+|UNE\s+)?(?:POUVOIR|PROCURATION|DELEGATION)S?(?:\s+DE\s+VOTE)?)?\s*:/g,
  ],
  ['absent', /ABSENT[ES().·-]*(?:\s+SANS\s+(?:POUVOIR|PROCURATION|DELEGATION)(?:\s+DE\s+VOTE)?)?\s*:/g],
];
/** What a label stands behind, on a line of its own or not: no word but those of a name ("LES ABSENTS :" is a title's). */
const BEFORE_LABEL = /(?:^|[\n.;:)]\s*|[A-Z]{2}\s)$/;
const WITHIN_TITLE = /(?:^|\s)(?:L[AE]S?|DES|DU|ET|OU|AUX?|SUR|POUR|DE)\s$/;
/** A heading over names that is none of the labels: what follows belongs to no list that is known. */
const OTHER_LABEL = /^[A-Z][A-Z ().'-]{4,60}?\s*:\s*(?=(?:MM?\.|MMES?|MADAME|MONSIEUR)\s)/gm;

/** The civility that opens each name of a list, on the text as printed; "M.Paul" is a frequent misprint. */
const CIVILITY =
  /(?<![\p{L}.-])(?:(?:MM?\.|M(?:me|ME)(?:s|S)?\.?|Mlle|Madame|MADAME|Monsieur|MONSIEUR)\s+(?=\p{L})|MM?\.(?=\p{Lu}\p{Ll}))/gu;
/** One civility for several names, of which the others have none: "Mmes A, B et C". */
const SEVERAL = /^(?:MM\.|Mmes|MMES)/;
/** What makes a name that of someone else than a member of the list: his proxy. */
const PROXY =
  /(?:(?:pouvoir|procuration|mandat|délégation(?:\s+de\s+vote)?)\s+(?:est\s+donnée?\s+)?à|(?:représentée?|remplacée?|suppléée?)\s+par)\s+$/i;
/** The last word of those: what is quick to see of them. */
const ENDS_PROXY = /(?:à|par)\s+$/i;
/** Where a name ends: at "et", or at a word in small letters that is none of a name. */
const BEHIND_NAME =
  /\s+(?:et|ainsi\s+que)(?:\s|$)|\s(?!(?:de|du|des|d|la|le|les|l|van|von|der|den|el|al|ben|bin|y|e|dit|dite|épouse|née?)(?![\p{L}]))\p{Ll}{2}/u;

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
    if (label.kind === null) decision.warn('attendance-label', 'Une liste de noms n’a pas été reconnue.');
    else
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

type Label = { kind: AttendanceKind | null; start: number; end: number };

function findLabels(header: string): Label[] {
  const labels: Label[] = [];
  for (const [kind, pattern] of LABELS)
    for (const match of header.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (labels.some((l) => start < l.end && l.start < end)) continue;
      if (labels.some((l) => l.kind === kind)) continue;
      const before = header.slice(Math.max(0, start - 40), start);
      if (!BEFORE_LABEL.test(before) || WITHIN_TITLE.test(before)) continue;
      labels.push({ kind, start, end });
    }
  labels.sort((a, b) => a.start - b.start);
  const [first, last] = [labels[0], labels.at(-1)];
  for (const match of first && last ? header.slice(0, last.start).matchAll(OTHER_LABEL) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start > first!.start && !labels.some((l) => start < l.end && l.start < end))
      labels.push({ kind: null, start, end });
  }
  return labels.sort((a, b) => a.start - b.start);
}

/** The names between two positions, each with its civility. In the last list of the header the title follows the last name. */
function readNames(decision: Decision, start: number, stop: number, last: boolean): { start: number; end: number }[] {
  const text = decision.flow.text;
  // A name in parentheses ("donne pouvoir à Mme …") belongs to the member before it.
  const openings = [...text.slice(start, stop).matchAll(CIVILITY)]
    .map((m) => ({ at: start + m.index, name: start + m.index + m[0].length }))
    .filter(({ at }) => {
      const before = text.slice(Math.max(start, at - 121), at);
      if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
      return !(ENDS_PROXY.test(before.slice(-8)) && PROXY.test(before));
    });
  const names: { start: number; end: number }[] = [];
  for (const [i, opening] of openings.entries()) {
    const next = openings[i + 1]?.at ?? stop;
    let end = opening.name;
    while (end < next && !/[,;(:]/.test(text[end]!) && !isFullStop(text, end)) end++;
    // Without a full stop, the last name ends with the line on which its surname in capitals stands. The title may name people.
    const lineEnd = last ? surnameLineEnd(text, opening.name, end) : end;
    const final =
      openings[i + 1] === undefined || (end === next && lineEnd < end && /\p{L}/u.test(text.slice(lineEnd, next)));
    if (final) end = lineEnd;
    const behind = BEHIND_NAME.exec(text.slice(opening.name, end));
    const stopped = behind ? opening.name + behind.index : end;
    let nameEnd = stopped;
    while (nameEnd > opening.name && /[\s.]/.test(text[nameEnd - 1]!)) nameEnd--;
    const several = SEVERAL.test(text.slice(opening.at, opening.name));
    if (nameEnd > opening.name) names.push({ start: several ? opening.name : opening.at, end: nameEnd });
    if (several) names.push(...otherNames(text, stopped, next));
    if (final || (isFullStop(text, end) && !/^[\s.,;]*$/.test(text.slice(end, next)))) break;
  }
  return names;
}

/** First names and a surname in capitals, on one line or two, behind a comma or "et". */
const OTHER_NAME =
  /(?:,|\set)\s+((?:\p{Lu}(?:\p{Ll}[\p{L}’'-]*|\.)(?:-\p{Lu}\.)?\s+)+(?:\p{Lu}[\p{Lu}’'-]+ )*\p{Lu}[\p{Lu}’'-]+)(?=\s*(?:[,.;(]|\set\s)|\n|$)/gu;

/** The names that share the civility of the one before them, up to a full stop. */
function otherNames(text: string, from: number, to: number): { start: number; end: number }[] {
  let stop = from;
  while (stop < to && !isFullStop(text, stop)) stop++;
  return [...text.slice(from, stop).matchAll(OTHER_NAME)].map((match) => {
    const end = from + match.index + match[0].length;
    return { start: end - match[1]!.length, end };
  });
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
