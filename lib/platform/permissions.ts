import { browser } from 'wxt/browser';

/** Firefox does not give it to a page of the extension that is in a frame of another page. */
const permissions = () => browser.permissions as typeof browser.permissions | undefined;

/**
 * Whether the browser lets the extension see the pages of all these match patterns. Firefox lets its users refuse. Where that cannot be
 * asked, the answer is yes: the frame was put into a page that the extension may see.
 */
export async function maySeeSites(matches: readonly string[]): Promise<boolean> {
  return (await permissions()?.contains({ origins: [...matches] })) ?? true;
}

/** Asks for them; answers whether they were granted. The browser hears it only in a click or a key, before anything else is waited for. */
export function askForSites(matches: readonly string[]): Promise<boolean> {
  return (
    permissions()
      ?.request({ origins: [...matches] })
      .catch(() => false) ?? Promise.resolve(false)
  );
}

/** Asks to write into the downloads folder, which backups need; answers whether that was granted. Only in a click or a key, as above. */
export function askForDownloads(): Promise<boolean> {
  return (
    permissions()
      ?.request({ permissions: ['downloads'] })
      .catch(() => false) ?? Promise.resolve(false)
  );
}

/** Calls back when the browser lets the extension see more pages than before, whoever asked for it. */
export function onGranted(listener: () => void): void {
  permissions()?.onAdded.addListener(({ origins }) => {
    if (origins?.length) listener();
  });
}
