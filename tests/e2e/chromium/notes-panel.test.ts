import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, type World, waitForState } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ACT = LISTED[0]?.words ?? '';
const field = (frame: Frame) => frame.getByRole('textbox', { name: 'Note', exact: true });
const tags = (frame: Frame) => frame.getByRole('combobox', { name: 'Ajouter une étiquette' });
const listed = (frame: Frame) => frame.locator('[data-list-note]');

/** Opens a note on some words of page 1 of the act that is shown. */
async function writeOn(page: Page, frame: Frame, from: string, to: string, text: string): Promise<void> {
  await selectWords(page, frame, 1, from, to);
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await field(frame).fill(text);
}

describe('the panel of notes', () => {
  it('takes a note from its words to its colour, its tag and its filter, and has it after a reload', async () => {
    let page = await world.open('/');
    let { frame } = await openAct(page, ACT);
    await writeOn(page, frame, 'Étaient présents', 'Damien', 'Voir le **procès-verbal** et <b>la liste</b>');
    await frame.getByRole('radio', { name: 'Question' }).check({ force: true });
    await tags(frame).fill('Présences');
    await tags(frame).press('Enter');
    await saved(frame);
    expect(await axe(frame)).toEqual([]);
    await tags(frame).press('Control+Enter');
    await frame.locator('.note-body strong', { hasText: 'procès-verbal' }).waitFor();
    await frame.getByText('<b>la liste</b>').waitFor();
    await writeOn(page, frame, 'Excusé(s)', 'Excusé(s)', 'autre chose');
    await field(frame).press('Escape');
    await page.close();

    // In another act its tag is offered; the words there are searched without their accents.
    page = await world.open('/');
    ({ frame } = await openAct(page, LISTED[1]?.words ?? ''));
    await writeOn(page, frame, 'Étaient présents', 'Étaient présents', 'ailleurs');
    await tags(frame).fill('prese');
    await frame.getByRole('option', { name: 'Présences' }).waitFor();
    await page.close();

    page = await world.open('/');
    ({ frame } = await openAct(page, ACT));
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await expect.poll(() => listed(frame).count()).toBe(2);
    await frame.getByRole('button', { name: 'Filtres', exact: true }).click();
    await frame.getByRole('combobox', { name: 'Étiquette', exact: true }).selectOption('Présences');
    await frame.getByRole('status').filter({ hasText: '1 note sur 2' }).waitFor();
    await expect.poll(() => listed(frame).count()).toBe(1);
    expect(await listed(frame).locator('.note-page').textContent()).toContain('Question');
    expect(await axe(frame)).toEqual([]);
    const id = await listed(frame).getAttribute('data-list-note');
    const address = frame.url();
    await page.close();

    // A link leads to that note.
    page = await world.context.newPage();
    await page.goto(`${address}#page=1&note=${id}`);
    frame = page.mainFrame();
    await waitForState(frame, 'ready');
    await field(frame).waitFor();
    await expect.poll(() => field(frame).inputValue()).toContain('procès-verbal');
    await expect.poll(() => frame.getByRole('radio', { name: 'Question' }).isChecked()).toBe(true);
    await page.close();
  });

  it('goes from the list to a note to saved by keyboard alone', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await frame.getByRole('tab', { name: /Notes/ }).focus();
    await page.keyboard.press('Enter');
    const edit = listed(frame).first().getByRole('button', { name: 'Modifier la note' });
    await edit.waitFor();
    for (let steps = 0; steps < 12 && !(await edit.evaluate((one) => one === document.activeElement)); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(frame).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' puis relu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.getByRole('radio', { name: 'À suivre' }).isChecked()).toBe(true);
    await saved(frame);
    await page.keyboard.press('Control+Enter');
    await frame.getByText(/puis relu/).waitFor();
    const inList = () => frame.evaluate(() => document.activeElement?.closest('[data-list-note]') !== null);
    await expect.poll(inList).toBe(true);
    await page.close();
  });
});
