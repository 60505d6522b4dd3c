import { foldText } from './fold.ts';

const MONTHS = [
  'JANVIER',
  'FEVRIER',
  'MARS',
  'AVRIL',
  'MAI',
  'JUIN',
  'JUILLET',
  'AOUT',
  'SEPTEMBRE',
  'OCTOBRE',
  'NOVEMBRE',
  'DECEMBRE',
];

/** The months that are also printed short, as they begin: "mar." may be a Tuesday, "juin" and "mai" are short enough. */
const SHORT = ['JANV?', 'FEVR?', 'AVR', 'JUILL?', 'SEPT?', 'OCT', 'NOV', 'DEC'];
const MONTH = `(?:${MONTHS.join('|')}|(?:${SHORT.join('|')})\\.?)`;

/** A French date in folded text (`foldText`), as a pattern without groups: "1ER JUILLET 2021", "21 NOV. 2022", "01/07/2021", "01-07-2021". */
export const DATE = `(?:(?:1\\s?ER|[0-3]?\\d)\\s+${MONTH}\\s+\\d{4}|[0-3]?\\d\\s?[/.-]\\s?[01]?\\d\\s?[/.-]\\s?\\d{4})`;

const IN_WORDS = new RegExp(`^(1\\s?ER|\\d{1,2}) (${MONTH}) (\\d{4})$`);

/** A French date as ISO (`2023-12-11`); null for what is no day of the calendar. Two-digit years are not guessed. */
export function parseDate(text: string): string | null {
  const folded = foldText(text).replace(/\s+/g, ' ').trim();
  const words = IN_WORDS.exec(folded);
  if (words) {
    const month = words[2]!.replace('.', '');
    return iso(
      Number(words[3]),
      MONTHS.findIndex((name) => name.startsWith(month)) + 1,
      Number.parseInt(words[1]!, 10),
    );
  }
  const digits = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(folded);
  return digits ? iso(Number(digits[3]), Number(digits[2]), Number(digits[1])) : null;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
