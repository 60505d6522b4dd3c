/** One character without its accent, in capitals, of the same length; apostrophes, quotes and dashes in one form. */
function foldChar(ch: string): string {
  if (/[’‘‛`´ʼ′]/.test(ch)) return "'";
  if (/[“”«»]/.test(ch)) return '"';
  if (/[º˚⁰]/.test(ch)) return '°';
  if (/[–—―‐‑‒−]/.test(ch)) return '-';
  if (/[\s\u00a0\u202f]/.test(ch)) return ' ';
  const base = ch.normalize('NFD')[0] ?? ch;
  const upper = base.toUpperCase();
  return upper.length === 1 ? upper : base;
}

/** What each UTF-16 unit folds to, worked out when it is first met; 0 where it has not been. */
const folds = new Uint16Array(0x10000);
folds[10] = 10;

/** As many units as are turned into a string in one call: its arguments lie on the stack. */
const SLICE = 4096;
const units = new Uint16Array(SLICE);

/** A text in capitals without accents, character for character: positions in it are positions in the text. Line ends stay. */
export function foldText(text: string): string {
  let out = '';
  for (let from = 0; from < text.length; from += SLICE) {
    const count = Math.min(SLICE, text.length - from);
    for (let i = 0; i < count; i++) {
      const code = text.charCodeAt(from + i);
      let folded = folds[code]!;
      if (folded === 0) {
        folded = foldChar(String.fromCharCode(code)).charCodeAt(0);
        folds[code] = folded;
      }
      units[i] = folded;
    }
    out += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return out;
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
