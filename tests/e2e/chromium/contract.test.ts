import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { FRAME, openAct, startWorld, underMore, type World } from '../support.ts';
import { saved, still } from '../waiting.ts';

/**
 * The names that tools and tests from outside find things by: roles, accessible names and attributes, in French. They must
 * be there exactly, once, at every width and in every theme, and in a browser whose first steps were never closed.
 */

const TABS = ['Fiche', 'Montants', 'Votes', 'Déports', 'Contrôles', 'Notes'];
const LAYERS = ['Montants', 'Votes', 'Déports', 'Mes notes'];
const FORMATS = ['Markdown', 'CSV', 'CSV SCDL', 'JSON-LD (W3C)', 'PDF annoté', 'HTML', 'Sauvegarde'];
const WIDTHS = [1280, 760, 390];

let world: World;
beforeAll(async () => {
  world = await startWorld({ welcome: 'keep' });
});
afterAll(() => world.end());

const bar = (frame: Frame) => frame.getByRole('toolbar', { name: 'Annoter la sélection' });

/** What a screen reader is told: one line for each element, « - tab "Fiche" [selected] ». */
const told = async (place: Page | Frame): Promise<string> => place.locator('body').ariaSnapshot();

/** Each of these is told once, under exactly this name. */
async function expectTold(place: Page | Frame, role: string, names: readonly string[]): Promise<void> {
  const found = async () =>
    (await told(place)).split('\n').flatMap((line) => {
      const [, name] = new RegExp(`^\\s*- ${role} "([^"]*)"`).exec(line) ?? [];
      return name !== undefined && names.includes(name) ? [name] : [];
    });
  await expect.poll(async () => (await found()).sort(), { message: role }).toEqual([...names].sort());
}

/** The formats, in the menu that is closed again. */
async function expectFormats(place: Page | Frame): Promise<void> {
  await place.getByRole('button', { name: 'Exporter' }).click();
  await place.getByRole('menu').waitFor();
  await expectTold(place, 'menuitem', FORMATS);
  await place.getByRole('menuitem').first().press('Escape');
  await place.getByRole('menu').waitFor({ state: 'hidden' });
}

/** What is always in the reader. */
async function expectReader(frame: Frame): Promise<void> {
  await expectTold(frame, 'tab', TABS);
  await expectTold(frame, 'switch', LAYERS);
  await expectTold(frame, 'toolbar', ['Calques']);
  await expectTold(frame, 'button', ['Fermer', 'Exporter']);
  expect(await frame.getByRole('tab').count()).toBe(TABS.length);
  for (const name of ['Fermer', 'Exporter']) await frame.getByRole('button', { name }).waitFor();
}

/** Every mark of the pages that are drawn says its kind, its value and its page. */
async function expectMarks(frame: Frame): Promise<void> {
  await frame.locator('[data-page-number="2"]').scrollIntoViewIfNeeded();
  await frame.locator('[data-page-number="2"] [data-mark="recusal"]').first().waitFor();
  const marks = await frame.locator('[data-page-number="2"] [data-mark]').evaluateAll((elements) =>
    elements.map((element) => {
      const { mark = '', value = '', page = '', markId = '' } = (element as HTMLElement).dataset;
      return { mark, value, page, markId };
    }),
  );
  expect(new Set(marks.map(({ mark }) => mark))).toEqual(new Set(['amount', 'vote', 'recusal']));
  for (const { mark, value, page, markId } of marks) {
    expect(page).toBe('2');
    expect(markId).not.toBe('');
    expect(value).toMatch(mark === 'recusal' ? /^\p{L}.* \p{L}/u : /^\d+(\.\d+)?$/);
  }
}

it('every name of the contract is found exactly, at every width and in both themes', async () => {
  const page = await world.open('/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const { words } of LISTED) {
      const button = page.getByRole('button', { name: `Lire annotée : ${words}` }).first();
      await button.scrollIntoViewIfNeeded();
      await expect.poll(() => button.isVisible(), { message: `${words}, ${width} px` }).toBe(true);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const { frame } = await openAct(page, LISTED[0]?.words ?? '');
  expect(await frame.title()).toMatch(/Délibération annotée$/);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectReader(frame);
    await expectFormats(frame);
    // One line, or two: the page is what takes the room. The number of the act is always to be read.
    const bar = await still(frame, frame.locator('.toolbar'));
    expect(bar.height, `${width} px`).toBeLessThan(width < 1100 ? 90 : 50);
    expect((await frame.locator('.toolbar-title').boundingBox())?.width, `${width} px`).toBeGreaterThan(120);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReader(frame);

  // As narrow as a telephone: the marks, the way to a place, the bar, the editor.
  await expectMarks(frame);
  await frame.getByRole('tab', { name: 'Montants' }).click();
  await frame.getByRole('tabpanel').getByRole('button', { name: /€/ }).first().click();
  await frame.locator('[data-mark="amount"][data-active]').first().waitFor();
  for (const name of ['Surligner', 'Noter']) {
    await selectWords(page, frame, 2, name === 'Noter' ? 'intéressés' : 'attribuer', 'mètres');
    await bar(frame).waitFor();
    expect(await bar(frame).getByRole('button', { name: 'Surligner' }).count()).toBe(1);
    expect(await bar(frame).getByRole('button', { name: 'Noter' }).count()).toBe(1);
    await bar(frame).getByRole('button', { name, exact: true }).click();
  }
  await expectTold(frame, 'textbox', ['Note']);
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
  await page.keyboard.type('Une note.');
  await saved(frame);
  await frame.getByRole('status').getByText('Enregistré', { exact: true }).first().waitFor();
  // In sight: above the foot of the sheet, where the field that comes next is not under it.
  const foot = frame.locator('.note-editor-foot');
  await expect.poll(() => foot.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await frame.getByRole('combobox', { name: 'Ajouter une étiquette' }).focus();
  const field = await still(frame, frame.getByRole('combobox', { name: 'Ajouter une étiquette' }));
  expect(field.y + field.height).toBeLessThanOrEqual((await foot.boundingBox())?.y ?? 0);
  const notes = () =>
    frame
      .locator('[data-page-number="2"] [data-note-id]')
      .evaluateAll((elements) => new Set(elements.map((element) => (element as HTMLElement).dataset.noteId)).size);
  await expect.poll(notes).toBe(2);

  const opened = world.context.waitForEvent('page');
  await underMore(frame, 'Mes délibérations');
  const library = await opened;
  await library.locator('.act-item').first().waitFor();
  for (const width of WIDTHS) {
    await library.setViewportSize({ width, height: 800 });
    await expectTold(library, 'heading', ['Mes délibérations']);
    await expectTold(library, 'searchbox', ['Rechercher']);
    await expectTold(library, 'button', ['Importer', 'Exporter']);
    for (const name of ['Importer', 'Exporter']) await library.getByRole('button', { name }).waitFor();
    await expectFormats(library);
  }
  await library.close();

  // Nothing is asked before a file is written; what is better confirmed is offered with it.
  await frame.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: 'CSV SCDL', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await frame.getByRole('button', { name: 'Fermer', exact: true }).click();
  await page.locator(FRAME).waitFor({ state: 'detached' });
});
