import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { formatDate, formatEuros, formatNumber, joinFrench } from '../french/format.ts';
import { type Part, type Sentence, type Teller, tell } from '../model/sentence.ts';
import { total } from './money.ts';

type Key = keyof typeof fr;
type Stem = Key extends infer K ? (K extends `${infer S}One` ? S : never) : never;

/** A sentence, or a piece of one, by the key of its words. */
export const say = (key: Key, ...parts: Part[]): Sentence => ({ key, parts: parts.map(spaced) });

/** The same, where its form follows a count, which is `$1`; `parts` begin at `$2`. */
export const many = (stem: Stem, count: number, ...parts: Part[]): Sentence => ({
  ...say(stem as Key, ...parts),
  key: stem,
  count,
});

export const sum = (value: number): Part => ({ sum: value });
export const day = (iso: string): Part => ({ day: iso });
export const list = (...parts: Part[]): Part => ({ list: parts });

/** `Écart : 3.` */
export const gap = (a: number, b: number): Sentence => say('saidGap', Math.abs(a - b));
/** `Écart : 175 500 €.` */
export const gapOfSums = (a: number, b: number): Sentence => say('saidGap', sum(total([Math.abs(a - b)])));

/** Sentences in French, in which the act and its reader speak, and in which the command answers. */
export const inFrench = (sentences: readonly Sentence[]): string => tell(sentences, french);

const french: Teller = {
  words: (key, parts) => fill(key, parts),
  // French takes the singular below 2.
  plural: (stem, count, parts) =>
    fill(`${stem}${Math.abs(count) < 2 ? 'One' : 'Other'}`, [formatNumber(count), ...parts]),
  sum: (value) => formatEuros(value),
  day: formatDate,
  list: joinFrench,
};

const words: Partial<Record<string, { message: string }>> = fr;
const fill = (key: string, parts: string[]): string =>
  (words[key]?.message ?? key).replace(/\$([1-9])/g, (_, sign: string) => parts[Number(sign) - 1] ?? '');

/** What the act prints, with the no-break spaces that French print has inside quotation marks and before high signs. */
function spaced(part: Part): Part {
  return typeof part === 'string' ? part.replace(/« /g, '«\u00a0').replace(/ (?=[»:;!?])/g, '\u00a0') : part;
}
