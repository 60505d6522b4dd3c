import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { findings, openOwn, openPopup } from '../extension-pages.ts';
import { openAct, readerOf, SITE, startWorld, type World, waitForState } from '../support.ts';

let world: World;
let options: Page;
beforeAll(async () => {
  world = await startWorld();
  // Two acts that were read before, the second one last.
  for (const listed of [LISTED[2]!, LISTED[0]!]) {
    const page = await world.open('/');
    await openAct(page, listed.words);
    await page.close();
  }
  options = await openOwn(world.context, 'options.html');
});
afterAll(() => world.end());

const section = (name: string) => options.getByRole('region', { name });
const saved = (name: string) => section(name).getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

describe('the window of the toolbar button', () => {
  it('says what the tab is: a list, a PDF, another page', async () => {
    const page = await world.open('/');
    await page.bringToFront();
    let popup = await openPopup(world.context, options);
    await expect.poll(popup.text).toContain('4 liens vers des actes');
    await page.goto(SITE + LISTED[0]!.path);
    await page.bringToFront();
    popup = await openPopup(world.context, options);
    await expect.poll(popup.text).toMatch(/montre un PDF[\s\S]*Lire annotée/);
    await popup.press('Lire annotée');
    await waitForState((await readerOf(page)).frame, 'ready');
    await options.bringToFront();
    popup = await openPopup(world.context, options);
    await expect.poll(popup.text).toContain('n’est pas du site');
    await page.close();
  });

  it('lists the acts that were opened last, and is readable in every colour', async () => {
    const popup = await openOwn(world.context, 'popup.html');
    const recent = popup.getByRole('region', { name: 'Derniers actes ouverts' }).getByRole('button');
    await expect.poll(() => recent.count()).toBe(2);
    await expect.poll(() => recent.first().textContent()).toContain('2024-102');
    expect(await findings(popup)).toEqual([]);
    const [reader] = await Promise.all([world.context.waitForEvent('page'), recent.last().click()]);
    await waitForState(reader.mainFrame(), 'ready');
    await expect.poll(() => reader.title()).toContain('2024-104');
    await reader.close();
    await popup.close();
  });
});

describe('the options', () => {
  it('are readable in every colour and width', async () => {
    expect(await findings(options)).toEqual([]);
  });

  it('decide which layers an act opens with', async () => {
    await section('Calques à l’ouverture').getByRole('switch', { name: 'Votes' }).click();
    await saved('Calques à l’ouverture');
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    const votes = frame.getByRole('switch', { name: 'Votes' });
    await expect.poll(() => votes.getAttribute('aria-checked')).toBe('false');
    const sums = frame.getByRole('switch', { name: 'Montants' });
    await expect.poll(() => sums.getAttribute('aria-checked')).toBe('true');
    await page.close();
  });

  it('name the colours, by keyboard', async () => {
    const field = section('Couleurs de vos notes').getByRole('textbox', { name: 'Rouge' });
    await field.focus();
    await options.keyboard.type('À contester');
    await options.keyboard.press('Tab');
    await saved('Couleurs de vos notes');
    await options.reload();
    await expect.poll(() => field.inputValue()).toBe('À contester');
  });

  it('switch single keys off in the reader, at once', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    const selected = () => frame.evaluate(() => String(getSelection()).trim().length > 0);
    await frame.locator('body').press('s');
    await expect.poll(selected).toBe(true);
    await frame.evaluate(() => getSelection()?.removeAllRanges());
    await section('Raccourcis du navigateur').getByRole('switch').click();
    await saved('Raccourcis du navigateur');
    await frame.locator('body').press('s');
    await frame.locator('body').press('m');
    expect(await selected()).toBe(false);
    expect(await frame.locator('.walk-status').textContent()).toBe('');
    await section('Raccourcis du navigateur').getByRole('switch').click();
    await page.close();
  });

  it('change the language of every open page at once, dates and plurals too', async () => {
    const library = await openOwn(world.context, 'library.html');
    await library.getByText('13 mai 2024').first().waitFor();
    await section('Langue').getByText('English').click();
    await library.getByRole('heading', { name: 'My deliberations' }).waitFor();
    await library.getByText('13 May 2024').first().waitFor();
    await library.getByRole('button', { name: 'Export', exact: true }).waitFor();
    await library.getByText('2 acts', { exact: true }).waitFor();
    await expect.poll(() => library.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => library.title()).toContain('My deliberations');
    await options.getByRole('heading', { name: 'Options', level: 1 }).waitFor();
    // A page that opens later is in that language from the beginning.
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await frame.getByRole('tab', { name: 'Sums' }).waitFor();
    await options.getByRole('region', { name: 'Language' }).getByText('As the browser').click();
    await frame.getByRole('tab', { name: 'Montants' }).waitFor();
    await library.getByText('13 mai 2024').first().waitFor();
    await library.close();
    await page.close();
  });

  it('erase everything only after a backup and a word, and other pages notice', async () => {
    const library = await openOwn(world.context, 'library.html');
    await expect.poll(() => library.locator('.act-item').count()).toBe(2);
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await frame.locator('body').press('s');
    await frame.locator('body').press('h');
    await frame.locator('[data-note-id]').first().waitFor();
    await options.bringToFront();
    await options.getByRole('button', { name: 'Tout effacer…' }).click();
    const dialog = options.getByRole('dialog', { name: 'Tout effacer ?' });
    expect(await findings(options)).toEqual([]);
    expect(await dialog.getByRole('button', { name: 'Tout effacer' }).count()).toBe(0);
    await options.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await library.locator('.act-item').count()).toBe(2);

    await options.getByRole('button', { name: 'Tout effacer…' }).click();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Enregistrer la sauvegarde' }).click(),
    ]);
    const written = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of written) chunks.push(chunk as Buffer);
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8')).documents).toHaveLength(2);
    const erase = dialog.getByRole('button', { name: 'Tout effacer' });
    await expect.poll(() => erase.isDisabled()).toBe(true);
    // The focus is in the field that waits for the word.
    await expect.poll(() => options.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await options.keyboard.type('effacer');
    await options.keyboard.press('Enter');
    await options.getByText('Tout est effacé.').waitFor();
    await library.getByText('Aucun acte lu pour l’instant').waitFor();
    await frame.getByText('Tout a été effacé depuis une autre page').waitFor();
    await frame.locator('[data-note-id]').first().waitFor({ state: 'detached' });
    await page.close();
    const layers = section('Calques à l’ouverture');
    const votes = layers.getByRole('switch', { name: 'Votes' });
    await expect.poll(() => votes.getAttribute('aria-checked')).toBe('true');
    await library.close();
  });
});
