import { type Flow, lineAt } from '../layout/flow.ts';
import type { Committee, Deliberation, Field } from '../model/extraction.ts';
import { fieldOf, textField } from './field.ts';
import { foldedOf } from './folded.ts';
import { isCapitals } from './title.ts';

/** At the head of a line, or behind another one's value with the "(s)" of a form: a sentence may speak of a territory too. */
const LABELS = {
  territories: /^TERRITOIRE(?:\(S\)|S)?\s*:|\sTERRITOIRE\(S\)\s*:/gm,
  cantons: /^CANTON(?:\(S\)|S)?\s*:|\sCANTON\(S\)\s*:/gm,
  intermunicipalities: /^EPCI(?:\(S\)|S)?\s*:|\sEPCI\(S\)\s*:/gm,
} as const;

/** What ends the value behind a label: the next label, or the head that follows. */
const STOP =
  /^(?:TERRITOIRE|CANTON|EPCI|COMMISSION\s+PERMANENTE|CONSEIL\s+DEPARTEMENTAL|(?:REUNION|SEANCE|SESSION)\s|RAPPORT\s+N|COMMUNE|[A-Z][A-Z()' ]{2,24}:)|\s(?:TERRITOIRE|CANTON|EPCI)\(S\)\s*:/gm;
const HEAD = 2500;

/** The head of the President's report and the opinions of the committees (domain.md, "An act", 11). */
export function readReport(flow: Flow): Deliberation['report'] {
  const folded = foldedOf(flow);
  const head = folded.slice(0, HEAD);
  const number = /^RAPPORT\s+N\s*[°O*]?\s*:?\s*(\d+)(?![\dA-Z?*\ufffd]|\s?[-/]\s?\d)/m.exec(head);
  const labelled = (label: RegExp): Field<string> | null => {
    const match = new RegExp(label.source, label.flags).exec(head);
    if (!match) return null;
    const start = match.index + match[0].length;
    const stop = new RegExp(STOP.source, STOP.flags);
    stop.lastIndex = start;
    const end = stop.exec(head)?.index ?? start;
    return end > start ? textField(flow, start, end) : null;
  };
  const at = number ? number.index + number[0].length : 0;
  return {
    number: number ? fieldOf(flow, at - number[1]!.length, at, number[1]!) : null,
    title: readReportTitle(flow, head),
    territories: labelled(LABELS.territories),
    cantons: labelled(LABELS.cantons),
    intermunicipalities: labelled(LABELS.intermunicipalities),
    committees: readCommittees(flow, folded),
  };
}

/** The lines in capitals under the date of the session: the title that the decision bears too. */
function readReportTitle(flow: Flow, head: string): Field<string> | null {
  const session = /^(?:REUNION|SEANCE|SESSION)(?:\s+(?!D(?:U|ES)\s)[A-Z'-]+){0,3}\s+D(?:U|ES)\s[^\n]*$/m.exec(head);
  if (!session) return null;
  const first = lineAt(flow, session.index) + 1;
  let line = first;
  while (line < flow.lines.length && isCapitals(flow.lines[line]!.text)) line++;
  const [start, end] = [flow.offsets[first], flow.offsets[line] ?? flow.text.length];
  return start !== undefined && end > start ? textField(flow, start, end) : null;
}

function readCommittees(flow: Flow, folded: string): Committee[] {
  return [...folded.matchAll(OPINION)].flatMap((match) => {
    const start = match.index + match[0].search(/L(?:A|ES)\s/);
    const field = textField(flow, start, match.index + match[0].length);
    return field ? [{ ...field, opinion: readOpinion(match[0]) }] : [];
  });
}

const ORDINAL =
  '(?:\\d+\\s?(?:ERE|RE|EME|E|NDE)|PREMIERE|DEUXIEME|SECONDE|TROISIEME|QUATRIEME|CINQUIEME|SIXIEME|SEPTIEME)';
/** One committee, or several together; the sentence ends before the next one's. */
const OPINION = new RegExp(
  `(?:^|,\\s+(?:ET\\s+)?)L(?:A|ES)\\s+${ORDINAL}(?:\\s+ET\\s+(?:LA\\s+)?${ORDINAL})*\\s+COMMISSIONS?\\b[^.;]{0,300}?\\b(?:A|ONT)\\s+(?:EMIS|RENDU|DONNE|FORMULE)\\s+UN\\s+AVIS\\s+(?:(?!(?:\\n|,\\s+(?:ET\\s+)?)LA\\s+${ORDINAL})[^.;]){0,80}`,
  'gm',
);

/** Which opinion a sentence gives, on folded text; one with both words, or with neither, gives none. */
function readOpinion(sentence: string): Committee['opinion'] {
  const [, word] = /\bUN\s+AVIS\s+(?:TRES\s+)?(DEFAVORABLE|FAVORABLE)(?![A-Z])/.exec(sentence) ?? [];
  if (!word || /\b(?:ET|PUIS|OU)\s+(?:UN\s+AVIS\s+)?(?:DE)?FAVORABLE/.test(sentence)) return null;
  return word === 'FAVORABLE' ? 'favorable' : 'unfavorable';
}
