import { parseRank, parseRoman } from '../french/number-words.ts';
import type { Decision } from './context.ts';

/** A heading of an article: its number as the contract has it ('1', '1 bis', 'unique'). `doubt`: the rule that it was read by. */
export type Heading = { value: string; start: number; end: number; doubt?: string };

/** How the number of a heading is printed. "Premier" goes with figures and with words. */
type Style = 'figures' | 'words' | 'roman';
type Candidate = Heading & { rank: number; styles: Style[]; bare: boolean };

/** A number as it is printed in a heading, on folded text: figures, one word or several, Roman figures. */
const NUMBER = '\\d{1,3}(?:\\s?(?:ERE?|E|EME|NDE?|°)(?![A-Z]))?|[A-Z]+(?:[ -][A-Z]+){0,3}';
const AGAIN = '(?:\\s(BIS|TER|QUATER))?';
/** A bare heading on a line of its own, on folded text. One with a title on its line belongs to a convention (domain.md, 7). */
const ALONE = new RegExp(
  `^"?ART(?:ICLE|\\.)\\s*(?:N\\s?°\\s*)?(${NUMBER}?)${AGAIN}\\s*\\)?"?\\s*[:.-]?\\s?[:-]?[^\\S\\n]*$`,
  'gm',
);
/** What an article decides, where it begins on the line of its heading. */
const DECIDES =
  "(?=D'|DE\\s|[A-Z]+ER\\s|(?:PREND|SOUMETT|METT|REND|CONCLU|SOUSCRI|INSCRI|RETEN|REPART|ETABL|GARANT|OUVR)(?:RE|IR)\\s|IL\\s+EST\\s|EST\\s|SONT\\s|L[AE]S?\\s|L')";
/** One with its text on its line. */
const WITH_TEXT = new RegExp(`^ARTICLE\\s+(${NUMBER}?)${AGAIN}\\s*[:.-]+\\s${DECIDES}`, 'gm');
/** The same where the text is beyond doubt a decision: a convention has an object and a term, but decides nothing. */
const WITH_DECISION = new RegExp(
  `^ARTICLE\\s+(${NUMBER}?)${AGAIN}\\s*[:.-]+\\s(?=D'[A-Z]+(?:ER|IR|RE)(?![A-Z])|DE\\s+[A-Z]+(?:ER|IR|RE)(?![A-Z]))`,
  'gm',
);
const SUFFIXES = ['BIS', 'TER', 'QUATER'];
/** By how much a number may rise from one heading to the next: one of them may not have been recognised. */
const MOST_RISE = 3;

/**
 * The headings of the decision's articles between two positions. Their numbers rise, and are printed in one style, that of the first: what
 * falls back, or is printed otherwise, belongs to a convention inside an article. `gap`: a number is left out.
 */
export function findHeadings(decision: Decision, from: number, to: number): { headings: Heading[]; gap: boolean } {
  const text = decision.folded.slice(from, to);
  const alone = candidates(decision, text, from, ALONE, true);
  const withText = candidates(decision, text, from, alone.length > 0 ? WITH_DECISION : WITH_TEXT, false);
  const all = [...alone, ...withText].sort((a, b) => a.start - b.start);
  const style = styleOf(all);
  const own = all.flatMap((one) =>
    one.styles.includes(style) ? one : style === 'figures' ? (asOne(one, all) ?? []) : [],
  );
  const headings: Heading[] = [];
  let [previous, gap] = [0, false];
  for (const { rank, bare, ...heading } of own) {
    if (rank <= previous || rank > previous + MOST_RISE || headings[0]?.value === 'unique') continue;
    // Among bare headings, one with text only goes on where no bare one will.
    if (
      !bare &&
      alone.length > 0 &&
      (rank > Math.floor(previous) + 1 || own.some((one) => one.bare && one.rank === rank))
    )
      continue;
    gap ||= Math.floor(rank) > Math.floor(previous) + 1;
    previous = rank;
    const { value, start, end, doubt } = heading;
    const said = doubt ?? (bare ? undefined : 'article-with-text');
    headings.push({ value, start, end, ...(said ? { doubt: said } : {}) });
  }
  return { headings, gap };
}

function candidates(decision: Decision, text: string, from: number, pattern: RegExp, bare: boolean): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const number = readNumber(match[1]!);
    if (!number || (bare && !standsAlone(decision, from + match.index, match[0]))) return [];
    const again = SUFFIXES.indexOf(match[2] ?? '') + 1;
    const start = from + match.index;
    const value = `${number.value}${again > 0 ? ` ${match[2]!.toLowerCase()}` : ''}`;
    return {
      value,
      rank: number.rank + again / 10,
      styles: number.styles,
      start,
      end: start + match[0].trimEnd().length,
      bare,
    };
  });
}

function readNumber(printed: string): { value: string; rank: number; styles: Style[] } | null {
  if (printed === 'UNIQUE') return { value: 'unique', rank: 1, styles: ['figures', 'words', 'roman'] };
  const figures = /^\d+/.exec(printed)?.[0];
  const rank = figures ? Number(figures) : (parseRoman(printed) ?? parseRank(printed));
  if (!rank) return null;
  const value = String(rank);
  if (figures) return { value, rank, styles: ['figures'] };
  if (parseRoman(printed) !== null) return { value, rank, styles: ['roman'] };
  return { value, rank, styles: printed === 'PREMIER' ? ['figures', 'words', 'roman'] : ['words'] };
}

/** The style of the first heading, or where that goes with several, of the second one. */
function styleOf(all: Candidate[]): Style {
  const first = all.find(({ rank }) => rank === 1);
  const [only, ...more] = first?.styles ?? [];
  if (only && more.length === 0) {
    // A lone capital "I" is a "1" where figures go on: see `asOne`.
    const goesOn = (style: Style) => all.some(({ rank, styles }) => rank === 2 && styles.includes(style));
    return only === 'roman' && !goesOn('roman') && goesOn('figures') ? 'figures' : only;
  }
  const second = all.filter(({ rank }) => rank === 2).flatMap(({ styles }) => styles);
  const goesOn = (['figures', 'words', 'roman'] as const).filter((style) => second.includes(style));
  // A style that prints its own first number behind this one is a convention's.
  const begins = (style: Style) =>
    all.some(({ rank, styles }) => rank === 1 && styles.length === 1 && styles[0] === style);
  return goesOn.find((style) => !begins(style)) ?? goesOn[0] ?? 'figures';
}

/** An "I" that stands for the figure 1, which is printed nowhere else. */
function asOne(one: Candidate, all: Candidate[]): Candidate | null {
  const lone =
    one.styles.includes('roman') &&
    one.value === '1' &&
    !all.some(({ value, styles }) => value === '1' && styles.includes('figures'));
  return lone ? { ...one, doubt: 'article-letter' } : null;
}

/** Whether a line is a heading and not the end of a sentence's ("… en application de l'" / "Article 2" / "du règlement"). */
function standsAlone({ flow }: Decision, start: number, printed: string): boolean {
  if (/[:.-]\s*$/.test(printed)) return true;
  const before = flow.text.slice(Math.max(0, start - 12), start).trimEnd();
  const after = flow.text.slice(start + printed.length, start + printed.length + 12).trimStart();
  return !(/[\p{L}'’,]$/u.test(before) && /^\p{Ll}/u.test(after));
}
