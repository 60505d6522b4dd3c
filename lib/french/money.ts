import { findSpelled, type MoneyMatch, withCents } from './money-words.ts';

const SPACE = '[ \\u00a0\\u2009\\u202f\\n]';
/**
 * A number as it is printed: groups of three divided by spaces or dots, and decimals behind a comma or a dot. It begins with
 * no idle zero ("A5 000 €" is no sum). The groups are bounded, or a long row of figures would be read again from each of them.
 */
const NUMBER = `(?!0\\d)(?:\\d{1,3}(?:${SPACE}\\d{3}){1,4}|\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2}|${SPACE},\\d\\d|,${SPACE}\\d\\d|\\.\\d{1,2})?`;
const SCALE = '(?:milliards?|mds?|millions?|milliers?|mille|m|k)';
const UNIT = `(?:${SPACE}?(${SCALE})${SPACE}?(?:€|euros?\\b|d['’](?:€|euros?\\b)|d${SPACE}['’]${SPACE}?euros?\\b|EUR\\b)|${SPACE}?(?:€|euros?\\b|EUR\\b)|${SPACE}d['’]${SPACE}?euros?\\b)`;
const MONEY = new RegExp(
  `(?<![\\d\\p{L}/_?*\\ufffd-]|\\d\\+|\\d\\p{L}?[.,]|\\d ,|\\d , |(?:^|\\s)[.,]|\\d['’])[-−]?(${NUMBER})${UNIT}`,
  'giu',
);

const FACTOR: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  million: 1e6,
  md: 1e9,
  milliard: 1e9,
  millier: 1e3,
  mille: 1e3,
};

/** The value of a number as it is printed in French, or null where its groups do not fit. */
export function parseNumber(printed: string): number | null {
  const text = printed.replace(/[ \u00a0\u2009\u202f\n]/g, ' ').trim();
  const match = /^(\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?: ?, ?(\d{1,2})|\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const whole = match[1]!.replace(/[ .]/g, '');
  const cents = match[2] ?? match[3] ?? '';
  const value = Number(`${whole}.${cents || '0'}`);
  return Number.isSafeInteger(Math.round(value * 100)) ? value : null;
}

/** Words after which a number of four figures is a year, though a unit follows it. */
const YEAR_BEFORE = /(?:\ben|attribution|bp|budget|exercice|année|saison|versée?s?|réalisé|subvention|demande)\s+$/i;

/** A year, the comma behind it, and a sum of two figures (« En 2022, 50 € par élève »). */
const YEAR_AND_SUM = /^((?:19|20)\d\d,\s)\d\d$/;

/** What shows that three figures are but the end of a number: figures before them, or what was read for some ("1O 500", "4? 500"). */
const CUT = /(?:(?<![\d.,])\d{1,3}|\d[\dOolI?*\ufffd]*[OolI?*\ufffd]|(?<![\p{L}'’])[lIZSBO]{1,2}|[?\ufffd])\s{1,2}$/u;
/** Figures set apart, of which one or two before the unit are no sum ("5 6 0 0 €", "28.8 89 €", "28 889 42 €"). */
const APART = /(?:\d\s|[.,]\s?)\d\s$|\d[ .]\d{3}\s$/;
/** The cents behind a number of which a figure was read as something else, or its comma ("2?378, 71 €", "378. 71 €"): no sum by themselves. */
const CENTS = /(?:(?=\S*\d)\S*[\p{L}?*'’\ufffd-]\S*[,.]|\d\.)\s$/u;

/**
 * Sums of money in running text (domain.md, "Money"). Pure grammar over one string: where a sum begins and ends, and its
 * value in euros. What cannot be told for certain is not returned. Every sum with its unit, in order. Sums per unit ("€/heure") are sums
 * too: their role is told elsewhere.
 */
export function findMoney(text: string): MoneyMatch[] {
  // Most of a document is no money: the unit tells at a glance.
  if (!/€|eur/i.test(text)) return [];
  const out: MoneyMatch[] = [];
  for (const match of moneyIn(text)) {
    const printed = match[1]!;
    // « Attribution 2023 € » heads a column.
    if (/^(?:19|20)\d\d$/.test(printed) && YEAR_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index)))
      continue;
    if (/^\d{3}(?!\d)/.test(printed) && CUT.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const year = YEAR_AND_SUM.exec(printed)?.[1]?.length ?? 0;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (/^\d{1,2}(?!\d|[ .]\d{3})/.test(printed) && APART.test(before)) continue;
    if (/^\d\d$/.test(printed) && CENTS.test(before)) continue;
    // Figures that stand apart ("1 2 3 4 €"), or decimals that a line end cuts, are no number of their own.
    if (/^\d$/.test(printed) && /(?:(?:^|\D)\d \d |\d,\d\n)$/.test(before)) continue;
    const number = parseNumber(printed.slice(year));
    if (number === null) continue;
    const scale = match[2]?.toLowerCase().replace(/s$/, '');
    const factor = scale ? FACTOR[scale] : 1;
    if (factor === undefined) continue;
    const value = Math.round(number * factor * 100) / 100;
    // A sign that stands apart is one behind a colon or a parenthesis; elsewhere it may be a dash.
    const apart = /[:=(][ \u00a0]?([-−–][ \u00a0])$/.exec(before)?.[1]?.length ?? 0;
    const negative = apart > 0 || /^[-−]/.test(match[0]);
    const [start, end] = [match.index + year - apart, match.index + match[0].length];
    out.push(withCents(text, { start, end, value: negative ? -value : value }));
  }
  if (!/euro/i.test(text)) return out;
  const spelled = findSpelled(text, out);
  return spelled.length > 0 ? [...out, ...spelled].sort((a, b) => a.start - b.start) : out;
}

const UNITS = /€|eur/gi;
/** The longest number with its scale, and what a unit may need behind its first character to be told. */
const BEFORE = 64;
const BEHIND = 8;

/** The matches of `MONEY`, looked for around units alone: most of a long text is figures and words without any. */
function* moneyIn(text: string): Generator<RegExpExecArray> {
  let done = 0;
  for (const unit of text.matchAll(UNITS)) {
    let from = Math.max(done, unit.index - BEFORE);
    // Not within a number, of which the rest would be taken for the whole.
    while (from > done && /[\d\s.,]/.test(text[from - 1]!)) from--;
    MONEY.lastIndex = from;
    const match = MONEY.exec(text.slice(0, unit.index + BEHIND));
    if (!match) continue;
    done = match.index + match[0].length;
    yield match;
  }
}
