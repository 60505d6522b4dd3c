import { LIGATURES } from '../layout/ligatures.ts';

/**
 * A text as it is compared: without white space, dashes and what does not print, with one form of apostrophes, quotes and
 * ligatures. Case, accents and digits stay. `at[i]` is the offset in `raw` of the i-th character of `text`.
 */
export type Compact = { raw: string; text: string; at: ArrayLike<number> };

/** White space and dashes: what stands between compared characters. Soft hyphens and zero-width characters print nothing. */
const BETWEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff\u2010-\u2015\u2212-]/;

const FORMS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  º: '°',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ...LIGATURES,
};

const MARK = /[\u0300-\u036f]/;

/** Folds a text for comparison. Linear; a million characters take some tens of milliseconds. */
export function compact(raw: string): Compact {
  const parts: string[] = [];
  const at = new Int32Array(raw.length * 3);
  let length = 0;
  let run = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    // What most text is made of stays as it is, and goes over in runs.
    const marked = i + 1 < raw.length && raw.charCodeAt(i + 1) >= 0x300 && MARK.test(raw[i + 1]!);
    if (isPlain(code) && !marked) {
      at[length++] = i;
      continue;
    }
    if (run < i) parts.push(raw.slice(run, i));
    run = i + 1;
    if (code <= 0x20 || BETWEEN.test(raw[i]!)) continue;
    let form = FORMS[raw[i]!] ?? raw[i]!;
    const first = i;
    if (marked) {
      while (run < raw.length && MARK.test(raw[run]!)) run++;
      form = (form + raw.slice(i + 1, run)).normalize('NFC');
      i = run - 1;
    }
    parts.push(form);
    for (let n = 0; n < form.length; n++) at[length++] = first;
  }
  if (run < raw.length) parts.push(raw.slice(run));
  return { raw, text: parts.join(''), at: at.subarray(0, length) };
}

/** Letters and digits, accented ones included, and signs with one form alone. */
function isPlain(code: number): boolean {
  if (code < 0x80) return code > 0x20 && code !== 0x2d && code !== 0x60;
  return code >= 0xc0 && code <= 0x17f && code !== 0xc6 && code !== 0xe6 && code !== 0x152 && code !== 0x153;
}

/** What stands before the i-th compared character, in short: runs of blanks as ' ', those with a line end as '\n', dashes as '-'. */
export function gapBefore({ raw, at }: Compact, i: number): string {
  const from = i === 0 ? 0 : at[i - 1]! + 1;
  if (from >= at[i]!) return '';
  if (from + 1 === at[i] && (raw[from] === ' ' || raw[from] === '\n')) return raw[from]!;
  return raw
    .slice(from, at[i]!)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' '));
}
