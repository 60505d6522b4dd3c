/**
 * A sentence that is not in a language yet: the key of its words (public/_locales) and what goes into their `$1`, `$2`… in turn.
 * Where there is a `count`, the key is the stem of a plural, and the count is `$1`.
 */
export type Sentence = { key: string; count?: number; parts: readonly Part[] };

/** What goes into a sentence: words as they are printed, a figure, a sum in euros, an ISO day, a list, another sentence. */
export type Part = string | number | { sum: number } | { day: string } | { list: readonly Part[] } | Sentence;

/** A language: its words, its plurals, and how it writes figures, sums and days. */
export type Teller = {
  words(key: string, parts: string[]): string;
  plural(stem: string, count: number, parts: string[]): string;
  sum(value: number): string;
  day(iso: string): string;
  list(words: string[]): string;
};

/** Sentences in a language, one after another. */
export function tell(sentences: readonly Sentence[], teller: Teller): string {
  return sentences.map((sentence) => tellOne(sentence, teller)).join(' ');
}

function tellOne({ key, count, parts }: Sentence, teller: Teller): string {
  const told = parts.map((part) => tellPart(part, teller));
  return count === undefined ? teller.words(key, told) : teller.plural(key, count, told);
}

function tellPart(part: Part, teller: Teller): string {
  if (typeof part !== 'object') return String(part);
  if ('sum' in part) return teller.sum(part.sum);
  if ('day' in part) return teller.day(part.day);
  if ('list' in part) return teller.list(part.list.map((one) => tellPart(one, teller)));
  return tellOne(part, teller);
}
