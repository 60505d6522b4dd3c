import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { type Chrome, openOwn, pressShortcut, stopBackground, workerOf } from '../extension-pages.ts';
import { axe, FRAME, openAct, readerOf, SITE, startWorld, type World, waitForState, waitForWords } from '../support.ts';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'fichiers-'));
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  world = await startWorld();
  writeFileSync(file('Mon acte no 1 & suite.pdf'), world.fixture('deports').pdf);
  writeFileSync(file('autre.pdf'), world.fixture('simple').pdf);
  writeFileSync(file('tableur.pdf'), 'PK\u0003\u0004');
});
afterAll(async () => {
  await world.end();
  rmSync(folder, { recursive: true });
});

/** Chooses an entry of the context menu: headless browsers show none. */
async function chooseEntry(page: Page, info: Record<string, string>): Promise<void> {
  await page.bringToFront();
  await (await workerOf(world.context)).evaluate(async (choice) => {
    const { contextMenus, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) contextMenus.onClicked.dispatch(choice, tab);
  }, info);
}

/** Stops the background, as the browser does whenever it is idle, and wakes it by a message. */
async function restartBackground(): Promise<void> {
  const page = await openOwn(world.context, 'options.html');
  await stopBackground(page);
  await page.reload();
  await page.getByRole('switch', { name: 'Votes' }).waitFor();
  await page.close();
}

describe('the context menu', () => {
  it('opens a link over its page, also once the background was stopped', async () => {
    const page = await world.open('/');
    const link = { menuItemId: 'read-link', linkUrl: SITE + LISTED[0]!.path, pageUrl: page.url() };
    await chooseEntry(page, link);
    await waitForState((await readerOf(page)).frame, 'ready');
    await page.keyboard.press('Escape');
    await page.waitForSelector(FRAME, { state: 'detached' });
    await restartBackground();
    await chooseEntry(page, link);
    await waitForState((await readerOf(page)).frame, 'ready');
    await page.close();
  });

  it('opens the PDF of a tab over the browser’s own view of it', async () => {
    const page = await world.context.newPage();
    await page.goto(SITE + LISTED[0]!.path);
    await expect
      .poll(async () => {
        await chooseEntry(page, { menuItemId: 'read-page', pageUrl: page.url() });
        return page.locator(FRAME).count();
      })
      .toBe(1);
    await waitForState((await readerOf(page)).frame, 'ready');
    expect(page.url()).toBe(SITE + LISTED[0]!.path);
    await page.close();
  });
});

describe('shortcuts', () => {
  it('of the browser go from mark to mark in the reader over a page, and round', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await page.bringToFront();
    const told = () => frame.locator('.walk-status').textContent();
    await pressShortcut(world.context, 'next-vote');
    await expect.poll(told).toContain('Vote 1 sur 4');
    await pressShortcut(world.context, 'next-vote');
    await expect.poll(told).toContain('Vote 2 sur 4');
    await expect.poll(() => frame.locator('[data-mark="vote"][data-active]').count()).toBeGreaterThan(0);
    await pressShortcut(world.context, 'previous-recusal');
    await expect.poll(told).toContain('Déport 8 sur 8');
    expect(await frame.getByRole('button', { name: 'Fermer' }).isVisible()).toBe(true);
    await page.close();
  });

  it('write a note on a line that was found without a pointer', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await page.bringToFront();
    await pressShortcut(world.context, 'write-note');
    await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).waitFor();
    await pressShortcut(world.context, 'write-note');
    await frame.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.close();
  });

  it('single keys do the same, and the list of keys tells of them', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await frame.getByRole('switch', { name: 'Montants' }).click();
    await frame.locator('body').press('m');
    await frame.getByRole('status').filter({ hasText: 'Somme 1 sur' }).waitFor();
    // What is gone to is shown, though its layer was hidden.
    const sums = frame.getByRole('switch', { name: 'Montants' });
    await expect.poll(() => sums.getAttribute('aria-checked')).toBe('true');
    await frame.locator('body').press('Shift+M');
    await frame.getByRole('status').filter({ hasText: 'reprise à l’autre bout' }).waitFor();
    await frame.locator('body').press('?');
    await frame.getByRole('dialog').getByText('Somme suivante, précédente').waitFor();
    await page.close();
  });
});

describe('files of the computer', () => {
  it('open from the library, each in a tab, read at no address; the others are told', async () => {
    const library = await openOwn(world.context, 'library.html');
    const opened: Page[] = [];
    world.context.on('page', (page) => opened.push(page));
    await library
      .locator('input[type="file"][multiple]')
      .first()
      .setInputFiles([file('Mon acte no 1 & suite.pdf'), file('tableur.pdf'), file('autre.pdf')]);
    await library.getByText('« tableur.pdf » n’est pas un PDF.').waitFor();
    await expect.poll(() => opened.length).toBe(2);
    for (const page of opened) await waitForState(page.mainFrame(), 'ready');
    // Two tabs that are opened at once are told of in either order.
    const titled = await Promise.all(opened.map(async (page) => ({ page, title: await page.title() })));
    const pageOf = (number: string) => titled.find(({ title }) => title.includes(number))?.page;
    const [reader, other] = [pageOf('2024-102'), pageOf('2024-101')];
    if (!reader || !other) throw new Error(`not the two acts: ${titled.map(({ title }) => title).join(' | ')}`);
    await other.close();

    // The tab keeps its file; another tab gets it from the page that was given it, as long as that is there.
    const address = reader.url();
    await reader.reload();
    await reader.waitForSelector('html[data-reader-state="ready"]');
    await reader.close();
    const open = async () => {
      const page = await world.context.newPage();
      await page.goto(address);
      return page;
    };
    const third = await open();
    await third.waitForSelector('html[data-reader-state="ready"]');
    await third.close();
    await library.close();
    await chooseAgain(await open());
  });

  /** Nobody has the file: it must be chosen again, and the page says which one. */
  async function chooseAgain(reader: Page): Promise<void> {
    await reader.getByRole('heading', { name: 'Choisissez de nouveau « Mon acte no 1 & suite.pdf »' }).waitFor();
    expect(await axe(reader.mainFrame())).toEqual([]);
    await reader.locator('input[type="file"]').setInputFiles(file('tableur.pdf'));
    await reader.getByRole('alert').filter({ hasText: 'n’est pas un PDF' }).waitFor();
    await reader.locator('input[type="file"]').setInputFiles(file('Mon acte no 1 & suite.pdf'));
    await reader.waitForSelector('html[data-reader-state="ready"]');
    await reader.reload();
    await reader.waitForSelector('html[data-reader-state="ready"]');
    // A file that was written to since is another one: what was chosen cannot be read any more.
    writeFileSync(file('Mon acte no 1 & suite.pdf'), world.fixture('simple').pdf);
    await reader.reload();
    await reader.getByRole('heading', { name: /^Choisissez de nouveau/ }).waitFor();
    await reader.close();
  }

  it('are dropped onto the reader; their notes come back with their bytes, under whatever name', async () => {
    const bytes = Buffer.from(world.fixture('deports').pdf).toString('base64');
    const drop = (page: Page, name: string) =>
      page.evaluate(
        ([base64, called]) => {
          const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([data], called, { type: 'application/pdf' }));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [bytes, name] as const,
      );
    const reader = await openOwn(world.context, 'reader.html?local');
    await reader.getByRole('heading', { name: 'Ouvrir un PDF de votre ordinateur' }).waitFor();
    await drop(reader, 'un.pdf');
    await waitForState(reader.mainFrame(), 'ready');
    await waitForWords(reader.mainFrame());
    await reader.keyboard.press('s');
    await reader.keyboard.press('h');
    await reader.locator('[data-note-id]').first().waitFor();
    const [second] = await Promise.all([world.context.waitForEvent('page'), drop(reader, 'deux.pdf')]);
    await second.waitForSelector('html[data-reader-state="ready"]');
    await second.locator('[data-note-id]').first().waitFor();
    await second.close();
    await reader.close();
  });
});
