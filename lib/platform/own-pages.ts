import { browser } from 'wxt/browser';
import { extensionUrl } from './runtime.ts';

/** The pages of the extension that open in a tab. */
type OwnPage = '/options.html' | '/welcome.html' | '/library.html' | '/reader.html';

/** Opens an address in a new tab. Our own pages need no permission for that. */
export async function openTab(url: string): Promise<void> {
  // A browser may keep its tabs from a page of ours that lies in a frame of a site.
  if (browser.tabs) await browser.tabs.create({ url });
  else window.open(url, '_blank', 'noopener');
}

/** Opens a page of the extension; `query` as in an address, with its question mark. */
export function openPage(page: OwnPage, query = ''): Promise<void> {
  return openTab(extensionUrl(page) + query);
}

/**
 * Opens a page of the extension in a tab behind the one that is in front: nothing is taken from who is reading or typing there, and
 * its page keeps its pace, which browsers slow down in the tabs behind.
 */
export async function openBehind(page: OwnPage): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(page), active: false });
}

/** The version of the extension, as its manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** Calls back once, when the extension has come into this browser; not when it is updated. At the top level of the background. */
export function onFirstRun(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
