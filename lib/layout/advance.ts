import type { TextItem } from './types.ts';

/**
 * Where each character of a run stands. pdf.js tells a run's width but not its characters' (mozilla/pdf.js#9998), so the
 * natural widths of the family's common face (thousandths of the size, after the metrics of the standard 14 fonts) are
 * fitted to the width of the run: what justification added goes to the spaces, the rest to all characters alike.
 */
const SANS =
  ' 278!278"355#556$556%889&667\'191(333)333*389+584,278-333.278/278:278;278<584=584>584?556@1015[278]278_556' +
  'A667B667C722D722E667F611G778H722I278J500K667L556M833N722O778P667Q778R722S667T611U722V667W944X667Y667Z611' +
  'a556b556c500d556e556f278g556h556i222j222k500l222m833n556o556p556q556r333s500t278u556v500w722x500y500z500' +
  '€556«556»556°400’222‘222“333”333–556—1000…1000œ944Œ1000·278•350²333³333';
const SERIF =
  ' 250!333"408#500$500%833&778\'180(333)333*500+564,250-333.250/278:278;278<564=564>564?444@921[333]333_500' +
  'A722B667C667D722E611F556G722H722I333J389K722L611M889N722O722P556Q722R667S556T611U722V722W944X722Y722Z611' +
  'a444b500c444d500e444f333g500h500i278j278k500l278m778n500o500p500q500r333s389t278u500v500w722x500y500z444' +
  '€500«500»500°400’333‘333“444”444–500—1000…1000œ722Œ889·250•350²300³300';

const parse = (table: string): Map<string, number> =>
  new Map([...table.matchAll(/([^\d]|\d(?=\d{4}))(\d{3,4})/gu)].map((m) => [m[1]!, Number(m[2]) / 1000]));
const faces = { sans: parse(SANS), serif: parse(SERIF) };
const DIGIT = { sans: 0.556, serif: 0.5 };

const isSpace = (ch: string) => /\s/u.test(ch);

/** The natural width of one character, as a fraction of the font size. */
export function naturalWidth(ch: string, family: TextItem['family']): number {
  if (family === 'mono') return 0.6;
  const base = ch.normalize('NFD')[0] ?? ch;
  if (/\d/.test(base)) return DIGIT[family];
  if (/\p{M}/u.test(base)) return 0;
  return isSpace(ch) ? faces[family].get(' ')! : (faces[family].get(base) ?? 0.556);
}

/** The kinds of letters whose widths a font may change apart from each other. */
type LetterKind = keyof TextItem['stretch'];
export const KINDS: readonly LetterKind[] = ['digit', 'upper', 'lower'];

/** The kind of a character: figures, spaces and signs of numbers go together, as they do in a font. */
function kindOf(ch: string): LetterKind {
  if (/[\d\s.,€%+-]/u.test(ch)) return 'digit';
  return ch !== ch.toLowerCase() ? 'upper' : 'lower';
}

/**
 * What is kept of each UTF-16 unit once it was met, so that a page's thousands of characters are looked up and not worked out: the
 * index of its kind in `KINDS` (`KIND`), whether it is white space (`SPACE`) and whether it is a letter (`LETTER`). 0: not met.
 */
const traits = new Uint8Array(0x10000);
export const [KIND, SPACE, LETTER] = [3, 4, 8];
const MET = 16;
const widths = { sans: new Float64Array(0x10000), serif: new Float64Array(0x10000), mono: new Float64Array(0x10000) };

/** The traits of a UTF-16 unit. */
export function traitsOf(code: number): number {
  return traits[code]! || meet(code);
}

/** `naturalWidth` of the UTF-16 units whose traits were asked for. */
export function widthsOf(family: TextItem['family']): Float64Array {
  // Not by the name as a key: each message from another thread brings a string of its own, which an engine takes for another name.
  if (family === 'sans') return widths.sans;
  return family === 'serif' ? widths.serif : widths.mono;
}

function meet(code: number): number {
  const ch = String.fromCharCode(code);
  widths.sans[code] = naturalWidth(ch, 'sans');
  widths.serif[code] = naturalWidth(ch, 'serif');
  widths.mono[code] = naturalWidth(ch, 'mono');
  const letter = /\p{L}/u.test(ch) ? LETTER : 0;
  traits[code] = MET | letter | (isSpace(ch) ? SPACE : 0) | KINDS.indexOf(kindOf(ch));
  return traits[code]!;
}

let scratch = new Float64Array(256);
let measured: TextItem | null = null;

/**
 * The advances of an item's characters from its origin, in points along its writing direction:
 * `n + 1` values, the first 0, the last the item's width.
 */
export function advances(item: TextItem): Float64Array {
  return measure(item).slice(0, item.str.length + 1);
}

/** As `advances`, in an array that the next call writes over and that may be longer: for loops over whole pages. */
export function measure(item: TextItem): Float64Array {
  if (measured === item) return scratch;
  const { str, width, size, family, stretch } = item;
  const length = str.length;
  if (scratch.length <= length) scratch = new Float64Array(2 * length + 2);
  const out = scratch;
  const table = widthsOf(family);
  const { digit, upper, lower } = stretch;
  let inked = 0;
  let blank = 0;
  let blanks = 0;
  for (let i = 0; i < length; i++) {
    const code = str.charCodeAt(i);
    const trait = traitsOf(code);
    const kind = trait & KIND;
    const w = table[code]! * size * (kind === 0 ? digit : kind === 1 ? upper : lower);
    out[i + 1] = w;
    if (trait & SPACE) {
      blank += w;
      blanks++;
    } else inked += w;
  }
  out[0] = 0;
  measured = item;
  if (inked + blank === 0) return out.fill(width, 1, length + 1);
  // Justified: the words keep their natural width and the spaces take what is left, where that is plausible. Numbers are
  // never justified: the spaces of "34 832,81" are as wide as its digits say.
  const perBlank = blanks ? (width - inked) / blanks : 0;
  const plausible = perBlank > 0.12 * size && perBlank < size;
  const justified = blanks > 0 && inked > 0 && plausible && /\p{L}/u.test(str);
  const scale = justified ? 1 : width / (inked + blank);
  let at = 0;
  for (let i = 0; i < length; i++) {
    at += justified && traits[str.charCodeAt(i)]! & SPACE ? perBlank : out[i + 1]! * scale;
    out[i + 1] = at;
  }
  out[length] = width;
  return out;
}
