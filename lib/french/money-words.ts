import { foldText } from './fold.ts';
import { NUMBER_WORD, parseNumberWords } from './number-words.ts';

/** Where a sum begins and ends in a text, and its value in euros. */
export type MoneyMatch = { start: number; end: number; value: number };

/** The longest number in words that is looked for before its unit, in characters. */
const BEFORE = 120;
const ENDS = new RegExp(`(?<![A-Z])${NUMBER_WORD}\\s+(?:D\\s?'\\s?)?$`);
const SPELLED = new RegExp(
  `(?<![A-Z'-])(${NUMBER_WORD}(?:(?:\\s+(?:ET\\s+)?|-(?:ET-)?)${NUMBER_WORD})*)\\s+(?:D\\s?'\\s?)?$`,
);
/** What makes a number in words but the end of one, or none at all ("quelques mille euros"). */
const CUT = /(?:\d|[A-Z]-|\b(?:QUELQUES?|PLUSIEURS|DEMI|CENTAINES?\s+DE|DIZAINES?\s+DE|ET|PAR|POUR))\s*$/;
/** Cents behind a sum of whole euros, in figures or in words. */
const CENTS = new RegExp(
  `^\\s+(?:ET\\s+)?(\\d{1,2}|${NUMBER_WORD}(?:[\\s-]+(?:ET[\\s-]+)?${NUMBER_WORD}){0,3})\\s+CENTIMES?(?![A-Z])`,
);
const CENTS_REACH = 70;
/** How far apart both ways to print one sum may stand, in characters. */
const BESIDE = 40;

/** The sum with the cents that are printed behind it ("1 250 euros et 50 centimes"). */
export function withCents(text: string, sum: MoneyMatch): MoneyMatch {
  const behind = text.slice(sum.end, sum.end + CENTS_REACH);
  if (!Number.isInteger(sum.value) || !/^\s+(?:et\s+)?[\p{L}\d]/iu.test(behind) || !/centime/i.test(behind)) return sum;
  const match = CENTS.exec(foldText(behind));
  if (!match) return sum;
  const cents = /^\d/.test(match[1]!) ? Number(match[1]) : parseNumberWords(match[1]!);
  if (cents === null || cents > 99) return sum;
  const value = Math.round((sum.value + Math.sign(sum.value || 1) * (cents / 100)) * 100) / 100;
  return { start: sum.start, end: sum.end + match[0].length, value };
}

/**
 * The sums whose number is in words ("vingt mille euros"), in order. Of a sum that is printed twice, in words and in figures beside
 * each other, the one in figures (`known`) counts. An only euro is a symbol more often than a sum, and is none.
 */
export function findSpelled(text: string, known: MoneyMatch[]): MoneyMatch[] {
  const out: MoneyMatch[] = [];
  for (const unit of text.matchAll(/euros?(?![\p{L}])/giu)) {
    const from = Math.max(0, unit.index - BEFORE);
    if (!/\p{L}\s+(?:d\s?['’]\s?)?$/iu.test(text.slice(Math.max(0, unit.index - 8), unit.index))) continue;
    const before = foldText(text.slice(from, unit.index));
    if (!ENDS.test(before)) continue;
    const match = SPELLED.exec(before);
    const value =
      match && !CUT.test(before.slice(0, match.index)) ? parseNumberWords(match[1]!.replace(/\s/g, ' ')) : null;
    if (!match || value === null || value < 2) continue;
    const sum = withCents(text, { start: from + match.index, end: unit.index + unit[0].length, value });
    if (!known.some((other) => besides(text, sum, other))) out.push(sum);
  }
  return out;
}

/** Whether a sum in words is part of one in figures ("23 mille euros"), or says it again beside it. */
function besides(text: string, words: MoneyMatch, figures: MoneyMatch): boolean {
  if (words.start < figures.end && figures.start < words.end) return true;
  const [first, second] = words.start < figures.start ? [words, figures] : [figures, words];
  const between = text.slice(first.end, second.start);
  if (between.length > BESIDE) return false;
  const said = /^\s*(?:HT|TTC|H\.T\.|T\.T\.C\.)?\s*\(\s*(?:soit\s+)?$/i.test(between);
  return said || (words.value === figures.value && !/[.;]\s/.test(between));
}
