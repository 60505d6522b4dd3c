import type { AttendanceKind } from '../model/extraction.ts';

/** Where a label stands on folded text; `null`: over a list that is none of those that are known. */
export type Label = { kind: AttendanceKind | 'proxies' | null; start: number; end: number };

/** A label up to its colon; how many names follow may stand before that. */
const label = (words: string): string => `${words}(?:\\s*\\(\\s*\\d{1,3}\\s*\\))?\\s*:`;
const CIVILITY_NEXT = '(?=(?:MM?\\.|MMES?|MADAME|MONSIEUR)\\s)';
const MEMBERS = '(?:MEMBRES|ELUS|CONSEILL[A-Z]+(?:\\s+ET\\s+CONSEILL[A-Z]+)?(?:\\s+DEPARTEMENTAUX)?)';
const PRESENT = 'PRESENT[ES().·-]*';
const EXCUSED = 'EXCUSE[ES().·-]*';
const ABSENT = 'ABSENT[ES().·-]*';
const PROXY = '(?:POUVOIR|PROCURATION|DELEGATION)(?:\\(S\\)|S)?(?:\\s+DE\\s+VOTE)?';
const NO_VOTE = '\\s*,?\\s+SANS\\s+VOIX\\s+DELIBERATIVE';

/** The labels of the lists, on folded text. Those "sans voix délibérative" come before the plain ones that they contain. */
const LABELS: [Label['kind'], RegExp][] = (
  [
    ['nonVotingExcused', label(`${EXCUSED}${NO_VOTE}`)],
    ['nonVotingPresent', label(`ASSISTA(?:NT|IT|IENT)\\s+EGALEMENT${NO_VOTE}`)],
    [
      'present',
      `(?:ETAIENT|ETAIT)\\s+${PRESENT}(?:\\s+${CIVILITY_NEXT}|${label('')})|^${label(`(?:${MEMBERS}\\s+)?${PRESENT}`)}`,
    ],
    // Excused or absent: the label does not say.
    [null, label(`(?:${ABSENT}\\s+(?:(?:ET|OU)\\s+)?${EXCUSED}|${EXCUSED}\\s+(?:ET|OU)\\s+${ABSENT})`)],
    ['excused', label(`${EXCUSED}(?:\\s+(?:ET\\s+)?(?:AVEC|AYANT\\s+DONNE)\\s+(?:UNE?\\s+)?${PROXY})?`)],
    ['absent', label(`${ABSENT}(?:\\s+SANS\\s+${PROXY})?`)],
    // Who votes for whom: the members are those of the other lists once more.
    ['proxies', `^${label(`(?:(?:ONT|A)\\s+DONNE\\s+)?${PROXY}`)}`],
  ] satisfies [Label['kind'], string][]
).map(([kind, source]) => [kind, new RegExp(source, 'gm')]);
/** What a label stands behind, on a line of its own or not: no word but those of a name ("LES ABSENTS :" is a title's). */
const BEFORE_LABEL = /(?:^|[\n.;:)]\s*|[A-Z]{2}\s)$/;
const WITHIN_TITLE = /(?:^|\s)(?:L[AE]S?|DES|DU|ET|OU|AUX?|SUR|POUR|DE)\s$/;
/** A heading over names that is none of the labels: what follows belongs to no list that is known. */
const OTHER_LABEL = /^[A-Z][A-Z ().'-]{4,60}?\s*:\s*(?=(?:MM?\.|MMES?|MADAME|MONSIEUR)\s)/gm;

/** The labels of a folded header in the order of print, each kind once. */
export function findLabels(header: string): Label[] {
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
