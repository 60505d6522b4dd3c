import type { Browser } from 'puppeteer-core';
import { inWindow } from './window.ts';

/** Runs in Firefox's own window: puts a bookmark into its toolbar, once, and presses it. */
const PRESS = `async (title, url) => {
  const { toolbarGuid } = PlacesUtils.bookmarks;
  const found = await PlacesUtils.bookmarks.fetch({ url });
  const { guid } = found ?? (await PlacesUtils.bookmarks.insert({ parentGuid: toolbarGuid, title, url }));
  setToolbarVisibility(document.getElementById('PersonalToolbar'), 'always', false);
  for (let tries = 0; tries < 300; tries += 1) {
    const items = [...document.querySelectorAll('#PlacesToolbarItems > .bookmark-item')];
    const item = items.find(({ _placesNode }) => _placesNode?.bookmarkGuid === guid);
    if (item) return item.doCommand();
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error('The bookmark did not come into the toolbar.');
}`;

/** Presses the bookmark in the toolbar, as a click on it does; it works on the tab that is shown. */
export async function pressBookmark(browser: Browser, link: string): Promise<void> {
  await inWindow(browser, PRESS, 'Lire annotée', link);
}
