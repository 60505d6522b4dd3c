import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivable, EXTENSION } from '../../site/firefox.ts';
import { DOWNLOADS, LISTED } from '../../site/pages.ts';
import { FRAME, SITE } from '../support.ts';
import { arrive, badge, named, press, pressReadShortcut, readerIn, shownIn, tabAt, until, visit } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

const ALWAYS = 'Toujours ouvrir les PDF du site dans le lecteur';
const DOWNLOADED = 'Ouvrir aussi les PDF que le site fait télécharger';
const PDF = `${SITE}${LISTED[2]?.path}`;
const READY = 'html[data-reader-state="ready"]';
let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld({ driven: true });
  // Firefox says that an extension is installed before it has begun.
  const page = await world.firefox.newPage();
  await visit(page, `${SITE}/`);
  await until('the extension', async () => {
    if (await page.$('deliberation-annotee')) return true;
    await page.reload();
    return false;
  });
  await page.close();
});
afterAll(() => world?.end());

const askedFor = (path: string) => world.site.requests.filter((request) => request.path === path);
const nameOf = (path = '') => path.split('?')[0] ?? '';

async function turn(name: string, on: boolean): Promise<void> {
  const page = await world.firefox.newPage();
  await visit(page, `${EXTENSION}options.html`);
  const control = await until(name, () => named(page, 'switch', name));
  const state = () => control.evaluate((element) => element.getAttribute('aria-checked'));
  if ((await state()) !== String(on)) {
    await control.click();
    await until('Enregistré', () => page.evaluate(() => document.body.textContent.includes('Enregistré')));
  }
  await until(name, async () => (await state()) === String(on));
  await page.close();
}

async function tab(url: string): Promise<Page> {
  const page = await world.firefox.newPage();
  await visit(page, url);
  return page;
}

describe.runIf(drivable)('a tab of Firefox that shows a PDF', () => {
  it('is marked in the toolbar, and opens in a tab of the reader', async () => {
    const page = await tab(PDF);
    expect(await shownIn(page)).toEqual({ url: PDF, type: 'application/pdf' });
    await until('the badge', async () => (await badge(world.firefox)) === 'Acte');
    await pressReadShortcut(world.firefox);
    const reader = await tabAt(world.firefox, `${EXTENSION}reader.html?file=${encodeURIComponent(PDF)}`);
    await until('the end of the reading', () => reader.$(READY));
    const words = () => reader.evaluate(() => document.body.textContent);
    await until('the address', async () => (await words()).includes('www.pasdecalais.fr'));
    await reader.close();
    await page.bringToFront();
    await visit(page, `${SITE}/`);
    await until('no badge', async () => (await badge(world.firefox)) === '');
    await page.close();
  });

  it('has the reader at the same address where that is chosen: loaded anew, left and come back to', async () => {
    await turn(ALWAYS, true);
    const page = await tab(`${SITE}/`);
    await page.$eval('td:nth-child(1) a', (link) => link.click());
    await arrive(page, new URL(LISTED[0]?.path ?? '', SITE).href);
    await readerIn(page);
    await page.evaluate(() => {
      document.title = 'Avant';
      location.reload();
    });
    await until('the page, anew', () => page.evaluate(() => document.title !== 'Avant'));
    await readerIn(page);
    await page.evaluate(() => history.back());
    await arrive(page, `${SITE}/`);
    await until('no reader', async () => (await page.$(FRAME)) === null);
    await page.evaluate(() => history.forward());
    await arrive(page, new URL(LISTED[0]?.path ?? '', SITE).href);
    const frame = await readerIn(page);
    expect(askedFor(LISTED[0]?.path ?? '').every(({ method }) => method === 'GET')).toBe(true);

    await press(frame, 'button', 'Fermer');
    await until('the viewer', async () => (await shownIn(page)).type === 'application/pdf');
    expect((await shownIn(page)).url).toBe(new URL(LISTED[0]?.path ?? '', SITE).href);
    await visit(page, PDF);
    await readerIn(page);
    await page.close();
  });

  it('is left alone where it answers a form, and where the choice is taken back', async () => {
    const page = await tab(`${SITE}/telechargements`);
    await press(page, 'button', "Voir l'acte");
    await until('the viewer', async () => (await shownIn(page)).type === 'application/pdf');
    expect(askedFor(LISTED[2]?.path ?? '').at(-1)?.method).toBe('POST');
    await turn(ALWAYS, false);
    await visit(page, `${SITE}/`);
    await visit(page, PDF);
    expect((await shownIn(page)).type).toBe('application/pdf');
    await page.close();
  });
});

describe.runIf(drivable)('a download of Firefox that is an act', () => {
  beforeAll(() => turn(DOWNLOADED, true));

  it.each(DOWNLOADS.filter(({ act }) => act))('opens in the reader: $words', async ({ path, words }) => {
    const page = await tab(`${SITE}/telechargements`);
    await press(page, 'link', words);
    await until('the reader', () =>
      page.evaluate((start) => location.href.startsWith(start), `${EXTENSION}reader.html?file=`),
    );
    await until('the end of the reading', () => page.$(READY));
    expect(askedFor(nameOf(path)).every(({ session }) => session)).toBe(true);
    await press(page, 'button', 'Fermer');
    await arrive(page, `${SITE}/telechargements`);
    await page.close();
  });

  it('is none where it is another file, or the answer to a form', async () => {
    const page = await tab(`${SITE}/telechargements`);
    await press(page, 'link', 'Tableau');
    await until('the answer', async () => askedFor('/telecharger/tableau').length > 0);
    await press(page, 'button', "Demander l'acte");
    await until('the answer', async () => askedFor('/telecharger/nomme').some(({ method }) => method === 'POST'));
    await new Promise((resume) => setTimeout(resume, 500));
    expect((await shownIn(page)).url).toBe(`${SITE}/telechargements`);
    await page.close();
  });
});
