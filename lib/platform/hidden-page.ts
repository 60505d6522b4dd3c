import { browser } from 'wxt/browser';

/** The hidden pages of the extension. */
type HiddenPage = '/backup.html';

/** Whether this background is a page itself, and needs no other one for what a service worker cannot do. */
export function hasPage(): boolean {
  return typeof document !== 'undefined';
}

/**
 * Opens a hidden page for as long as `work` takes. Chrome has one at most: one that a background left behind when it was
 * stopped is closed first.
 */
export async function withHiddenPage<T>(page: HiddenPage, justification: string, work: () => Promise<T>): Promise<T> {
  const { offscreen } = browser;
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({ url: page, reasons: ['BLOBS'], justification });
  try {
    return await work();
  } finally {
    await offscreen.closeDocument().catch(() => {});
  }
}
