import { browser } from 'wxt/browser';

/** WXT narrows the names to keys that it has generated, which are not there in tests, and not in the bookmarklet. */
type Messages = { getMessage?: (name: string, words: string[]) => string; getUILanguage?: () => string };

/**
 * A message in the language of the browser, or '' where the caller's bundled French is to answer: no browser API, or one that throws
 * because the extension was updated from under its page; no such key; a reader of French whose browser has no French of its own, as
 * Debian's Chromium without its language packs.
 * For content scripts, which must stay small; lib/platform/i18n.ts bundles all French messages besides.
 */
export function browserMessage(key: string, ...substitutions: (string | number)[]): string {
  const messages = browser?.i18n as unknown as Messages | undefined;
  const message = (name: string, words: (string | number)[]) => messages?.getMessage?.(name, words.map(String)) ?? '';
  try {
    const french = [navigator.language, messages?.getUILanguage?.()].some((language) => language?.startsWith('fr'));
    if (french && message('localeTag', []) !== 'fr') return '';
    return message(key, substitutions);
  } catch {
    return '';
  }
}
