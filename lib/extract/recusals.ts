import type { Recusal, RecusalKind } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { doubtful, textField } from './field.ts';

const INTERESTED =
  /INTERESSE(?:[ES]|\([ES]{1,2}\)){0,3}\s+(?:A|PAR)\s+(?:(?:L\s?'\s?|CETTE\s+)AFFAIRE|(?:LA|CETTE)\s+(?:PRESENTE\s+)?DELIBERATION|(?:CE|LE(?:\s+PRESENT)?)\s+(?:RAPPORT|DOSSIER))(?![A-Z])|INTERESSE(?:[ES]|\([ES]{1,2}\)){0,3}\s+AU(?:\s+PRESENT)?\s+(?:RAPPORT|DOSSIER)(?![A-Z])/g;
const CIVILITY = /^(?:MESDAMES|MADAME|MESSIEURS|MONSIEUR|MMES?\.?|MM?\.|MLLE)$/;
/** What may stand between the names of a clause, on folded text. */
const SEPARATOR = /^(?:,|ET|AINSI|QUE|&|\/)$/;
const PARTICLE = /^(?:DE|DU|DES|LA|LE|LES|VAN|DER|D')$/;

const UNREAD = 'Un déport est imprimé, mais sa forme n’a pas été reconnue.';
/** How far behind "intéressé à l'affaire" its consequence stands, at most. */
const CLAUSE = 250;

export type Clause = { start: number; end: number; recusals: Recusal[] };
/** What a person is: no part of a name. */
const OFFICE =
  /^(?:(?:VICE-?)?PRESIDENTE?|MAIRE|RAPPORTEURE?|RAPPORTRICE|CONSEILL(?:ER|ERE)|DEPARTEMENTALE?|\d+(?:ERE?|EME|E))$/;
/** Words of a withdrawal, whatever its grammar. */
const WITHDRAWAL =
  /\bN\s?'\s?(?:A|ONT)\s+(?:PAS\s+)?(?:PRIS\s+PART|PARTICIPE)\b|\bNE\s+PREN(?:D|NENT|ANT)\s+(?:PAS\s+)?PART\b|\bNE\s+PARTICIPE(?:NT)?\s+(?:PAS\s+)?(?:NI\s+)?AUX?\s+(?:DEBAT|VOTE)|\b(?:S\s?'\s?EST|S\s?'\s?ETANT|SE\s+SONT)\s+(?:DEPORTE|RETIRE)|\bSE\s+(?:RETIRE|DEPORTE)(?:NT)?\b|^DEPORT(?:\(S\)|S)?\s*:|\b(?:QUITT|SORT)(?:E|ENT|ANT|ANTS|IS?)?\s+(?:DE\s+)?LA\s+(?:SALLE|SEANCE)\b/gm;

type Token = { text: string; folded: string; start: number; end: number };

/**
 * The clauses in which members withdraw (domain.md, "An act", 6): names with civilities, "intéressé(e)(s) à l'affaire",
 * status, consequence. The consequence gives the kind; a clause whose consequence is not recognised gives a warning and no
 * recusal. No reason is printed, and none is inferred.
 */
export function readRecusals(decision: Decision): Clause[] {
  const { folded, numberEnd, deliberatedAt, voteAt } = decision;
  const from = Math.max(0, numberEnd);
  const to = deliberatedAt >= 0 ? deliberatedAt : folded.length;
  const matches = [...folded.slice(from, to).matchAll(INTERESTED)];
  const clauses: Clause[] = [];
  let floor = from;
  for (const [i, match] of matches.entries()) {
    const at = from + match.index;
    const next = matches[i + 1];
    const tail = folded.slice(at + match[0].length, next ? from + next.index : to);
    const consequence = readConsequence(tail);
    const names = namesBefore(decision, floor, at);
    const end = at + match[0].length + consequence.length;
    // Names that the list does not reach, over words that are not known.
    const sentence = folded.slice(floor, names[0]?.clause ?? floor);
    const partly = /^(?:MESDAMES|MADAME|MESSIEURS|MONSIEUR|MM?\.|MMES?\.?)\s[^;]*$/m.test(
      sentence.slice(sentence.lastIndexOf(';') + 1),
    );
    if (names.length > 0 && consequence.kind !== null && partly) decision.warn('recusal-unread', UNREAD);
    if (names.length === 0 || consequence.kind === null) {
      decision.warn('recusal-unread', UNREAD);
    } else {
      const recusals = names.flatMap((name) => {
        const field = textField(decision.flow, name.start, name.end);
        const recusal = field && { ...field, kind: consequence.kind as RecusalKind };
        return (consequence.doubt ? doubtful(recusal, consequence.doubt) : recusal) ?? [];
      });
      clauses.push({ start: names[0]!.clause, end, recusals });
    }
    floor = end;
  }
  const unread = [...folded.slice(from, to).matchAll(WITHDRAWAL)].some(({ index }) => {
    const at = from + index;
    return !matches.some((match) => from + match.index < at && at - (from + match.index) < CLAUSE);
  });
  // Who left is printed with the ballot, too: without the words that make it a recusal.
  const atVote = voteAt < 0 ? -1 : folded.slice(voteAt).search(WITHDRAWAL);
  if (unread || atVote >= 0) decision.warn('recusal-unread', UNREAD);
  return clauses;
}

/** "n'a pris part", "ne prend pas part", "n'a participé". */
const TOOK_PART =
  "(?:N\\s?'\\s?(?:A|ONT)\\s+(?:PAS\\s+)?(?:PRIS\\s+PART|PARTICIPE)|NE\\s+PREN(?:D|NENT)\\s+(?:PAS\\s+)?PART|NE\\s+PARTICIPE(?:NT)?(?:\\s+PAS)?)";

/** The consequence at the head of what follows "intéressé à l'affaire", and how far it reaches. `doubt`: nothing is said of the debate. */
function readConsequence(tail: string): { kind: RecusalKind | null; length: number; doubt?: string } {
  const forms: [RecusalKind, RegExp][] = [
    [
      'recused',
      new RegExp(`^[^;.]*?${TOOK_PART}\\s*,?\\s+(?:NI\\s+)?AUX?\\s+DEBATS?\\s*,?\\s+(?:NI|ET|OU)\\s+AU\\s+VOTE`),
    ],
    [
      'recused',
      new RegExp(`^[^;.]*?${TOOK_PART}\\s*,?\\s+(?:NI\\s+)?AU\\s+VOTE\\s*,?\\s+(?:NI|ET|OU)\\s+AUX?\\s+DEBATS?`),
    ],
    [
      'recusedAbsent',
      /^[^;.]*?N\s?'\s?(?:A|ONT)\s+PAS\s+DONNE\s+(?:DE\s+|SA\s+|LEUR\s+)?(?:DELEGATION\s+DE\s+VOTE|POUVOIR|PROCURATION)(?:\s+POUR\s+CE\s+RAPPORT)?/,
    ],
    ['recusedNonVoting', new RegExp(`^[^;.]*?${TOOK_PART}\\s+AUX?\\s+DEBATS?(?!\\s*,?\\s+(?:NI|ET|OU)\\s)`)],
  ];
  for (const [kind, form] of forms) {
    const match = form.exec(tail);
    if (match) return { kind, length: match[0].length };
  }
  const vote = new RegExp(`^[^;.]*?${TOOK_PART}\\s+(?:NI\\s+)?AU\\s+VOTE(?!\\s*,?\\s+(?:NI|ET|OU)\\s)`).exec(tail);
  if (vote) return { kind: 'recused', length: vote[0].length, doubt: 'recusal-vote-only' };
  return { kind: null, length: Math.max(0, tail.search(/[;.]/)) };
}

function tokens(decision: Decision, from: number, to: number): Token[] {
  const pattern = /MM?\.(?=\p{Lu}\p{Ll})|[\p{L}\d'’.()-]+|[^\s\p{L}\d'’.()-]/gu;
  return [...decision.flow.text.slice(from, to).matchAll(pattern)].flatMap((m) => {
    const start = from + m.index;
    let text = m[0];
    // A stop ends a word unless it is that of "M." or of an initial.
    const stop = /^(.*[^.])(\.)$/u.exec(text);
    const folded = (t: string, at: number) => decision.folded.slice(at, at + t.length);
    if (stop && !CIVILITY.test(folded(text, start)) && !/^(?:\p{L}\.)?(?:-?\p{L}\.)*$/u.test(text)) {
      text = stop[1]!;
      return [
        { text, folded: folded(text, start), start, end: start + text.length },
        { text: '.', folded: '.', start: start + text.length, end: start + text.length + 1 },
      ];
    }
    return [{ text, folded: folded(text, start), start, end: start + text.length }];
  });
}

/** Whether a token may belong to a list of names: civility, separator, particle, or a word with a capital. */
function listed(token: Token): boolean {
  return (
    CIVILITY.test(token.folded) ||
    SEPARATOR.test(token.folded) ||
    PARTICLE.test(token.folded) ||
    OFFICE.test(token.folded) ||
    /^(?:d['’])?\p{Lu}[\p{L}'’.-]*$/u.test(token.text)
  );
}

/** The names of the list that ends at `to`: from the first civility behind whatever is no part of a list. */
function namesBefore(decision: Decision, from: number, to: number): { clause: number; start: number; end: number }[] {
  const all = tokens(decision, from, to);
  let first = all.length;
  while (first > 0 && listed(all[first - 1]!)) first--;
  while (first < all.length && !CIVILITY.test(all[first]!.folded)) first++;
  const clause = all[first]?.start ?? to;
  const names: { clause: number; start: number; end: number }[] = [];
  let name: Token[] = [];
  let named = false;
  const close = () => {
    const office = name.findLastIndex((token) => OFFICE.test(token.folded));
    // "Madame la Vice-présidente …" is a name behind an office; "…, Maire de …" but says what the one before is.
    const own = named || office < 0 ? name.slice(office + 1) : [];
    if (isName(own)) names.push({ clause, start: own[0]!.start, end: own.at(-1)!.end });
    name = [];
    named = false;
  };
  for (const token of all.slice(first)) {
    if (CIVILITY.test(token.folded) || SEPARATOR.test(token.folded)) {
      close();
      named = CIVILITY.test(token.folded);
    } else name.push(token);
  }
  close();
  return names;
}

/** A name has a surname in capitals, or is at least two words: a function ("Président") is neither. */
function isName(name: Token[]): boolean {
  const words = name.filter((t) => !PARTICLE.test(t.folded));
  if (words.length === 0) return false;
  return words.length > 1 || /^[\p{Lu}'’-]{2,}$/u.test(words[0]!.text);
}
