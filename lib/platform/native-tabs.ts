import { browser } from 'wxt/browser';

/**
 * The tabs in which somebody asked for the browser's own viewer, each with the address it was asked for: until the tab shows another page,
 * or the browser ends. The background keeps nothing in memory.
 */
const keyOf = (tabId: number) => `native-${tabId}`;
const plain = (url: string) => url.replace(/#.*$/s, '');

export async function keepNative(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: plain(url) });
}

/** Whether this address is to stay the browser's in this tab; another address ends it. */
export async function isNative(tabId: number, url: string): Promise<boolean> {
  const key = keyOf(tabId);
  const kept = (await browser.storage.session.get(key))[key];
  if (kept === plain(url)) return true;
  if (kept !== undefined) await browser.storage.session.remove(key);
  return false;
}
