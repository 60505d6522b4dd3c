import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drivable, installIn } from '../../site/firefox.ts';
import { FRAME } from '../support.ts';
import { backgroundState, isSaved, openFirst, openPage, stopBackground, typeOn, until, writeNote } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld({ driven: drivable });
});
afterAll(() => world?.end());

const buttons = (page: Page) => page.evaluate(() => document.querySelectorAll('deliberation-annotee').length);

/** Waits until the panel of notes has a note with these words. */
async function noted(frame: Frame, words: string): Promise<void> {
  const tab = await until('the tab', () => frame.$('::-p-xpath(//*[@role="tab"][starts-with(., "Notes")])'));
  await tab.evaluate((element) => (element as HTMLElement).click());
  await until(words, () =>
    frame.evaluate(
      (text) => [...document.querySelectorAll('.note-body')].some(({ textContent }) => textContent?.trim() === text),
      words,
    ),
  );
}

it.runIf(drivable)('the background is stopped while a note is typed: the note is saved all the same', async () => {
  const { firefox } = world;
  const page = await openPage(firefox, '/');
  const frame = await openFirst(page);
  await writeNote(frame, 'Avant');
  await until('« Enregistré »', () => isSaved(frame));
  for (const words of [', pendant', ' et après.']) {
    await stopBackground(firefox);
    expect(await isSaved(frame)).toBe(true);
    expect(await backgroundState(firefox)).toBe('stopped');
    await typeOn(frame, words);
    await until('« Enregistré »', () => isSaved(frame));
    // Nobody else has woken it.
    expect(await backgroundState(firefox)).toBe('running');
  }
  await page.close();

  const again = await openPage(firefox, '/');
  await noted(await openFirst(again), 'Avant, pendant et après.');
  await again.close();
});

it('the extension is reloaded while the reader is open: the page is given back, and what was saved is there again', async () => {
  const page = await openPage(world.firefox, '/');
  const frame = await openFirst(page);
  await writeNote(frame, 'Écrit avant la mise à jour');
  await until('« Enregistré »', () => isSaved(frame));

  await installIn(world.firefox);
  await until('the page without a reader', async () => (await page.$(FRAME)) === null);
  await until('its buttons', async () => (await buttons(page)) > 0);
  expect(await page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0);

  const again = await openPage(world.firefox, '/');
  const reopened = await openFirst(again);
  await noted(reopened, 'Écrit avant la mise à jour');
  await writeNote(reopened, 'Et après');
  await until('« Enregistré »', () => isSaved(reopened));
});
