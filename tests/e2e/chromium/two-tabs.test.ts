import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ACT = LISTED[0]?.words ?? '';
const bodies = (frame: Frame) =>
  frame
    .locator('.note-item')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector('textarea')?.value ?? item.querySelector('.note-body')?.textContent ?? ''),
    );
const count = (texts: string[], letter: string) => texts.join('').split(letter).length - 1;

async function openTab(): Promise<{ page: Page; frame: Frame }> {
  const page = await world.open('/');
  const { frame } = await openAct(page, ACT);
  return { page, frame };
}

it('two tabs that type into the same note at the same time lose no letter, and both say so until it is settled', async () => {
  const one = await openTab();
  await selectWords(one.page, one.frame, 1, 'Étaient présents', 'Damien');
  const bar = one.frame.getByRole('toolbar', { name: 'Annoter la sélection' });
  await bar.getByRole('button', { name: 'Noter' }).click();
  await one.frame.getByRole('textbox', { name: 'Note' }).waitFor();
  const two = await openTab();
  await two.frame.getByRole('tab', { name: /Notes/ }).click();
  await two.frame.getByRole('button', { name: 'Écrire une note' }).click();
  await two.frame.getByRole('textbox', { name: 'Note' }).waitFor();

  await Promise.all([
    one.page.keyboard.type('q'.repeat(60), { delay: 5 }),
    two.page.keyboard.type('z'.repeat(60), { delay: 5 }),
  ]);
  for (const { frame } of [one, two]) {
    await frame.locator('.note-conflict').first().waitFor();
    await expect.poll(async () => count(await bodies(frame), 'q')).toBeGreaterThanOrEqual(60);
    await expect.poll(async () => count(await bodies(frame), 'z')).toBeGreaterThanOrEqual(60);
  }
  expect(await axe(one.frame)).toEqual([]);

  await expect.poll(() => one.frame.locator('.note-conflict').first().locator('dd').count()).toBe(2);
  await one.frame.getByRole('button', { name: 'Garder les deux' }).first().click();
  for (const { frame } of [one, two]) {
    await expect.poll(() => frame.locator('.note-conflict').count()).toBe(0);
    await expect.poll(() => frame.locator('.note-item').count()).toBeGreaterThanOrEqual(2);
  }
});
