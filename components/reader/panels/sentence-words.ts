import { formatEuros } from '../../../lib/french/format.ts';
import { type Sentence, type Teller, tell } from '../../../lib/model/sentence.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import { dateWords } from '../../ui/dates.ts';

/** What a check says, in the language of the interface. */
export const sentenceWords = (sentences: readonly Sentence[]): string => tell(sentences, teller);

const teller: Teller = {
  // The checks name keys of the same messages (lib/checks/say.ts).
  words: (key, parts) => t(key as MessageKey, ...parts),
  plural: (stem, count, parts) => tn(stem as Parameters<typeof tn>[0], count, ...parts),
  sum: sumWords,
  day: dateWords,
  list: (words) => new Intl.ListFormat(t('localeTag')).format(words),
};

/** A sum within a sentence: `5 221 877,72 €`, `€5,221,877.72`. */
function sumWords(value: number): string {
  const language = t('localeTag');
  if (language === 'fr') return formatEuros(value);
  const style = { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(language, style).format(value);
}
