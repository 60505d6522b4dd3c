import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { axe, FRAME, openAct, readerOf, startWorld, type World, waitForState, waitForWords } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** What control has the focus in the reader: its accessible name, or its words. */
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches('button, input, textarea, a, [role=menuitem]')) return '';
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  });

/** Presses a key until what has the focus fits; fails after a whole round. */
async function pressUntil(page: Page, frame: Frame, key: string, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (wanted.test(await focused(frame))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${wanted}.`);
}

describe('with the keyboard alone', () => {
  it('an act is opened, read, marked, annotated, exported and closed', async () => {
    const page = await world.open('/');
    await page.locator('h1').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const { frame } = await readerOf(page);
    await waitForState(frame, 'ready');
    await waitForWords(frame);

    // To a panel, and from one of its fields to the page.
    await pressUntil(page, frame, 'Tab', /^Fiche$/);
    await page.keyboard.press('ArrowRight');
    await frame.locator('[role="tab"][aria-selected="true"]', { hasText: 'Montants' }).waitFor();
    await pressUntil(page, frame, 'Tab', /€/);
    await page.keyboard.press('Enter');
    await frame.locator('[data-mark="amount"][data-active]').first().waitFor();

    // A line is selected and annotated.
    await page.keyboard.press('s');
    await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).waitFor();
    await page.keyboard.press('n');
    await frame.getByRole('textbox', { name: 'Note' }).waitFor();
    await expect.poll(() => focused(frame)).toBe('Note');
    await page.keyboard.type('Écrit au clavier');
    await saved(frame);
    await page.keyboard.press('Escape');
    expect(await page.locator(FRAME).count()).toBe(1);

    // The export.
    await pressUntil(page, frame, 'Shift+Tab', /^Exporter$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(frame)).toMatch(/^Markdown/);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Écrit au clavier');

    // Away, and back where one was.
    for (let presses = 0; presses < 3 && (await page.locator(FRAME).count()) > 0; presses += 1) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
    }
    await page.waitForSelector(FRAME, { state: 'detached' });
    const back = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel);
    await expect.poll(back).toBe(`Lire annotée : ${LISTED[0]?.words}`);
    await page.close();
  });
});

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)('in the reader and its panels, %s', async (colorScheme) => {
    const page = await world.open('/');
    await page.emulateMedia({ colorScheme });
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    for (const tab of ['Fiche', 'Montants', 'Votes', 'Déports', 'Contrôles', 'Notes']) {
      await frame.getByRole('tab', { name: tab }).click();
      await frame.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await axe(frame), tab).toEqual([]);
    }
    await page.close();
  });

  it('where the act could not be opened', async () => {
    const page = await world.open('/fichiers');
    await page.getByRole('button', { name: 'Lire annotée : Acte absent' }).click();
    const { frame } = await readerOf(page);
    await waitForState(frame, 'error');
    expect(await axe(frame)).toEqual([]);
    await page.close();
  });

  it('on a narrow screen', async () => {
    const page = await world.open('/');
    await page.setViewportSize({ width: 420, height: 760 });
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    expect(await axe(frame)).toEqual([]);
    await page.close();
  });
});
