import type { Reference } from '../model/extraction.ts';

/** The texts whose address follows from their number, and the word for them in the address. */
const TYPES: Partial<Record<Reference['kind'] | 'ordinance', string>> = {
  law: 'loi',
  decree: 'decret',
  ordinance: 'ordonnance',
};
/** The official journal has identifiers for what it printed since this year. */
const FIRST_YEAR = 2002;

/**
 * The address of a law, decree or ordinance at Légifrance: its European Legislation Identifier by number,
 * `eli/{type}/{year}/{month}/{day}/{number}/jo/texte`, with the day of signature without leading zeros (EUR-Lex, ELI
 * register, France; Légifrance, "ELI"). Null where the number and the day do not name one text for certain: no day, an
 * older text, a number of another year. Articles of codes have identifiers that no act prints.
 */
export function legifranceAddress(
  kind: Reference['kind'] | 'ordinance',
  number: string,
  date: string | null,
): string | null {
  const type = TYPES[kind];
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (!type || !year || Number(year) < FIRST_YEAR || !new RegExp(`^${year}-\\d{1,4}$`).test(number)) return null;
  return `https://www.legifrance.gouv.fr/eli/${type}/${year}/${Number(month)}/${Number(day)}/${number}/jo/texte`;
}
