import { DATE, parseDate } from '../french/dates.ts';
import type { Deliberation, Field } from '../model/extraction.ts';
import { type Decision, headerEnd, NUMBER, search } from './context.ts';
import { doubtful, fieldOf, oneLine, textField } from './field.ts';

type Header = Pick<
  Deliberation,
  'number' | 'assembly' | 'sessionDate' | 'legalityReviewDate' | 'publicationDate' | 'president' | 'secretary'
>;

const SENT = /(?:ENVOI|TRANSMISSION|TRANSMIS|ENVOYE)\s+AU\s+CONTROLE\s+DE\s+LEGALITE(?:\s+LE\s*:?|\s*:)\s*/g;
/** What the transmission itself prints over the act. */
const TRANSMITTED =
  /(?:(?:ENVOYE|ENVOI|TRANSMIS)\s+[EA]N?\s+(?:LA\s+)?PREFECTURE|DATE\s+DE\s+TELETRANSMISSION)(?:\s+LE\s*:?|\s*:)\s*/g;

/** The stamps and the head of an act (domain.md, "An act", 1 and 2). What is not printed is null. */
export function readHeader(decision: Decision): Header {
  const number = NUMBER.exec(decision.folded);
  const printed = number?.[1] ?? '';
  const at = number ? number.index + number[0].indexOf(printed) : 0;
  const header: Header = {
    number: number ? fieldOf(decision.flow, at, at + printed.length, printed.replace(/\s/g, '')) : null,
    assembly: readAssembly(decision),
    sessionDate: dateAfter(decision, /(?:REUNION|SEANCE|SESSION)(?:\s+(?!D(?:U|ES)\s)[A-Z'-]+){0,3}\s+DU\s+/g),
    legalityReviewDate: dateAfter(decision, SENT) ?? dateAfter(decision, TRANSMITTED),
    publicationDate: dateAfter(
      decision,
      /(?:^|\s)(?:PUBLICATION(?:\s+ELECTRONIQUE)?|AFFICHAGE|MISE?\s+EN\s+LIGNE|(?:PUBLIE|AFFICHE)E?(?:\s+ELECTRONIQUEMENT)?)(?:\s+SUR\s+[^\n\d:]{0,40}?)?(?:\s+LE\s*:?|\s*:)\s*/g,
    ),
    president: person(decision, /PRESIDENCE(?:\s+DE\s*:?|\s*:)\s*(?:MONSIEUR|MADAME|M\.|MME\.?)\s+/g),
    secretary: person(
      decision,
      /SECRETAIRE(?:\(S\)|S)?(?:\s+DE\s+SEANCE)?(?:\s*:\s*|\s+(?=(?:M\.|MME|MONSIEUR|MADAME)\s))/g,
    ),
  };
  if (number) return header;
  // Without the number nobody knows where the head ends, nor whether a label still belongs to it.
  const unsure = Object.entries(header).map(([name, field]) => [name, doubtful(field, 'no-number')]);
  return Object.fromEntries(unsure) as Header;
}

function readAssembly(decision: Decision): Field<string> | null {
  const match = search(
    decision.folded.slice(0, headerEnd(decision)),
    /DELIBERATIONS?\s+(?:DE\s+LA\s+(COMMISSION\s+PERMANENTE)(?:\s+DU\s+CONSEIL\s+DEPARTEMENTAL)?|DU\s+(CONSEIL\s+DEPARTEMENTAL))/g,
    0,
  );
  if (!match) return null;
  const start = match.index + match[0].search(/COMMISSION|CONSEIL/);
  return fieldOf(
    decision.flow,
    start,
    match.index + match[0].length,
    match[1] ? 'Commission permanente' : 'Conseil départemental',
  );
}

function dateAfter(decision: Decision, label: RegExp): Field<string> | null {
  const head = decision.folded.slice(0, headerEnd(decision));
  const match = search(
    head,
    new RegExp(`${label.source}(?:(?:LUN|MAR|MERCRE|JEU|VENDRE|SAME|DIMANCHE)(?:DI)?\\s+)?(${DATE})`, 'gm'),
    0,
  );
  if (!match) return null;
  const printed = match[1]!;
  const value = parseDate(printed);
  const end = match.index + match[0].length;
  return value ? fieldOf(decision.flow, end - printed.length, end, value) : null;
}

const OFFICE = /^L[AE]\s+(?:\d{1,2}\s?[A-Z]{1,3}\s+)?(?:VICE\s?-\s?)?PRESIDENTE?\s+/;

/** The name behind a label: to the next label of the head, and never beyond the second line. */
function person(decision: Decision, label: RegExp): Field<string> | null {
  const { flow, folded } = decision;
  const limit = headerEnd(decision);
  const match = search(folded.slice(0, limit), label, 0);
  if (!match) return null;
  const start = match.index + match[0].length;
  const lineEnd = indexOr(folded, '\n', start, limit);
  const next = search(folded, /(?:^|\s)(?:SECRETAIRE|(?:E|\(E\))TAIENT|PRESENTS?\b|EXCUSE|ABSENT|ASSISTA)/g, start);
  const secondLineEnd = indexOr(folded, '\n', lineEnd + 1, limit);
  const end = next && next.index <= secondLineEnd ? next.index : lineEnd;
  // What the person is may stand before the name or behind it ("LA PRESIDENTE", ", Vice-présidente").
  const office = OFFICE.exec(folded.slice(start, end))?.[0].length ?? 0;
  const from = start + office;
  const [name = ''] = flow.text.slice(from, end).split(/\s*[,;(]|\s[–-]\s/, 1);
  const trimmed = name.replace(/[\s.]+$/, '');
  return oneLine(trimmed) ? textField(flow, from, from + trimmed.length) : null;
}

function indexOr(text: string, what: string, from: number, otherwise: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? otherwise : Math.min(at, otherwise);
}
