import { browser } from 'wxt/browser';
import { extensionUrl } from './runtime.ts';

/** Opens « Mes délibérations » in a tab. Our own pages need no permission for that. */
export async function openLibrary(): Promise<void> {
  const url = extensionUrl('/library.html');
  // A browser may keep its tabs from a page of ours that lies in a frame of a site.
  if (browser.tabs) await browser.tabs.create({ url });
  else window.open(url, '_blank', 'noopener');
}

/** Calls back when the extension's button in the browser's toolbar is pressed. At the top level of the background. */
export function onActionClicked(listener: () => void): void {
  browser.action.onClicked.addListener(() => listener());
}
