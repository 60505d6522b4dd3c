import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureSet } from '../../fixtures/set.ts';
import { endFirefox, installIn, launchFirefox } from '../../site/firefox.ts';
import { type LocalProxy, startProxy } from '../../site/proxy.ts';
import { type Site, startSite } from '../../site/server.ts';
import { FRAME, SITE } from '../support.ts';
import { readerIn, until } from './driving.ts';

let site: Site;
let proxy: LocalProxy;
let firefox: Browser;
const fixtures = await fixtureSet();

beforeAll(async () => {
  site = await startSite((name) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array(), []);
  proxy = await startProxy(site.port);
  firefox = await launchFirefox(proxy.port);
});
afterAll(async () => {
  await endFirefox(firefox);
  await proxy?.close();
  await site?.close();
});

const BUTTON = 'deliberation-annotee >>> button';
const buttons = (page: Page) => page.evaluate(() => document.querySelectorAll('deliberation-annotee').length);

async function openFirst(page: Page): Promise<Frame> {
  const button = await until('the button', () => page.$(BUTTON));
  await button.evaluate((element) => (element as HTMLElement).click());
  return readerIn(page);
}

async function write(frame: Frame, words: string): Promise<void> {
  await frame.evaluate(() => {
    const span = document.querySelector('.textLayer span');
    if (span) getSelection()?.selectAllChildren(span);
  });
  const note = await until('« Noter »', () => frame.$('::-p-xpath(//button[normalize-space()="Noter"])'));
  await note.evaluate((button) => (button as HTMLElement).click());
  const field = await until('the box', () => frame.$('textarea[aria-label="Note"]'));
  await field.evaluate((box, text) => {
    (box as HTMLElement).focus();
    document.execCommand('insertText', false, text);
  }, words);
}
const isSaved = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[role="status"]')].some((status) => status.textContent?.includes('Enregistré')),
  );

it('the extension is reloaded while the reader is open: the page is given back, and what was saved is there again', async () => {
  const page = await firefox.newPage();
  await page.goto(`${SITE}/`);
  const frame = await openFirst(page);
  await write(frame, 'Écrit avant la mise à jour');
  await until('« Enregistré »', () => isSaved(frame));

  await installIn(firefox);
  await until('the page without a reader', async () => (await page.$(FRAME)) === null);
  await until('its buttons', async () => (await buttons(page)) > 0);
  expect(await page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0);

  const again = await firefox.newPage();
  await again.goto(`${SITE}/`);
  const reopened = await openFirst(again);
  await until('the note', () => reopened.$('[data-note-id]'));
  await write(reopened, 'Et après');
  await until('« Enregistré »', () => isSaved(reopened));
});
