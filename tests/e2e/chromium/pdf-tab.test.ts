import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOWNLOADS, LISTED } from '../../site/pages.ts';
import { background, extensionAddress, setOptions, toolbarOf } from '../extension.ts';
import { FRAME, readerOf, SITE, startWorld, type World, waitForState } from '../support.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ALWAYS = 'Toujours ouvrir les PDF du site dans le lecteur';
const DOWNLOADED = 'Ouvrir aussi les PDF que le site fait télécharger';
const PDF = `${SITE}${LISTED[2]?.path}`;

async function openTab(url: string): Promise<Page> {
  const page = await world.context.newPage();
  await page.goto(url);
  return page;
}

/** As the window of the toolbar button asks for it. */
async function readFromToolbar(page: Page): Promise<void> {
  await page.bringToFront();
  await (await background(world.context)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const message = { type: 'deliberation:open', url: tab?.url, name: 'Acte' };
    await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
  });
}

describe('a tab that shows a PDF', () => {
  it('is marked in the toolbar, and no other tab is', async () => {
    const page = await openTab(PDF);
    const marked = { badge: 'Acte', title: expect.stringContaining('Lire annotée') };
    await expect.poll(() => toolbarOf(world.context, page)).toMatchObject(marked);
    const list = await world.open('/');
    expect(await toolbarOf(world.context, list)).toMatchObject({ badge: '' });
    await list.close();
    await page.goto(SITE);
    await expect.poll(() => toolbarOf(world.context, page)).toMatchObject({ badge: '' });
    await page.close();
  });

  it('has the reader over the viewer, at the same address, until it is closed', async () => {
    const page = await openTab(PDF);
    expect(await page.locator(FRAME).count()).toBe(0);
    await readFromToolbar(page);
    const { frame } = await readerOf(page);
    await waitForState(frame, 'ready');
    expect(page.url()).toBe(PDF);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(await page.locator(FRAME).boundingBox()).toEqual({ x: 0, y: 0, width, height });
    expect(await page.evaluate(() => document.elementFromPoint(400, 400)?.tagName)).toBe('IFRAME');
    await frame.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForSelector(FRAME, { state: 'detached' });
    expect(page.url()).toBe(PDF);
    expect(await page.evaluate(() => [document.contentType, document.elementFromPoint(400, 400)?.tagName])).toEqual([
      'application/pdf',
      'BODY',
    ]);
    expect(await page.evaluate(() => document.body.inert)).toBe(false);
    await page.close();
  });

  it('opens by itself where that is chosen, at its page', async () => {
    await setOptions(world.context, { [ALWAYS]: true });
    const page = await openTab(`${PDF}#page=2`);
    const { frame } = await readerOf(page);
    await waitForState(frame, 'ready');
    expect(page.url()).toBe(`${PDF}#page=2`);
    const shown = () => frame.getByRole('textbox', { name: /Page/ }).inputValue();
    await expect.poll(shown).toBe('2');
    await frame.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForSelector(FRAME, { state: 'detached' });
    await page.reload();
    await page.waitForSelector(FRAME);
    await page.close();
    await setOptions(world.context, { [ALWAYS]: false });
    const plain = await openTab(PDF);
    await expect.poll(() => toolbarOf(world.context, plain)).toMatchObject({ badge: 'Acte' });
    expect(await plain.locator(FRAME).count()).toBe(0);
    await plain.close();
  });
});

describe('a download that is an act', () => {
  /** Presses a link or a button of the page of downloads; answers the file that came, or null where the page went elsewhere. */
  async function press(page: Page, role: 'link' | 'button', name: string): Promise<string | null> {
    await page.goto(`${SITE}/telechargements`);
    const download = page.waitForEvent('download').then(
      (file) => file.suggestedFilename(),
      () => null,
    );
    await page.getByRole(role, { name, exact: true }).click({ noWaitAfter: true });
    const elsewhere = page.waitForURL((url) => !url.pathname.startsWith('/telechargements')).then(() => null);
    // A download ends the navigation that it came of.
    const came = elsewhere.catch(() => download);
    return Promise.race([download, came]);
  }

  it('stays a download as long as nobody chose otherwise', async () => {
    const page = await world.context.newPage();
    expect(await press(page, 'link', 'Acte joint, nommé')).toBe('acte.pdf');
    await page.close();
  });

  it.each(DOWNLOADS.filter(({ act }) => act))('opens in the reader: $words', async ({ path, words }) => {
    await setOptions(world.context, { [DOWNLOADED]: true });
    const page = await world.context.newPage();
    expect(await press(page, 'link', words)).toBeNull();
    expect(page.url()).toBe(`${await extensionAddress(world.context)}reader.html?file=${SITE}${path}`);
    await waitForState(page.mainFrame(), 'ready');
    const asked = world.site.requests.filter((request) => request.path === path.split('?')[0]);
    expect(asked.every(({ session }) => session)).toBe(true);
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForURL(`${SITE}/telechargements`);
    await page.close();
  });

  it('is none where it is another file, or the answer to a form', async () => {
    await setOptions(world.context, { [DOWNLOADED]: true });
    const page = await world.context.newPage();
    expect(await press(page, 'link', 'Tableau')).toBe('tableau.xlsx');
    expect(await press(page, 'button', "Demander l'acte")).toBe('acte.pdf');
    await page.close();
  });

  it('is the file itself where the reader asks for it', async () => {
    await setOptions(world.context, { [DOWNLOADED]: true });
    const page = await openTab(`${await extensionAddress(world.context)}library.html`);
    const download = page.waitForEvent('download');
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, rel: 'noreferrer' });
      document.body.append(link);
      link.click();
    }, `${SITE}/telecharger/nomme`);
    expect((await download).suggestedFilename()).toBe('acte.pdf');
    await page.close();
    await setOptions(world.context, { [DOWNLOADED]: false });
    const again = await world.context.newPage();
    expect(await press(again, 'link', 'Acte joint, nommé')).toBe('acte.pdf');
    await again.close();
  });
});
