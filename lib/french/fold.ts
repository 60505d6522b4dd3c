const cache = new Map<string, string>();

/** One character without its accent, in capitals, of the same length; apostrophes, quotes and dashes in one form. */
function foldChar(ch: string): string {
  if (/[’‘`´ʼ]/.test(ch)) return "'";
  if (/[“”«»]/.test(ch)) return '"';
  if (/[–—‐‑−]/.test(ch)) return '-';
  if (/[\s\u00a0\u202f]/.test(ch)) return ' ';
  const base = ch.normalize('NFD')[0] ?? ch;
  const upper = base.toUpperCase();
  return upper.length === 1 ? upper : base;
}

/** A text in capitals without accents, character for character: positions in it are positions in the text. Line ends stay. */
export function foldText(text: string): string {
  // What `foldChar` leaves of most characters is plain letters, which the engine itself is quickest to turn to capitals.
  const plain = text.replace(/[^\n -_a-~]/g, (ch) => {
    let folded = cache.get(ch);
    if (folded === undefined) {
      folded = foldChar(ch);
      cache.set(ch, folded);
    }
    return folded;
  });
  const capitals = plain.toUpperCase();
  // A letter such as "ß" would become two.
  return capitals.length === text.length ? capitals : text.replace(/[^\n]/g, foldChar);
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
