/** One character without its accent, in capitals, of the same length; apostrophes, quotes and dashes in one form. */
function foldChar(ch: string): string {
  if (/[’‘‛`´ʼ′]/.test(ch)) return "'";
  if (/[“”«»]/.test(ch)) return '"';
  if (/[º˚⁰]/.test(ch)) return '°';
  if (/[–—―‐‑‒−]/.test(ch)) return '-';
  if (/[\s\u00a0\u202f]/.test(ch)) return ' ';
  return capital(ch.normalize('NFD')[0] ?? ch);
}

/** What is no letter, figure or sign of ASCII, which capitals alone fold; and what each such unit folds to, once it was met. */
const OTHER = /[^\n -_a-~]/g;
const folds = new Map<string, string>();

function foldOther(ch: string): string {
  const known = folds.get(ch);
  if (known !== undefined) return known;
  const folded = foldChar(ch);
  folds.set(ch, folded);
  return folded;
}

/**
 * A text in capitals without accents, character for character: positions in it are positions in the text. Line ends stay. Each step
 * is one of the engine's own, which needs no compiling: whole documents go through here.
 */
export function foldText(text: string): string {
  const folded = text.replace(OTHER, foldOther);
  const upper = folded.toUpperCase();
  // A few letters have two for a capital ("ß").
  return upper.length === text.length
    ? upper
    : Array.from({ length: folded.length }, (_, i) => capital(folded[i]!)).join('');
}

function capital(ch: string): string {
  const upper = ch.toUpperCase();
  return upper.length === 1 ? upper : ch;
}

/**
 * A person's name for comparison: without title, accents, case and hyphens ("Mme Hingrez-Céréda" is "HINGREZ CEREDA").
 * Equal keys are one spelling of one name; unequal ones may still be one person, and are never merged on resemblance.
 */
export function nameKey(name: string): string {
  return foldText(name.normalize('NFC'))
    .replace(/^\s*(?:(?:MM?\.|MMES?|MADAME|MESDAMES|MONSIEUR|MESSIEURS)\s+|MM?\.(?=[A-Z]{2}))/, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
}
