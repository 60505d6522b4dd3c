import { browser } from 'wxt/browser';

/**
 * Leaves the reader. In a frame the page around it is asked to take the frame away; in a tab, back to where the reader
 * came from, or the tab is closed where there is no such place.
 */
export async function leaveReader(): Promise<void> {
  if (window.parent !== window) {
    // Only the page that put us here hears it, and it checks who says it; the message holds nothing.
    window.parent.postMessage({ type: 'deliberation:close' }, '*');
    return;
  }
  if (history.length > 1) {
    history.back();
    return;
  }
  await closeOwnTab();
}

/** Closes the tab that this page is in. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
