import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drivable, EXTENSION } from '../../site/firefox.ts';
import { LISTED } from '../../site/pages.ts';
import { SITE } from '../support.ts';
import { answerPrompt, named, press, refuseSite, until, visit } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

const PDF = `${SITE}${LISTED[0]?.path}`;
let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld({ driven: true });
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
