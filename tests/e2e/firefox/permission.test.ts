import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImportText } from '../../../lib/exchange/import.ts';
import { drivable, EXTENSION } from '../../site/firefox.ts';
import { LISTED } from '../../site/pages.ts';
import { fakeNote } from '../../store/fakes.ts';
import { SITE } from '../support.ts';
import { answerPrompt, BUTTON, named, press, refuseSite, tabAt, until, visit } from './driving.ts';
import { pressInPopup } from './popup.ts';
import { inWindow } from './window.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

const PDF = `${SITE}${LISTED[0]?.path}`;
const OTHER = 'www.lenord.fr';
let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld({ driven: true, hosts: [OTHER] });
  await refuseSite(world.firefox);
});
afterAll(() => world?.end());

async function open(url: string): Promise<Page> {
  const page = await world.firefox.newPage();
  await visit(page, url);
  return page;
}

const says = (page: Page, words: RegExp) =>
  until(String(words), async () => words.test(await page.evaluate(() => document.body.textContent ?? '')));

it.runIf(drivable)(
  'a site that Firefox refuses to the extension is a normal state: said everywhere, and asked for by one button',
  async () => {
    const list = await open(`${SITE}/`);
    const popup = await open(`${EXTENSION}popup.html`);
    await says(popup, /ne laisse pas l’extension voir le site/);
    await until('the button', () => named(popup, 'button', 'Autoriser le site du Département'));
    await popup.close();
    const options = await open(`${EXTENSION}options.html`);
    await says(options, /Accès au site du Département/);

    const reader = await open(`${EXTENSION}reader.html?file=${encodeURIComponent(PDF)}`);
    await until('the state', () => reader.$('html[data-reader-state="error"]'));
    await says(reader, /n’autorise pas l’extension à lire ce site/);
    expect(await list.$('deliberation-annotee')).toBeNull();
    expect(world.site.requests.some(({ path }) => path === LISTED[0]?.path)).toBe(false);

    await press(reader, 'button', 'Autoriser');
    await answerPrompt(world.firefox, 'no');
    await says(reader, /L’accès n’a pas été donné/);
    await press(reader, 'button', 'Autoriser');
    await answerPrompt(world.firefox, 'yes');
    await until('the end of the reading', () => reader.$('html[data-reader-state="ready"]'), 40_000);

    await until('the options', async () => {
      const text = await options.evaluate(() => document.body.textContent ?? '');
      return text.includes('Ouverture des PDF') && !text.includes('Accès au site du Département');
    });
    await list.bringToFront();
    await visit(list, `${SITE}/strict`);
    await until('the buttons', () => list.$('deliberation-annotee'));
  },
);

it.runIf(drivable)(
  'the site of another authority is turned on where it is looked at, by the popup, and off again in the options',
  async () => {
    const { firefox } = world;
    const page = await open(`https://${OTHER}/`);
    await page.bringToFront();
    expect(await page.$('deliberation-annotee')).toBeNull();
    await pressInPopup(firefox, 'Activer sur ce site');
    await answerPrompt(firefox, 'yes');
    const button = await until('the buttons', () => page.$(BUTTON));
    await button.evaluate((element) => (element as HTMLElement).click());
    const reader = await tabAt(firefox, `${EXTENSION}reader.html?file=${encodeURIComponent(`https://${OTHER}/`)}`);
    await until('the end of the reading', () => reader.$('html[data-reader-state="ready"]'));
    await until('the act', async () => (await reader.title()).includes('2024-102'));
    await reader.close();

    const options = await open(`${EXTENSION}options.html`);
    await press(options, 'button', `Retirer ${OTHER}`);
    await until('the page without buttons', async () => (await page.$('deliberation-annotee')) === null);
    await page.close();
    await options.close();
  },
);

it.runIf(drivable)('backups are written once Firefox has been asked for its downloads, and not before', async () => {
  const { firefox } = world;
  const folder = mkdtempSync(join(tmpdir(), 'sauvegardes-'));
  await inWindow(
    firefox,
    `(folder) => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', folder);
    }`,
    folder,
  );
  const options = await open(`${EXTENSION}options.html`);
  await options.bringToFront();
  const note = fakeNote({ body: 'À garder' });
  await options.evaluate(
    async (input) => {
      type Runtime = { sendMessage(message: object): Promise<unknown> };
      await (globalThis as unknown as { browser: { runtime: Runtime } }).browser.runtime.sendMessage(input);
    },
    { request: 'notes.put', input: { note } },
  );
  const weekly = () => until('the rhythms', () => options.$('::-p-text(Chaque semaine)'));
  await (await weekly()).click();
  await answerPrompt(firefox, 'no');
  await says(options, /Sans la permission/);
  expect(readdirSync(folder)).toEqual([]);
  await (await weekly()).click();
  await answerPrompt(firefox, 'yes');
  await says(options, /Dernière sauvegarde/);
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^sauvegarde-deliberations-.*[.]json$/);
  const kept = readImportText(readFileSync(join(folder, file), 'utf8'));
  expect(kept).toMatchObject({ ok: true, imported: { notes: [{ id: note.id, body: 'À garder' }] } });
  await options.close();
  rmSync(folder, { recursive: true });
});
