import type { TextItem } from './types.ts';

/** Print this much larger than the page's, or smaller, is looked at; the measure is the size of the page's characters on average. */
const LARGE = 1.1;
const HUGE = 2;
const TINY = 0.2;
/** How wide a character is at least, in sizes: some fonts tell a size that is none of what they print. */
const CHARACTER = 0.2;
/** A watermark covers so many runs of smaller print at least; one in small letters comes again so often. */
const COVERED = 1;
const AGAIN = 4;
/** The height of a capital, in sizes. */
const CAPITAL = 0.7;
/** By how much letters that follow each other may overlap, in sizes: italics and kerned pairs do. */
const TOUCH = 0.2;

/**
 * The runs of a page without those that nobody reads as its text: what is too small to be seen (the marks by which a program of
 * signature finds its place), and a watermark along the lines ("COPIE"), which is larger print laid over other print. Watermarks
 * that run aslant are left out by their direction (lines.ts).
 */
export function withoutOverlays(items: TextItem[]): TextItem[] {
  let [characters, sum, largest, smallest] = [0, 0, 0, Number.POSITIVE_INFINITY];
  for (const { str, size } of items) {
    if (str.length === 0) continue;
    characters += str.length;
    sum += str.length * size;
    if (size > largest) largest = size;
    if (size < smallest) smallest = size;
  }
  const usual = sum / characters;
  const uncommon = largest > LARGE * usual || smallest < TINY * usual;
  return uncommon ? withoutUncommon(items, usual, largest > HUGE * usual || smallest < TINY * usual) : items;
}

/** Of a page with larger or smaller print than its usual one; `surely`: it is as large or as small as an overlay may be. */
function withoutUncommon(items: TextItem[], usual: number, surely: boolean): TextItem[] {
  const large = items.filter(({ size, str }) => size > LARGE * usual && str.trim() !== '');
  const times = new Map<string, number>();
  let most = 0;
  for (const { str } of large) {
    const word = str.trim();
    const so = (times.get(word) ?? 0) + 1;
    times.set(word, so);
    if (so > most) most = so;
  }
  if (most < AGAIN && !surely) return items;
  const left = new Set(items.filter((item) => isTiny(item, usual)));
  const repeated = new Map<string, number>();
  for (const item of large) {
    const word = item.str.trim();
    const again = times.get(word)! >= AGAIN;
    if (!(again || item.size > HUGE * usual) || item.width < CHARACTER * item.size * word.length) continue;
    const covered = items.reduce((n, other) => (covers(item, other) ? n + 1 : n), 0);
    if (again) repeated.set(word, (repeated.get(word) ?? 0) + covered);
    else if (covered >= COVERED) left.add(item);
  }
  // Of a word laid all over a page, some stand where nothing else does.
  for (const item of large) if ((repeated.get(item.str.trim()) ?? 0) >= AGAIN) left.add(item);
  return left.size > 0 ? items.filter((item) => !left.has(item)) : items;
}

const isTiny = ({ str, size, width }: TextItem, usual: number): boolean =>
  size < TINY * usual && width < TINY * usual * str.length;

/** Whether smaller print along the same direction lies under a run: the middle of one, or an end of one within the other. */
function covers(over: TextItem, under: TextItem): boolean {
  if (under.size * LARGE > over.size || under.dx !== over.dx || under.dy !== over.dy || under.str.trim() === '')
    return false;
  const along = (under.x - over.x) * over.dx + (under.y - over.y) * over.dy;
  const up = -(under.x - over.x) * over.dy + (under.y - over.y) * over.dx + (CAPITAL / 2) * under.size;
  // An initial touches the small capitals behind it, and is none.
  const touch = TOUCH * under.size;
  return up > 0 && up < CAPITAL * over.size && along < over.width - touch && along + under.width > touch;
}
