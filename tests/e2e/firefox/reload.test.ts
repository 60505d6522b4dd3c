import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installIn } from '../../site/firefox.ts';
import { FRAME } from '../support.ts';
import { isSaved, openFirst, openPage, until, writeNote } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld();
});
afterAll(() => world?.end());

const buttons = (page: Page) => page.evaluate(() => document.querySelectorAll('deliberation-annotee').length);

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
  await until('the note', () => reopened.$('[data-note-id]'));
  await writeNote(reopened, 'Et après');
  await until('« Enregistré »', () => isSaved(reopened));
});
