import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fixtureSet } from '../../fixtures/set.ts';
import { drivable, EXTENSION, endFirefox, launchFirefox } from '../../site/firefox.ts';
import { press, pressShortcut, until, visit } from './driving.ts';

let firefox: Browser;
beforeAll(async () => {
  // No site is needed.
  firefox = await launchFirefox(9, { driven: true });
});
afterAll(() => endFirefox(firefox));

/** A page of the extension in a tab; Firefox says that an extension is installed before it has begun. */
async function open(path: string): Promise<Page> {
  const page = await firefox.newPage();
  await visit(page, EXTENSION + path);
  return page;
}
const says = (page: Page, words: string) =>
  until(words, () => page.evaluate((wanted) => document.body.textContent.includes(wanted), words));

describe.runIf(drivable)('the pages of the extension in Firefox', () => {
  it('the first steps lead to the invented act, in the reader', async () => {
    const welcome = await open('welcome.html');
    await press(welcome, 'button', 'Suivant');
    await says(welcome, 'un acte inventé');
    await visit(welcome, `${EXTENSION}reader.html?example`);
    await until('the end of the reading', () => welcome.$('html[data-reader-state="ready"]'), 40_000);
    await until('the title', async () => (await welcome.title()).includes('2024-999'));
    await welcome.bringToFront();
    await pressShortcut(firefox, 'M');
    await says(welcome, 'Somme 1 sur');
    await welcome.close();
  });

  it('the options list the shortcuts, and change the language of the popup', async () => {
    const options = await open('options.html');
    await says(options, 'Alt+Shift+L');
    const popup = await open('popup.html');
    await says(popup, 'Derniers actes ouverts');
    await options.bringToFront();
    await (await until('English', () => options.$('::-p-text(English)'))).click();
    await says(popup, 'Last acts opened');
    await says(options, 'Saved');
    await (await until('As the browser', () => options.$('::-p-text(As the browser)'))).click();
    await says(popup, 'Derniers actes ouverts');
    await popup.close();
    await options.close();
  });

  it('a PDF of the computer is dropped onto the reader, is there after a reload, and asked for by its name in another tab', async () => {
    const pdf = (await fixtureSet()).find(({ name }) => name === 'simple')?.pdf ?? new Uint8Array();
    const reader = await open('reader.html?local');
    await says(reader, 'Ouvrir un PDF de votre ordinateur');
    await reader.evaluate((base64) => {
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], 'mon-acte.pdf'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, Buffer.from(pdf).toString('base64'));
    await until('the end of the reading', () => reader.$('html[data-reader-state="ready"]'), 40_000);
    await until('the title', async () => (await reader.title()).includes('2024-101'));
    await reader.evaluate(() => {
      document.documentElement.dataset.readerState = 'before';
      location.reload();
    });
    await until('the reading after the reload', () => reader.$('html[data-reader-state="ready"]'), 40_000);
    const another = await open('reader.html?local=&name=mon-acte.pdf');
    await says(another, 'Choisissez de nouveau');
    await says(another, 'mon-acte.pdf');
    await another.close();
    await reader.close();
  });
});
