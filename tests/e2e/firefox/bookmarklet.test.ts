import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivable } from '../../site/firefox.ts';
import { FOLDER, FOLDER_HOST, type Folder, startFolder } from '../../site/folder.ts';
import { LISTED } from '../../site/pages.ts';
import { BUILT } from '../bookmarklet.ts';
import { SITE } from '../support.ts';
import { pressBookmark } from './bookmark.ts';
import { isSaved, until, writeNote } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

const ACT = LISTED[0]!;
const READY = 'html[data-reader-state="ready"]';
let folder: Folder;
let link = '';
let world: FirefoxWorld;

beforeAll(async () => {
  folder = await startFolder(BUILT);
  world = await startFirefoxWorld({ also: { [FOLDER_HOST]: folder.port }, plain: true });
  const page = await open(FOLDER);
  link = await page.$eval(
    '::-p-aria([name="Lire annotée"][role="link"])',
    (element) => (element as HTMLAnchorElement).href,
  );
  await page.close();
});
afterAll(async () => {
  await world?.end();
  await folder?.close();
});

async function open(address: string): Promise<Page> {
  const page = await world.firefox.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

/** The reader's tab, once `act` has opened it. */
async function readerAfter(act: () => Promise<unknown>): Promise<Page> {
  await act();
  return until('the reader', async () =>
    (await world.firefox.pages()).find((page) => page.url().startsWith(`${FOLDER}reader.html`)),
  );
}

/** Waits until the act is read, and is the one with this number. */
async function ready(tab: Page, number?: string): Promise<void> {
  await tab.waitForSelector(READY, { timeout: 60_000 });
  if (number)
    await until(number, () => tab.$eval('h1', (heading, words) => heading.textContent.includes(words), number));
}

describe.runIf(drivable)('the bookmarklet in Firefox', () => {
  it("takes a PDF from Firefox's own viewer, and keeps it and its notes over a reload", async () => {
    const page = await open(SITE + ACT.path);
    const tab = await readerAfter(() => pressBookmark(world.firefox, link));
    await ready(tab, '2024-102');
    expect(new URL(tab.url()).searchParams.get('file')).toBe(SITE + ACT.path);
    await tab.bringToFront();
    await writeNote(tab.mainFrame(), 'Gardée par le favori', 2);
    await until('« Enregistré »', () => isSaved(tab.mainFrame()));
    await page.close();
    await tab.reload();
    await ready(tab);
    await tab.waitForSelector('[data-note-id]');
    await tab.close();
  });

  it('lists the acts of a page, and opens the one that is chosen', async () => {
    const page = await open(`${SITE}/`);
    await pressBookmark(world.firefox, link);
    const choice = await page.waitForSelector(`deliberation-annotee-favori >>> li button`);
    const tab = await readerAfter(async () => choice?.click());
    await ready(tab, '2024-102');
    await tab.close();
    await page.close();
  });

  it('runs on a page with a strict policy, and says that the page may not read the file', async () => {
    const page = await open(`${SITE}/ferme`);
    await pressBookmark(world.firefox, link);
    const choice = await page.waitForSelector(`deliberation-annotee-favori >>> li button`);
    const tab = await readerAfter(async () => choice?.click());
    await tab.waitForSelector("::-p-text(La page du site n'a pas pu lire le fichier)");
    const original = await tab.$eval(
      '::-p-aria([name="Ouvrir le PDF d\'origine"])',
      (element) => (element as HTMLAnchorElement).href,
    );
    expect(original).toBe(SITE + ACT.path);
    await tab.close();
    await page.close();
  });

  it('takes a PDF from the disk too, which has no address', async () => {
    const desk = mkdtempSync(join(tmpdir(), 'pdf-'));
    writeFileSync(join(desk, 'acte.pdf'), world.pdfOf('simple'));
    const page = await open(pathToFileURL(join(desk, 'acte.pdf')).href);
    const tab = await readerAfter(() => pressBookmark(world.firefox, link));
    await ready(tab);
    await tab.waitForFunction(() => location.search.startsWith('?id='));
    await tab.reload();
    await ready(tab);
    await tab.close();
    await page.close();
    rmSync(desk, { recursive: true });
  });
});
