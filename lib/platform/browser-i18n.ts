import { browser } from 'wxt/browser';

/** WXT narrows the names to keys that it has generated, which are not there in tests, and not in the bookmarklet. */
type Messages = { getMessage?: (name: string, words: string[]) => string };

/**
 * A message in the language of the browser, or '' where there is no browser API or no such key. For content scripts,
 * which must stay small: lib/platform/i18n.ts bundles the French messages besides, for places without the API.
 */
export function browserMessage(key: string, ...substitutions: (string | number)[]): string {
  const messages = browser?.i18n as unknown as Messages | undefined;
  return messages?.getMessage?.(key, substitutions.map(String)) ?? '';
}
