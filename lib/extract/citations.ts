import { DATE, parseDate } from '../french/dates.ts';
import type { Reference } from '../model/extraction.ts';
import { ASSEMBLY, COMMON, FORMS, type Form, MARK } from './citation-forms.ts';
import { oneLine } from './field.ts';
import { legifranceAddress } from './legifrance.ts';
import { rememberText } from './remember.ts';

/** A reference where it stands in a text: `[start, end)` is the print that names it. */
export type Citation = Pick<Reference, 'kind' | 'value' | 'date' | 'title' | 'url'> & { start: number; end: number };

/** Whose acts the others are: a deliberation of theirs is none of the Département's. */
const OTHERS =
  /(?:CONSEILS?|BUREAU)\s+(?:MUNICIPA|COMMUNAUTAIRE|REGIONA|METROPOLITAIN|SYNDICA|D'ADMINISTRATION|DE\s+(?:LA\s+)?(?:COMMUN|METROPOLE|SURVEILLANCE))|COMITE\s|SYNDICAT|COMMUNAUTE\s+(?:D'AGGLO|DE\s+COMMUNES|URBAINE)|(?:LA|DES?)\s+(?:COMMUNE|VILLE|REGION)S?\b|METROPOLE|MUNICIPALE/;
const ELSEWHERE =
  /^\s*(?:DU|DE\s+LA|DE\s+L'|DES|D'|DE)\s*(?=[A-Z])(?!(?:LUN|MAR|MERCRE|JEU|VENDRE|SAME)DI|MEME|PAS\s?-)/;

/** No list of one kind of text is longer. */
const MOST = 100;

type Piece = { type: 'number' | 'date' | 'assembly'; start: number; end: number };

/**
 * The texts that are cited by a number, a date or both, in whatever order: deliberations of the Département, laws, decrees,
 * orders (`order`: ordonnances and arrêtés) and conventions. A text that is cited by its day alone has that day for its
 * value. `folded` is `text` under `foldText`.
 */
export function findCitations(text: string, folded: string): Citation[] {
  return FORMS.flatMap((form) =>
    [...folded.matchAll(form.word)].flatMap((match) => {
      const before = folded.slice(Math.max(0, match.index - 60), match.index);
      if (form.not?.test(before)) return [];
      return cite(form, text, folded, match);
    }),
  );
}

function cite(form: Form, text: string, folded: string, word: RegExpExecArray): Citation[] {
  const from = word.index + word[0].length;
  const { pieces, end } = readPieces(form, folded, from, word[1] !== undefined);
  if (form.kind === 'deliberation' && !isOurs(folded, word.index, end, pieces)) return [];
  const items = pair(text, folded, pieces);
  const ordinance = /ORDONNANCE/.test(word[0]);
  const organic = /^\s+(?:ORGANIQUE|CONSTITUTIONNELLE)/.test(folded.slice(from, from + 30));
  const title = form.kind === 'deliberation' && items.length === 1 ? quoted(text, end) : null;
  return items.map(({ value, date, start, end: stop }) => ({
    kind: form.kind,
    value,
    date,
    title: title ?? (form.kind === 'order' ? (ordinance ? 'Ordonnance' : 'Arrêté') : null),
    url: organic ? null : legifranceAddress(ordinance ? 'ordinance' : form.kind, value, date),
    start,
    end: stop,
  }));
}

const stickyOf = rememberText((pattern) => new RegExp(pattern, 'ydm'));

/** The numbers, dates and assemblies that follow a word, and where the last of them ends. */
function readPieces(form: Form, folded: string, from: number, plural: boolean): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let [at, end] = [from, from];
  const take = (pattern: string): RegExpExecArray | null => {
    const sticky = stickyOf(pattern);
    sticky.lastIndex = at;
    return sticky.exec(folded);
  };
  const numbers = () => pieces.filter(({ type }) => type === 'number').length;
  const dates = () => pieces.filter(({ type }) => type === 'date').length;
  while (at < folded.length && pieces.length < MOST) {
    const bare = numbers() > 0 ? `|(?<=(?:,|\\bET)\\s+)(?=\\d{4}-)` : '';
    const number =
      take(`(?:${MARK}${bare})(${form.number})`) ??
      (form.kind === 'order' ? take('(?:NOR\\s*:?\\s*)?([A-Z]{4}\\d{7}[A-Z])(?![A-Z\\d])') : null);
    if (number) {
      const [start, stop] = number.indices![1]!;
      pieces.push({ type: 'number', start, end: stop });
      at = end = stop;
      continue;
    }
    const date = take(`(?:(?:LUN|MAR|MERCRE|JEU|VENDRE|SAME)DI\\s+)?(${DATE})(?!\\d)`);
    if (date) {
      if (dates() >= Math.max(1, numbers()) && !plural) break;
      if (!/(?:\bDU|\bDES|\bLE|\bET|[,(])\s+$|\($/.test(folded.slice(Math.max(0, at - 12), at))) break;
      const [start, stop] = date.indices![1]!;
      pieces.push({ type: 'date', start, end: stop });
      at = end = stop;
      continue;
    }
    const skip = take(`[\\s,()"]+|(?:ET|AINSI\\s+QUE)(?![A-Z])|(?:${form.words}|${COMMON})(?![A-Z])`);
    if (!skip) break;
    const assembly = form.kind === 'deliberation' && new RegExp(`^(?:${ASSEMBLY})$`).test(skip[0]);
    at += skip[0].length;
    if (assembly) {
      pieces.push({ type: 'assembly', start: skip.index, end: at });
      end = at;
    }
  }
  if (pieces.length === 0 && form.lenient && at >= from) {
    const named = take(`[^.;:\\d]{0,60}?(?:POUR\\s+\\d{4}\\s*)?,?\\s*\\(?(?:${MARK})(?=${form.number})`);
    if (
      named &&
      !/DECRET|ARRETE|DELIBERATION|ORDONNANCE|CONVENTION|CODE|ARTICLE|DIRECTIVE|REGLEMENT|CIRCULAIRE|\bLOI/.test(
        named[0],
      )
    ) {
      const mark = named[0].search(new RegExp(`(?:${MARK})$`));
      return readPieces({ ...form, lenient: false }, folded, at + mark, plural);
    }
  }
  return { pieces, end };
}

/** Whether a deliberation is one of the Département: its assembly says so, or nothing speaks of another. */
function isOurs(folded: string, start: number, end: number, pieces: Piece[]): boolean {
  const after = folded.slice(end, end + 80);
  const assembly = pieces.findLast(({ type }) => type === 'assembly');
  if (assembly)
    return !ELSEWHERE.test(
      folded.slice(assembly.end, assembly.end + 40).replace(/^\s+(?:EN\s+DATE\s+)?(?:DU|DES|LE)\s+\d.*/s, ''),
    );
  const named = pieces.some((piece) => piece.type === 'number' && folded.slice(piece.start, piece.end).includes('-'));
  const sentence =
    folded
      .slice(Math.max(0, start - 120), start)
      .split(/[.;]\s/)
      .at(-1) ?? '';
  return named && !OTHERS.test(sentence) && !OTHERS.test(after) && !/^\s*(?:DU|DE\s+LA|DE\s+L')\s*[A-Z]/.test(after);
}

type Item = { value: string; date: string | null; start: number; end: number };

/**
 * Numbers and dates as they belong together: in runs of one order, "n° 1 et n° 2 du …" or "du … n° 1"; one date is that of
 * all the numbers of its run, as many dates as numbers are theirs in turn, and any other count is nobody's.
 */
function pair(text: string, folded: string, pieces: Piece[]): Item[] {
  const told = pieces.filter(({ type }) => type !== 'assembly');
  const first = told[0]?.type;
  if (!first) return [];
  const day = (piece: Piece) => parseDate(folded.slice(piece.start, piece.end));
  const runs: Piece[][] = [];
  for (const [i, piece] of told.entries()) {
    if (i === 0 || (piece.type === first && told[i - 1]!.type !== first)) runs.push([piece]);
    else runs.at(-1)!.push(piece);
  }
  return runs.flatMap((run) => {
    const numbers = run.filter(({ type }) => type === 'number');
    const dates = run.filter(({ type }) => type === 'date');
    if (numbers.length === 0)
      return dates.flatMap((piece) => {
        const date = day(piece);
        return date ? [{ value: date, date, start: piece.start, end: piece.end }] : [];
      });
    return numbers.map(({ start, end }, i) => {
      const date = dates.length === 1 ? dates[0] : dates.length === numbers.length ? dates[i] : undefined;
      return { value: text.slice(start, end).replace(/\s/g, ''), date: date ? day(date) : null, start, end };
    });
  });
}

/** The title in quotation marks right behind a citation; null where the marks do not close. */
function quoted(text: string, from: number): string | null {
  const open = /^[\s,:]*«\s*/.exec(text.slice(from));
  if (!open) return null;
  let depth = 1;
  const start = from + open[0].length;
  for (let i = start; i < Math.min(text.length, start + 600); i++) {
    if (text[i] === '«') depth++;
    if (text[i] === '»' && --depth === 0) return oneLine(text.slice(start, i));
  }
  return null;
}
