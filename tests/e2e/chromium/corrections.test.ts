import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ACT = LISTED[0]?.words ?? '';

/** Opens the act at its sums; answers the values of the sums of the decision, in order. */
async function openSums(page: Page): Promise<{ frame: Frame; sums: number[] }> {
  const { frame } = await openAct(page, ACT);
  await frame.getByRole('tab', { name: 'Montants' }).click();
  await frame.locator('.montants-sum').first().waitFor();
  const printed = await frame.locator('.montants-sums').first().locator('.montants-value').allTextContents();
  const sums = printed.map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.')));
  return { frame, sums };
}

const marks = (frame: Frame, value: number) => frame.locator(`[data-mark="amount"][data-value="${value}"]`);
const row = (frame: Frame, index: number) => frame.locator('.montants-sums').first().locator('li').nth(index);
const toast = (frame: Frame, words: RegExp) => frame.getByRole('status').filter({ hasText: words }).first().waitFor();

/** Opens the editor of a sum with the pointer: its pencil comes with it. */
async function edit(frame: Frame, index: number): Promise<void> {
  await row(frame, index).hover();
  await row(frame, index).getByRole('button', { name: 'Modifier' }).click();
}

/** Brings the sum's page into view, so that its marks are drawn. */
async function goTo(frame: Frame, index: number): Promise<void> {
  await row(frame, index).locator('.montants-sum').click();
  await frame.locator('[data-mark="amount"][data-active]').first().waitFor();
}

describe('what the reader says of a value', () => {
  it('corrects it, dismisses it, lasts, is seen in every tab, and is taken back', async () => {
    const other = await world.open('/');
    const { frame: elsewhere } = await openSums(other);
    const page = await world.open('/');
    let { frame, sums } = await openSums(page);
    const [first = 0, second = 0] = sums;
    expect(first).not.toBe(second);
    await goTo(frame, 0);

    await edit(frame, 0);
    expect(await axe(frame)).toEqual([]);
    const field = frame.getByRole('textbox', { name: 'Somme : valeur corrigée' });
    await field.fill('douze');
    await field.press('Enter');
    await frame.getByRole('alert').filter({ hasText: 'n’est pas une somme' }).waitFor();
    await field.fill('98 765,40 €');
    await field.press('Enter');
    await toast(frame, /Valeur corrigée\. Enregistré\./);
    await marks(frame, 98765.4).and(frame.locator('[data-corrected]')).first().waitFor();
    await expect.poll(() => frame.locator('.mark-pencil').count()).toBe(1);
    const both = async () => (await row(frame, 0).textContent())?.replace(/\s+/g, ' ') ?? '';
    await expect.poll(both).toMatch(/corrigé : 98 765,40 € \(lu : .*\d.*\)/);

    // The sums of the other tab follow without being asked.
    await elsewhere.locator('.montants-value', { hasText: '98\u202f765,40' }).first().waitFor();

    await goTo(frame, 1);
    const before = await marks(frame, second).count();
    expect(before).toBeGreaterThan(0);
    await edit(frame, 1);
    await frame.getByRole('button', { name: 'Retirer' }).click();
    await toast(frame, /Valeur retirée\. Enregistré\./);
    await expect.poll(() => marks(frame, second).count()).toBeLessThan(before);
    await frame.locator('.field-dismissed s').waitFor();
    await frame.getByRole('button', { name: 'Annuler' }).first().click();
    await expect.poll(() => marks(frame, second).count()).toBe(before);
    await edit(frame, 1);
    await frame.getByRole('button', { name: 'Retirer' }).click();
    await toast(frame, /Valeur retirée\. Enregistré\./);

    // The page is loaded anew, and what was said still stands.
    await page.reload();
    ({ frame, sums } = await openSums(page));
    expect(sums).toContain(98765.4);
    expect(sums).not.toContain(second);
    await goTo(frame, 0);
    await frame.locator('.mark-pencil').first().waitFor();
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Exporter' }).click();
    await frame.getByRole('menuitem', { name: 'Markdown' }).click();
    const written = readFileSync(await (await download).path(), 'utf8');
    expect(written).toContain('## Corrections du lecteur');
    expect(written).toMatch(/- Somme, page \d+ — corrigé : 98 765,40 € \(lu : /);
    expect(written).toMatch(/- Somme, page \d+ — retiré \(lu : /);

    await frame.getByRole('button', { name: /^Rétablir/ }).click();
    await expect.poll(() => frame.locator('.field-dismissed').count()).toBe(0);
    await edit(frame, 0);
    await frame.getByRole('button', { name: 'Revenir à ce qui est lu' }).click();
    await expect.poll(() => frame.locator('.mark-pencil').count()).toBe(0);
    await elsewhere.locator('.field-corrected').first().waitFor({ state: 'detached' });
    await page.close();
    await other.close();
  });

  it('is said with the keyboard alone', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await frame.getByRole('tab', { name: 'Fiche' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await frame.locator('[role="tab"][aria-selected="true"]', { hasText: 'Votes' }).waitFor();
    const named = () =>
      frame.evaluate(() => {
        const { activeElement } = document;
        const described = document.getElementById(activeElement?.getAttribute('aria-describedby') ?? '');
        return `${activeElement?.getAttribute('aria-label')} : ${described?.textContent?.replace(/\s+/g, ' ')}`;
      });
    for (let presses = 0; presses < 20 && !/^Modifier : Pour/.test(await named()); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await named()).toMatch(/^Modifier : Pour/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await toast(frame, /Valeur corrigée\. Enregistré\./);
    await expect.poll(named).toMatch(/^Modifier : Pour : 3 voix/);
    // Escape leaves the editor, and not the act.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => frame.locator('.field-editor').count()).toBe(0);
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.locator('.field-corrected').count()).toBe(0);
    await page.close();
  });
});
