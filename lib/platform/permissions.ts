import { browser } from 'wxt/browser';

/** Whether the browser lets the extension see the pages of all these match patterns. Firefox lets its users refuse. */
export function maySeeSites(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...matches] });
}

/** Asks for them; answers whether they were granted. The browser hears it only in a click or a key, before anything else is waited for. */
export function askForSites(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] }).catch(() => false);
}

/** Asks to write into the downloads folder, which backups need; answers whether that was granted. Only in a click or a key, as above. */
export function askForDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] }).catch(() => false);
}

/** Calls back when the browser lets the extension see more pages than before, whoever asked for it. */
export function onGranted(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) listener();
  });
}
