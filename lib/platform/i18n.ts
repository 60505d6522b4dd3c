import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { browserMessage } from './browser-i18n.ts';

/** A key of public/_locales/fr/messages.json; en has the same ones (tests/platform/i18n.test.ts). */
export type MessageKey = keyof typeof fr;

type Entry = { message: string; placeholders?: Record<string, { content: string }> };
type Words = Partial<Record<MessageKey, Entry>>;

/** The words that the reader chose; null: as the browser has them. */
let chosen: Words | null = null;
/** What is spoken where the reader chose nothing; null: as the browser's dictionary has it. */
let usual: Words | null = null;
let told = 0;
let onUse: () => void = () => {};

/**
 * Puts the interface into a language, whatever the browser's is; `auto` is the browser's. The English words are loaded when they are
 * asked for. Answers whether anything changed, once the words are there: where two are asked for, the last one counts.
 */
export async function chooseLanguage(language: 'auto' | 'fr' | 'en'): Promise<boolean> {
  const asked = ++told;
  const words = language === 'auto' ? null : language === 'fr' ? fr : (await english()).default;
  if (asked !== told || words === chosen) return false;
  chosen = words;
  return true;
}

/** What `auto` is where there is no dictionary of the browser's: a plain page of the web. French, until this is called. */
export async function speakByDefault(language: 'fr' | 'en'): Promise<void> {
  usual = language === 'fr' ? fr : (await english()).default;
}

const english = () => import('../../public/_locales/en/messages.json', { with: { type: 'json' } });

/** Calls back each time words are asked for: whoever draws them can note that they depend on the language. */
export function onWords(listener: () => void): void {
  onUse = listener;
}

/**
 * The words of the interface: `t('notePages', 3, 4)`, in the language that was chosen, else the browser's. Where there is no browser
 * API (tests, bookmarklet) the French words that are bundled here answer, by the same rules. A content script calls `browserMessage` instead, to stay light.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  onUse();
  const bundled = (words: Words) => fill(words[key], substitutions.map(String));
  const words = chosen ?? usual;
  if (words) return bundled(words) || key;
  return browserMessage(key, ...substitutions) || bundled(fr) || key;
}

type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}One` ? Stem : never) : never;

/**
 * Words that follow a count, which is `$1` as the language writes it: keys `<stem>One` and `<stem>Other`. French takes the singular below 2,
 * English at 1 alone; the locale is the one whose messages are in use.
 */
export function tn(stem: PluralKey, count: number, ...more: (string | number)[]): string {
  const language = t('localeTag');
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'One' : 'Other';
  return t(`${stem}${form}` as MessageKey, new Intl.NumberFormat(language).format(count), ...more);
}

/** Chrome's rules for a message: `$name$` is a placeholder, `$1` to `$9` a substitution, `$$` a dollar sign. */
function fill(entry: Entry | undefined, substitutions: string[]): string {
  if (!entry) return '';
  const positional = (text: string) =>
    text.replace(/\$(\$|[1-9])/g, (_, sign: string) => (sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? '')));
  return entry.message
    .split(/(\$[A-Za-z_@][\w@]*\$)/)
    .map((piece, index) => positional(index % 2 ? (placeholder(entry, piece) ?? piece) : piece))
    .join('');
}

function placeholder(entry: Entry, piece: string): string | undefined {
  const name = piece.slice(1, -1).toLowerCase();
  return Object.entries(entry.placeholders ?? {}).find(([key]) => key.toLowerCase() === name)?.[1].content;
}
