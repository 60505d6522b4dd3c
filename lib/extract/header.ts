import { DATE, parseDate } from '../french/dates.ts';
import type { Deliberation, Field } from '../model/extraction.ts';
import { type Decision, headerEnd, NUMBER, search } from './context.ts';
import { doubtful, fieldOf } from './field.ts';
import { readPresident, readSecretary } from './presiding.ts';

type Header = Pick<
  Deliberation,
  'number' | 'assembly' | 'sessionDate' | 'legalityReviewDate' | 'publicationDate' | 'president' | 'secretary'
>;

/** A stamp's words, and what may be printed behind them for a day: one of two stamps side by side has its own further down. */
const STAMPED =
  /(?:CONTROLE\s+DE\s+LEGALITE|^PUBLICATION(?:\s+ELECTRONIQUE)?|^AFFICHAGE)[^\S\n]+(?:LE[^\S\n]*)?:?[^\S\n]*/gm;
const SIDE_BY_SIDE =
  /(?:CONTROLE\s+DE\s+LEGALITE|PUBLICATION(?:\s+ELECTRONIQUE)?|AFFICHAGE)[^\S\n]+(?:LE[^\S\n]*)?:?[^\S\n]*$/;
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
    sessionDate: dateAfter(decision, /(?:REUNION|SEANCE|SESSION)(?:\s+(?!D(?:U|ES)\s)[A-Z'-]+){0,3}\s+DU\s*:?\s+/g),
    legalityReviewDate: dateAfter(decision, SENT) ?? dateAfter(decision, TRANSMITTED),
    publicationDate: dateAfter(
      decision,
      /(?:^|\s)(?:PUBLICATION(?:\s+ELECTRONIQUE)?|AFFICHAGE|MISE?\s+EN\s+LIGNE|(?:PUBLIE|AFFICHE)E?(?:\s+ELECTRONIQUEMENT)?)(?:\s+SUR\s+[^\n\d:]{0,40}?)?(?:\s+LE\s*:?|\s*:)\s*/g,
    ),
    president: readPresident(decision),
    secretary: readSecretary(decision),
  };
  sayMissing(decision, header);
  if (number) return header;
  // Without the number nobody knows where the head ends, nor whether a label still belongs to it.
  const unsure = Object.entries(header).map(([name, field]) => [name, doubtful(field, 'no-number')]);
  return Object.fromEntries(unsure) as Header;
}

/** Says what every act prints, or what is printed here, and was not recognised. */
function sayMissing(decision: Decision, header: Header): void {
  const head = decision.folded.slice(0, headerEnd(decision));
  const dated = [header.legalityReviewDate, header.publicationDate].filter((date) => date !== null).length;
  const stamped = [...head.matchAll(STAMPED)].filter(({ index, 0: { length } }) =>
    /^[^\n]*(?:\d|PUBLICATION|AFFICHAGE)/.test(head.slice(index + length)),
  );
  if (stamped.length > dated) decision.warn('stamp-unread', 'La date d’un tampon n’a pas été reconnue.');
  if (!header.number) decision.warn('number-missing', 'Le numéro de la délibération n’a pas été reconnu.');
  if (!header.sessionDate) decision.warn('session-missing', 'La date de la réunion n’a pas été reconnue.');
  if (!header.president) decision.warn('president-missing', 'Le nom de qui préside n’a pas été reconnu.');
  if (!header.secretary) decision.warn('secretary-missing', 'Le nom du secrétaire n’a pas été reconnu.');
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
  if (SIDE_BY_SIDE.test(head.slice(Math.max(0, match.index - 60), match.index + match[0].search(/\S/)))) return null;
  const value = parseDate(printed);
  const end = match.index + match[0].length;
  return value ? fieldOf(decision.flow, end - printed.length, end, value) : null;
}
