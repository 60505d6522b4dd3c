import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/damaged.ts';
import { fixtureSet } from '../../fixtures/set.ts';
import { launch, makeProfile } from '../../site/chromium.ts';
import { FOLDER, FOLDER_HOST, type Folder, startFolder } from '../../site/folder.ts';
import { LISTED } from '../../site/pages.ts';
import { type Site, startSite } from '../../site/server.ts';
import { BUILT, clickBookmark, linkOf, tabOf } from '../bookmarklet.ts';
import { selectWords } from '../selecting.ts';
import { axe, SITE, waitForState } from '../support.ts';

const [ACT] = LISTED;
const fixtures = await fixtureSet();
const pdfOf = (name: string) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array();
const profile = makeProfile();
let site: Site;
let folder: Folder;
let context: BrowserContext;
let link: string;

beforeAll(async () => {
  site = await startSite(pdfOf, await oddFiles());
  folder = await startFolder(BUILT);
  context = await launch(profile, site.port, { plain: true, also: { [FOLDER_HOST]: folder.port } });
  context.setDefaultTimeout(15_000);
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
    expect(await page.getByRole('status').textContent()).toContain("Un clic ici n'ouvre rien");
    await page.getByRole('link', { name: 'English version' }).click();
    await page.getByRole('link', { name: 'Read annotated' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(link.length).toBeLessThan(12_000);
    await page.close();
  });

  it('opens the PDF of a tab in the reader, and keeps it and its notes over a reload', async () => {
    const page = await openPage(SITE + ACT!.path);
    const tab = await tabOf(context, () => clickBookmark(page, link));
    const refused: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    const frame = tab.mainFrame();
    await waitForState(frame, 'ready');
    await selectWords(tab, frame, 2, 'attribuer', 'mètres');
    await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
    await frame.getByRole('textbox', { name: 'Note' }).waitFor();
    await tab.keyboard.type('Gardée par le favori');
    await tab.waitForTimeout(300);
    await frame.getByRole('status').filter({ hasText: 'Enregistré' }).first().waitFor();
    expect(new URL(tab.url()).searchParams.get('file')).toBe(SITE + ACT!.path);

    await page.close();
    await tab.reload();
    await waitForState(frame, 'ready');
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await frame.getByText('Gardée par le favori').first().waitFor();
    expect(refused).toEqual([]);
    await tab.close();
  });
});
