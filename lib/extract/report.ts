import { type Flow, lineAt } from '../layout/flow.ts';
import type { Committee, Deliberation, Field } from '../model/extraction.ts';
import { fieldOf, textField } from './field.ts';
import { foldedOf } from './folded.ts';
import { CUT_NUMBER, REPORT_HEAD } from './report-head.ts';
import { isCapitals } from './title.ts';

function labelOf(word: string): RegExp {
  const label = `${word}(?:\\(S\\)|S)?(?:\\s+CONCERNE(?:\\(E?S\\)|E?S)?)?\\s*:`;
  return new RegExp(`^${label}|\\s-\\s${label}|\\s${word}\\(S\\)\\s*:`, 'gm');
}

/** At the head of a line, or behind another one's value with the "(s)" of a form: a sentence may speak of a territory too. */
const LABELS = {
  territories: labelOf('TERRITOIRE'),
  cantons: labelOf('CANTON'),
  intermunicipalities: labelOf('EPCI'),
} as const;

/** What ends the value behind a label: the next label, or the head that follows. */
const STOP =
  /^(?:TERRITOIRE|CANTON|EPCI|COMMISSION\s+PERMANENTE|CONSEIL\s+DEPARTEMENTAL|(?:REUNION|SEANCE|SESSION)\s|RAPPORT\s+N|COMMUNE|[A-Z][A-Z()' ]{2,24}:)|\s(?:TERRITOIRE|CANTON|EPCI)\(S\)\s*:|\s-\s(?:TERRITOIRE|CANTON|EPCI)S?\s*:/gm;
const HEAD = 2500;

/** The head of the President's report and the opinions of the committees (domain.md, "An act", 11). */
export function readReport(flow: Flow): Deliberation['report'] {
  const folded = foldedOf(flow);
  const head = folded.slice(0, HEAD);
  const headed = REPORT_HEAD.exec(head);
  const whole = headed?.[1] && !CUT_NUMBER.test(head.slice(headed.index + headed[0].length));
  const number = whole ? headed : null;
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
  '(?:(?:\\d+|[IVX]+)\\s?(?:ERE|RE|EME|E|NDE)|PREMIERE|DEUXIEME|SECONDE|TROISIEME|QUATRIEME|CINQUIEME|SIXIEME|SEPTIEME)';
/** One committee, or several together; the sentence ends before the next one's. */
const OPINION = new RegExp(
  `(?:^|,\\s+(?:ET\\s+)?)L(?:A|ES)\\s+${ORDINAL}(?:\\s+ET\\s+(?:LA\\s+)?${ORDINAL})*\\s+COMMISSIONS?\\b[^.;]{0,300}?\\b(?:A|ONT)\\s*(?:,[^,.;]{0,60},\\s*)?\\b(?:EMIS|RENDU|DONNE|FORMULE)\\s*(?:,[^,.;]{0,60},\\s*)?\\bUN\\s+AVIS\\s+(?:(?!(?:\\n|,\\s+(?:ET\\s+)?)LA\\s+${ORDINAL})[^.;]){0,80}`,
  'gm',
);

/** Which opinion a sentence gives, on folded text; one with both words, or with neither, gives none. */
function readOpinion(sentence: string): Committee['opinion'] {
  const [, word] = /\bUN\s+AVIS\s+(?:TRES\s+)?(DEFAVORABLE|FAVORABLE)(?![A-Z])/.exec(sentence) ?? [];
  if (!word || /\b(?:ET|PUIS|OU)\s+(?:UN\s+AVIS\s+)?(?:DE)?FAVORABLE/.test(sentence)) return null;
  return word === 'FAVORABLE' ? 'favorable' : 'unfavorable';
}
