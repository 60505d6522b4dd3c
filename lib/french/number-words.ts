const UNITS =
  'ZERO UN DEUX TROIS QUATRE CINQ SIX SEPT HUIT NEUF DIX ONZE DOUZE TREIZE QUATORZE QUINZE SEIZE DIX-SEPT DIX-HUIT DIX-NEUF'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  'VINGT',
  'TRENTE',
  'QUARANTE',
  'CINQUANTE',
  'SOIXANTE',
  'SOIXANTE',
  'QUATRE-VINGT',
  'QUATRE-VINGT',
];
const SCALES: [number, string][] = [
  [1e9, 'MILLIARD'],
  [1e6, 'MILLION'],
  [1e3, 'MILLE'],
];
/** The largest number that is read from words. */
const MOST = 1e12;

/** A whole number in words, folded (`foldText`), without "et" and without the "s" of the plural: 280 → `['DEUX', 'CENT', 'QUATRE', 'VINGT']`. */
export function numberWords(value: number): string[] {
  if (value === 0) return ['ZERO'];
  const words: string[] = [];
  let rest = value;
  for (const [scale, word] of SCALES) {
    const count = Math.floor(rest / scale);
    if (count === 0) continue;
    if (scale > 1e3 || count > 1) words.push(...belowThousand(count));
    words.push(word);
    rest %= scale;
  }
  return [...words, ...belowThousand(rest)];
}

function belowThousand(value: number): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = hundreds === 0 ? [] : hundreds === 1 ? ['CENT'] : [UNITS[hundreds]!, 'CENT'];
  if (rest === 0) return words;
  if (rest < 20) return [...words, ...UNITS[rest]!.split('-')];
  const tens = Math.floor(rest / 10);
  // Seventy and ninety count on from ten: "soixante-treize", "quatre-vingt-onze".
  const units = tens === 7 || tens === 9 ? rest - (tens - 1) * 10 : rest % 10;
  return [...words, ...TENS[tens]!.split('-'), ...(units > 0 ? UNITS[units]!.split('-') : [])];
}

const VALUES = new Map<string, number>([
  ...UNITS.slice(0, 17).map((word, value): [string, number] => [word, value]),
  ...TENS.slice(2, 7).map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const BIG = new Map<string, number>(SCALES.map(([value, word]) => [word, value]));
/** One word of a number, on folded text, as a pattern without groups. */
export const NUMBER_WORD = `(?:${[...UNITS.slice(0, 17), 'UNE', ...TENS.slice(2, 7).map((word) => `${word}S?`), 'CENTS?', 'MILLE', 'MIL', 'MILLIONS?', 'MILLIARDS?'].sort((a, b) => b.length - a.length).join('|')})`;

/** The value of a whole number in words, on folded text; null for anything but a number as it is written. */
export function parseNumberWords(folded: string): number | null {
  const words = folded
    .split(/[\s-]+/)
    .filter((word) => word && word !== 'ET')
    .map((word) =>
      word === 'UNE' ? 'UN' : word === 'MIL' ? 'MILLE' : word.replace(/^(VINGT|CENT|MILLION|MILLIARD)S$/, '$1'),
    );
  let [total, group] = [0, 0];
  for (const [i, word] of words.entries()) {
    const scale = BIG.get(word);
    if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else if (word === 'CENT') group = (group || 1) * 100;
    else if (word === 'VINGT' && words[i - 1] === 'QUATRE') group += 76;
    else {
      const value = VALUES.get(word);
      if (value === undefined) return null;
      group += value;
    }
  }
  const value = total + group;
  // What was added up is a number only if it is written in just these words.
  return words.length > 0 && value < MOST && numberWords(value).join(' ') === words.join(' ') ? value : null;
}

/** How far ordinals are known. */
const ORDINALS = 60;
const ordinals = new Map<string, number>([
  ['PREMIER', 1],
  ['PREMIERE', 1],
  ['SECOND', 2],
  ['SECONDE', 2],
]);
for (let value = 1; value <= ORDINALS; value++) {
  const word = numberWords(value).join(' ');
  const stem = word.replace(/CINQ$/, 'CINQU').replace(/NEUF$/, 'NEUV').replace(/E$/, '');
  if (value > 1) ordinals.set(`${stem}IEME`, value);
}

/** The value of an ordinal or a cardinal in words ("deuxième", "vingt et unième", "trois"), on folded text; null for other words. */
export function parseRank(folded: string): number | null {
  const words = folded
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/ ET (?=UN|ONZ)/, ' ');
  return ordinals.get(words) ?? parseNumberWords(folded);
}

/** The value of a Roman number in capitals, up to 89; null for what is none. */
export function parseRoman(printed: string): number | null {
  const match = /^(L?X{0,3}|XL)(IX|IV|V?I{0,3})$/.exec(printed);
  if (!match || printed === '') return null;
  const tens = match[1]!;
  const ones = match[2]!;
  const ten = tens === 'XL' ? 40 : (tens.startsWith('L') ? 50 : 0) + 10 * (tens.match(/X/g)?.length ?? 0);
  const one = ones === 'IX' ? 9 : ones === 'IV' ? 4 : (ones.startsWith('V') ? 5 : 0) + (ones.match(/I/g)?.length ?? 0);
  return ten + one;
}
