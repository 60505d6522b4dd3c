import { resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { FOLDER } from '../site/folder.ts';
import { selectWords } from './selecting.ts';
import { saved } from './waiting.ts';

/** The folder as it is built; BOOKMARKLET_OUT names another copy of it, where dist/ is being built anew. */
export const BUILT = process.env.BOOKMARKLET_OUT ?? resolve(import.meta.dirname, '../../dist/bookmarklet');

/** The address of the bookmark, as the install page gives it. */
export async function linkOf(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto(FOLDER);
  const link = await page.getByRole('link', { name: 'Lire annotée' }).getAttribute('href');
  await page.close();
  if (!link) throw new Error('The install page has no link.');
  return link;
}

/**
 * Clicks the bookmark. Chromium takes this command the way that it takes a bookmark or what is typed into the address bar: the
 * browser itself runs the code in the page, past the page's policy for scripts and as a gesture of the reader. It then says
 * that no page came, which is what a bookmarklet is for.
 */
export async function clickBookmark(page: Page, link: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.navigate', { url: link });
  await session.detach();
}

/** The tab that opens while `act` is done. */
export async function tabOf(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), act()]);
  return tab;
}

/** Writes a note on the first words of the decision, and waits until it is saved. */
export async function writeNote(tab: Page, frame: Frame, words: string): Promise<void> {
  await selectWords(tab, frame, 2, 'attribuer', 'mètres');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
  await tab.keyboard.type(words);
  await saved(frame);
}
