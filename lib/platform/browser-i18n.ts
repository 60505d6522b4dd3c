import { browser } from 'wxt/browser';

/**
 * A message in the language of the browser, or '' where there is no browser API or no such key. For content scripts,
 * which must stay small: lib/platform/i18n.ts bundles the French messages besides, for places without the API.
 */
export function browserMessage(key: string, ...substitutions: (string | number)[]): string {
  // WXT narrows the name to the keys that it has generated, which are not those of a test or of the bookmarklet.
  const getMessage = browser?.i18n?.getMessage as unknown as ((name: string, words: string[]) => string) | undefined;
  return getMessage?.(key, substitutions.map(String)) ?? '';
}
