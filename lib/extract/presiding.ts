import type { Field } from '../model/extraction.ts';
import { type Decision, headerEnd, search } from './context.ts';
import { doubtful, oneLine, textField } from './field.ts';

const CHAIR = /PRESIDENCE(?:\s+DE\s*:?|\s*:)\s*(?:MONSIEUR|MADAME|M\.|MME\.?)\s+/g;
const SECRETARY = /SECRETAIRE(?:\(S\)|S)?(?:\s+DE\s+SEANCE)?(?:\s*:\s*|\s+(?=(?:M\.|MME|MONSIEUR|MADAME)\s))/g;
const OFFICE = /^L[AE]\s+(?:\d{1,2}\s?[A-Z]{1,3}\s+)?(?:VICE\s?-\s?)?PRESIDENTE?\b\s*/;
/** The label behind that of a person, wherever on a line it stands, with what may lead to it ("Le secrétaire", "A été désignée"). */
const NEXT =
  /(?:^|\s)(?:L[AE]\s+)?(?:SECRETAIRE|(?:E|\(E\))TAIENT|ETAIT|PRESENTS?\b|EXCUSE|ABSENT|ASSISTA)|^(?:A\s+ETE\s+|EST\s+|SONT\s+|MEMBRES?\s|CONSEILLERS?\s|NOMBRE\s|QUORUM)/gm;
/** Where a name ends on its line: at what the person is, or at another person. */
const BEHIND =
  /\s*[,;(]|\s[–-]\s|\s+(?:(?:et|puis)(?:\s+de)?|(?:PUIS|ET)(?:\s+DE)?)\s+(?:M\.|MM\.|Mme|MME|Monsieur|MONSIEUR|Madame|MADAME)\s/;
const SEVERAL = /^\s+(?:ET|PUIS)\s/;
/** A word of a name: with a capital, or one of those that stand in small letters within it. */
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|d[eu]|des|la|le|les|van|von|der|den|el|ben|d['’]\p{Lu}[\p{L}'’-]*)$/u;
const CIVILITY = /^(?:M\.|Mme\.?|MME\.?|Mlle|Monsieur|MONSIEUR|Madame|MADAME)\s+/;

/** Who presides (domain.md, "An act", 2), without title and office; of several the first one, to be looked at again. */
export const readPresident = (decision: Decision): Field<string> | null => person(decision, CHAIR);

/** The secretary of the session, with title; of several the first one, to be looked at again. */
export const readSecretary = (decision: Decision): Field<string> | null => person(decision, SECRETARY);

/** The name behind a label: to the next label of the head, and never beyond the second line. */
function person(decision: Decision, label: RegExp): Field<string> | null {
  const { flow, folded } = decision;
  const limit = headerEnd(decision);
  const match = search(folded.slice(0, limit), label, 0);
  if (!match) return null;
  const start = match.index + match[0].length;
  const lineEnd = indexOr(folded, '\n', start, limit);
  const next = search(folded, NEXT, Math.max(0, start - 1));
  const before = next && next.index <= lineEnd ? next.index : -1;
  const end = before >= 0 ? before : Math.max(lineEnd, nameEndsOn(flow.text, lineEnd, next?.index ?? -1));
  // What the person is may stand before the name or behind it ("LA PRESIDENTE", ", Vice-présidente").
  const office = OFFICE.exec(folded.slice(start, end))?.[0].length ?? 0;
  const from = start + office;
  const behind = BEHIND.exec(flow.text.slice(from, end));
  const stop = behind ? from + behind.index : end;
  const name = flow.text.slice(from, stop).replace(/[\s.]+$/, '');
  if (!isName(name)) return null;
  const field = textField(flow, from, from + name.length);
  return behind && SEVERAL.test(folded.slice(stop, end)) ? doubtful(field, 'several-people') : field;
}

/** The end of a name that goes on, alone, on the line behind `lineEnd`; that line ends where the next label begins. */
function nameEndsOn(text: string, lineEnd: number, next: number): number {
  if (next < 0 || text[lineEnd] !== '\n' || text.indexOf('\n', lineEnd + 1) !== next) return -1;
  const line = text.slice(lineEnd + 1, next).trim();
  return !CIVILITY.test(line) && isName(line) ? next : -1;
}

/** Words that are all of a name: "néant", "Le Président" and sentences are none. */
function isName(printed: string): boolean {
  const words = oneLine(printed).replace(CIVILITY, '').split(' ');
  return (
    words.every((word) => NAME_WORD.test(word)) &&
    words.some((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)) &&
    !/^(?:néant|aucune?|vacante?)$/iu.test(words.join(' '))
  );
}

function indexOr(text: string, what: string, from: number, otherwise: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? otherwise : Math.min(at, otherwise);
}
