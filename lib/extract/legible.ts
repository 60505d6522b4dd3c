import type { Line } from '../layout/line.ts';
import type { Warning } from '../model/extraction.ts';

/** Words that a page of French prose cannot do without, on text as printed. */
const COMMON = /(?:^|\s|['’])(?:de|du|des|la|le|les|et|en|au|aux|un|une|par|pour|est)(?=\s|$)/gi;
/** One of them may stand in a cipher by chance: so many in so many characters do not. */
const OFTEN = 400;
/** Print of fewer characters tells nothing. */
const LEAST = 200;
/** Letters and figures make up so much of any print, and vowels so much of its letters, at least. */
const LETTERS = 0.5;
const VOWELS = 0.25;
/** Figures make up so much of a table of sums, at least. */
const FIGURES = 0.4;

/**
 * Whether the characters of a page are those that its print shows. A font may not say which letter each of its shapes is: what is read
 * then is a cipher, in which sums and names could be found that are none.
 */
export function isLegible(lines: Line[]): boolean {
  let [common, length] = [0, 0];
  for (const { text } of lines) {
    common += text.match(COMMON)?.length ?? 0;
    length += text.length;
    // Most pages are told by their first lines.
    if (common > 3 && common * OFTEN > length) return true;
  }
  const text = lines.map((line) => line.text).join('\n');
  const all = text.replace(/\s/g, '').length;
  if (all < LEAST) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const figures = text.match(/\d/g)?.length ?? 0;
  // A table of sums has more figures than letters, and they are set apart.
  if (figures > letters && figures >= FIGURES * all && /(?:^|\s)\d{1,3}(?: \d{3})*(?:,\d\d)?(?=\s|$)/m.test(text))
    return true;
  const vowels = text.normalize('NFD').match(/[aeiouy]/gi)?.length ?? 0;
  return letters + figures >= LETTERS * all && vowels >= VOWELS * letters;
}

/** What to say of pages whose print cannot be read as text. */
export function illegiblePages(pages: number[]): Warning[] {
  const [first, ...more] = pages;
  if (first === undefined) return [];
  const which = more.length === 0 ? `la page ${first}` : `${pages.length} pages`;
  const message = `Le texte de ${which} n’est pas lisible : le fichier ne dit pas quelles lettres ses polices dessinent. Rien n’en est lu ; cherchez un autre exemplaire.`;
  return [{ code: 'unreadable-text', message, page: first }];
}
