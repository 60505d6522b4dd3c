import { browser } from 'wxt/browser';

/** Whether the extension that started this script is still there: it is not after an update, or once it is switched off. */
export function extensionLives(): boolean {
  return browser.runtime?.id !== undefined;
}
