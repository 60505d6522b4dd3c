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
  if (text.length <= SLICE) return foldSlice(text);
  let out = '';
  for (let from = 0; from < text.length; from += SLICE) out += foldSlice(text.slice(from, from + SLICE));
  return out;
}

// One loop to a function: an engine that has compiled a loop while it ran leaves the code of a loop around it at each turn.
function foldSlice(text: string): string {
  for (let i = 0; i < text.length; i++) units[i] = folds[text.charCodeAt(i)] || foldUnit(text.charCodeAt(i));
  return String.fromCharCode.apply(null, units.subarray(0, text.length) as unknown as number[]);
}

function foldUnit(code: number): number {
  const folded = foldChar(String.fromCharCode(code)).charCodeAt(0);
  folds[code] = folded;
  return folded;
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
