import { foldText } from '../french/fold.ts';
import type { Deliberation } from '../model/extraction.ts';

/** A text as it is searched: capitals without accents, one space for white space, hyphens and apostrophes. */
export function searchKey(text: string): string {
  return foldText(text.normalize('NFC'))
    .replace(/[\s'-]+/g, ' ')
    .trim();
}

/**
 * What an act is searched by: its number, its title, who is given something, who withdrew and who presided. Those present are
 * left out: they are much the same for every act of a session.
 */
export function searchWords(deliberation: Deliberation): string {
  const { number, title, grants, recusals, president, secretary } = deliberation;
  const fields = [number, title, president, secretary, ...grants.map(({ beneficiary }) => beneficiary), ...recusals];
  return [...new Set(fields.flatMap((field) => (field ? [searchKey(String(field.value))] : [])))].join('\n');
}
