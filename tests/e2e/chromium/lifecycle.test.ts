import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { extensionAddress } from '../extension.ts';
import { stopBackground } from '../extension-pages.ts';
import { selectWords } from '../selecting.ts';
import { FRAME, openAct, startWorld, type World } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ACT = LISTED[0]?.words ?? '';

/** Begins a note on page 1 and types into it. */
async function beginNote(page: Page, frame: Frame, words: string): Promise<void> {
  await selectWords(page, frame, 1, 'Étaient présents', 'Damien');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
  await page.keyboard.type(words);
}

/** A page of the extension's, beside the one that is read. */
async function helperPage(): Promise<Page> {
  const page = await world.context.newPage();
  await page.goto(`${await extensionAddress(world.context)}library.html`);
  return page;
}

describe('the background that is stopped', () => {
  it('while a note is typed: the note is saved all the same', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await beginNote(page, frame, 'Avant');
    await saved(frame);
    const helper = await helperPage();
    await page.bringToFront();
    for (const words of [', pendant', ' et après.']) {
      await stopBackground(helper);
      await page.keyboard.type(words);
      await saved(frame);
    }
    await helper.close();
    await page.close();

    const again = await world.open('/');
    const reopened = await openAct(again, ACT);
    await reopened.frame.getByRole('tab', { name: /Notes/ }).click();
    await reopened.frame.getByText('Avant, pendant et après.').first().waitFor();
    await again.close();
  });
});

describe('the extension that is reloaded', () => {
  it('while the reader is open: what is typed then is kept and offered, and the page is given back clean', async () => {
    await world.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await beginNote(page, frame, 'Gardée');
    await saved(frame);
    const helper = await helperPage();
    await helper.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await page.bringToFront();
    await expect.poll(() => frame.evaluate(() => chrome.runtime?.id ?? null)).toBeNull();
    await page.keyboard.type(' aussi');
    const banner = frame.getByRole('alert').filter({ hasText: /mise à jour ou arrêtée/ });
    await banner.waitFor();
    // Whatever the page does now, the text stays until it is copied.
    await page.evaluate(() => document.body.append(document.createElement('hr')));
    await expect.poll(() => page.locator('deliberation-annotee').count()).toBe(0);
    const text = () => frame.getByRole('textbox', { name: 'Note', exact: true }).inputValue();
    await expect.poll(text).toBe('Gardée aussi');
    await banner.getByRole('button', { name: 'Copier le texte' }).click();
    await banner.getByText(/copié/i).waitFor();
    await frame.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForSelector(FRAME, { state: 'detached' });
    expect(await page.evaluate(() => document.body.inert)).toBe(false);
    await page.close();
  });
});
