import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/damaged.ts';
import { fixtureSet } from '../../fixtures/set.ts';
import { launch, makeProfile } from '../../site/chromium.ts';
import { FOLDER, FOLDER_HOST, type Folder, startFolder } from '../../site/folder.ts';
import { LISTED } from '../../site/pages.ts';
import { type Site, startSite } from '../../site/server.ts';
import { BUILT, clickBookmark, linkOf, tabOf, writeNote } from '../bookmarklet.ts';
import { axe, SITE, waitForState } from '../support.ts';

const ACT = LISTED[0]!;
const fixtures = await fixtureSet();
const pdfOf = (name: string) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array();
const profile = makeProfile();
let site: Site;
let folder: Folder;
let context: BrowserContext;
let link: string;
/** Every origin that any page asked for anything; Chromium's viewer of PDFs is one of its own, and asks nobody else. */
const asked = new Set<string>();

beforeAll(async () => {
  site = await startSite(pdfOf, await oddFiles());
  folder = await startFolder(BUILT);
  context = await launch(profile, site.port, { plain: true, also: { [FOLDER_HOST]: folder.port } });
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  link = await linkOf(context);
});
afterAll(async () => {
  await context?.close();
  await folder?.close();
  await site?.close();
  profile.remove();
});

/** A page that is open. */
async function openPage(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

describe('the bookmarklet in Chromium', () => {
  it('comes from a page that says how, in both languages, and is without fault for axe', async () => {
    const page = await openPage(FOLDER);
    expect(await page.title()).toBe('Le favori « Lire annotée »');
    expect(await axe(page.mainFrame())).toEqual([]);
    await page.getByRole('link', { name: 'Lire annotée' }).click();
    await page.getByRole('status').filter({ hasText: "Un clic ici n'ouvre rien" }).waitFor();
    await page.getByRole('link', { name: 'English version' }).click();
    await page.getByRole('link', { name: 'Read annotated' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(link.length).toBeLessThan(12_000);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    await page.close();
  });

  it('opens the PDF of a tab in the reader, and keeps it and its notes over a reload', async () => {
    const page = await openPage(SITE + ACT.path);
    const tab = await tabOf(context, () => clickBookmark(page, link));
    const refused: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    const frame = tab.mainFrame();
    await waitForState(frame, 'ready');
    await writeNote(tab, frame, 'Gardée par le favori');
    expect(new URL(tab.url()).searchParams.get('file')).toBe(SITE + ACT.path);
    expect(await tab.locator(`a[href="${SITE}${ACT.path}"]`).count()).toBeGreaterThan(0);

    await page.close();
    await tab.reload();
    await waitForState(frame, 'ready');
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await frame.getByText('Gardée par le favori').first().waitFor();
    expect(refused).toEqual([]);
    await tab.close();
  });

  it.each(['/', '/ferme'])('lists the acts of %s, and opens the one that is chosen', async (path) => {
    const page = await openPage(SITE + path);
    await clickBookmark(page, link);
    const list = page.getByRole('dialog', { name: 'Actes de cette page' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(LISTED.length);
    expect(await axe(page.mainFrame())).toEqual([]);
    const tab = await tabOf(context, () => list.getByRole('button', { name: ACT.words }).press('Enter'));
    await waitForState(tab.mainFrame(), 'ready');
    await tab
      .getByRole('heading', { name: /2024-102/ })
      .first()
      .waitFor();
    expect(new URL(tab.url()).searchParams.get('file')).toBe(SITE + ACT.path);
    await tab.close();
    await expect.poll(() => list.count()).toBe(0);
    await page.close();
  });

  it('says what it cannot do, and what can be done: no act, the disk, no tab, a site that isolates its tabs, a file that is not there', async () => {
    const page = await openPage(`${SITE}/page.pdf`);
    await clickBookmark(page, link);
    await page.getByText('Aucun lien de cette page ne mène à un acte connu').waitFor();
    await page.getByRole('button', { name: 'Fermer' }).press('Enter');

    await page.goto(pathToFileURL(import.meta.filename).href);
    await clickBookmark(page, link);
    await page.getByRole('dialog', { name: /ne laisse aucune page lire un fichier du disque/ }).waitFor();
    const disk = await tabOf(context, () =>
      page.getByRole('button', { name: 'Ouvrir un PDF de votre ordinateur' }).press('Enter'),
    );
    const choosing = disk.waitForEvent('filechooser');
    await disk.getByRole('button', { name: 'Choisir un PDF…' }).click();
    const buffer = Buffer.from(pdfOf('simple'));
    await (await choosing).setFiles({ name: 'acte.pdf', mimeType: 'application/pdf', buffer });
    await waitForState(disk.mainFrame(), 'ready');
    await disk.waitForURL(/[?]id=[0-9a-f]{64}/);
    await disk.reload();
    await waitForState(disk.mainFrame(), 'ready');
    await disk.close();

    // Code that no gesture of the reader began may not open a tab.
    await page.goto(SITE + ACT.path);
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: decodeURIComponent(link.replace('javascript:', '')) });
    await page.getByText("n'a pas laissé s'ouvrir l'onglet").waitFor();

    await page.goto(`${SITE}/isole`);
    await clickBookmark(page, link);
    const isolated = await tabOf(context, () => page.getByRole('button', { name: ACT.words }).press('Enter'));
    await isolated.getByText("Aucun fichier n'est arrivé").waitFor();
    await isolated.close();

    await page.goto(`${SITE}/fichiers`);
    await clickBookmark(page, link);
    const absent = await tabOf(context, () => page.getByRole('button', { name: 'Acte absent' }).press('Enter'));
    await waitForState(absent.mainFrame(), 'error');
    await absent.close();
    await page.close();
  });

  it('tells other tabs of its notes, and gives a file again that it keeps; of another it says where it is', async () => {
    const address = `${FOLDER}reader.html?file=${encodeURIComponent(SITE + ACT.path)}&name=Acte`;
    const [one, other] = [await openPage(address), await openPage(address)];
    await Promise.all([waitForState(one.mainFrame(), 'ready'), waitForState(other.mainFrame(), 'ready')]);
    await other.getByRole('tab', { name: /Notes/ }).click();
    await one.bringToFront();
    await writeNote(one, one.mainFrame(), 'Écrite dans un onglet');
    await other.getByText('Écrite dans un onglet').first().waitFor();
    await one.close();
    await other.close();

    const lost = await openPage(`${FOLDER}reader.html?file=${encodeURIComponent(`${SITE}/autre.pdf`)}&name=Autre`);
    await lost.getByText('ne garde plus de copie').waitFor();
    expect(await lost.getByRole('link', { name: "Ouvrir le PDF d'origine" }).getAttribute('href')).toBe(
      `${SITE}/autre.pdf`,
    );
    await lost.close();
  });

  it('asks the site for its PDF and the host for its own folder, and nobody for anything else', () => {
    expect([...asked].filter((origin) => origin.startsWith('http')).sort()).toEqual([`https://${FOLDER_HOST}`, SITE]);
    const other = folder.paths.filter((path) => !path.startsWith(new URL(FOLDER).pathname));
    expect(other.filter((path) => path !== '/favicon.ico')).toEqual([]);
    expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});
