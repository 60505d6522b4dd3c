import { foldText } from '../french/fold.ts';
import type { Hyphens } from '../layout/flow.ts';
import type { Line } from '../layout/line.ts';

const NONE: Hyphens = { typeset: new Set(), unsure: new Set() };
/** So many words broken within small letters, of which one at least is whole elsewhere, or so many of those: the text is hyphenated. */
const LEAST = 3;
const WHOLE = 2;
const BREAK = /(\p{L}+)-$/u;
const NEXT = /^\p{L}+/u;
/** The first parts of words that bear a hyphen of their own, and the second ones, folded. */
const FIRST =
  /^(?:APRES|ARRIERE|AVANT|BIEN|CELLES?|CELUI|CENTRE|CEUX|CHEF|CI|CLE|CONTRE|DEMI|ELLES?|ENTRE|EUX|EX|GRANDE?|HAUTE?|BASSE?|JUSQU|LUI|MEDICO|MI|MOINS|NON|NOUVEAU|NOUVELLE|NU|OUVRE|PETITE?|PEUT|PLUS|PORTE|QUASI|QUELQUES|QUOTE|REZ|RENDEZ|SAINTE?|SEMI|SOCIO|SOUS|SUD|NORD|EST|OUEST|TOUT|TROIS|DEUX|QUATRE|VICE|VIS|VINGT|TRENTE|QUARANTE|CINQUANTE|SOIXANTE|CENT|DIX|MULTI|INTER|PERI|EXTRA|INTRA|CO|AUTO|PLURI|ECO|AGRO|ASSISTANTE?S?|PARENTS?)$/;
const SECOND =
  /^(?:A|AUX?|AVAL|CHAUSSEE|CI|D|DE|DES|DIRE|DU|ELLES?|EN|ET|ILS?|L|LA|LE|LES|LEZ|LES|MEMES?|ON|PRESIDENTE?S?|SOUS|SUR|T|UN|VERBAL|VOUS|DIX|HUIT|NEUF|SEPT|ENFANTS?)$/;

/**
 * The hyphens that a typesetter put where it broke a word ("départe-" / "ment"), not those that words bear ("Jean-" / "Luc"). Most acts are
 * set without: nothing is said of them until several words are seen broken, and whole elsewhere.
 */
export function findHyphens(lines: readonly Line[]): Hyphens {
  const breaks: { line: number; first: string; second: string }[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const text = lines[i]!.text;
    if (!text.endsWith('-')) continue;
    const first = BREAK.exec(text)?.[1];
    const second = NEXT.exec(lines[i + 1]!.text)?.[0];
    if (first && second) breaks.push({ line: i, first, second });
  }
  const small = breaks.filter(({ first, second }) => /\p{Ll}$/u.test(first) && /^\p{Ll}/u.test(second));
  if (small.length < WHOLE) return NONE;
  const { words, pairs } = wordsOf(lines);
  const told = breaks.map((one) => {
    const [first, second] = [foldText(one.first), foldText(one.second)];
    return {
      ...one,
      capital: /^\p{Lu}/u.test(one.first),
      own: pairs.has(`${first}-${second}`),
      whole: words.has(first + second),
      first,
      second,
    };
  });
  const inSmall = new Set(small.map(({ line }) => line));
  const whole = told.filter(({ line, own, whole }) => inSmall.has(line) && whole && !own).length;
  const broken = told.filter(({ line, own }) => inSmall.has(line) && !own).length;
  if (!(whole >= WHOLE || (whole > 0 && broken >= LEAST))) return NONE;
  const typeset = new Set<number>();
  const unsure = new Set<number>();
  for (const { line, own, whole, first, second, capital } of told) {
    // "Boulogne-" / "sur-Mer", but "départementa-" / "les".
    const parted = SECOND.test(second) && (words.has(first) || capital);
    if (own || FIRST.test(first) || parted) continue;
    if (whole || /^\p{Ll}/u.test(lines[line + 1]!.text)) typeset.add(line);
    else unsure.add(line);
  }
  return { typeset, unsure };
}

/** All words of the lines that are whole, folded, and the pairs that a hyphen joins within a line. */
function wordsOf(lines: readonly Line[]): { words: Set<string>; pairs: Set<string> } {
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const [i, { text }] of lines.entries()) {
    const folded = foldText(text);
    const broken = i > 0 && lines[i - 1]!.text.endsWith('-');
    for (const match of folded.matchAll(/[A-Z]+(?:-[A-Z]+)*(-?)/g)) {
      const parts = match[0].split('-');
      // What a line's end breaks, or its beginning goes on with, is no whole word.
      const from = broken && match.index === 0 ? 1 : 0;
      const to = match[1] && match.index + match[0].length === folded.length ? parts.length - 2 : parts.length;
      for (let at = from; at < to; at++) if (parts[at]) words.add(parts[at]!);
      for (let at = from; at + 1 < to; at++) pairs.add(`${parts[at]}-${parts[at + 1]}`);
    }
  }
  return { words, pairs };
}
