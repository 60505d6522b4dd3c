import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rewrite } from '../../anchor/acts.ts';
import { plainOptions, typeset } from '../../fixtures/direct.ts';
import { inventAct } from '../../fixtures/invent.ts';
import type { Act } from '../../fixtures/model.ts';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

const LISTED_ACT = LISTED.find(({ fixture }) => fixture === 'simple')!;
const act = (): Act =>
  inventAct(108, { plenary: false, recusals: true, articles: { count: 4, giving: 2 }, annexes: false, report: false });
const print = async (printed: Act) => (await typeset([printed], plainOptions(3))).pdf;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** The site serves other bytes at the address of the act. */
function serve(pdf: Uint8Array): void {
  world.fixture('simple').pdf = pdf;
}

const item = (frame: Frame, words: string) => frame.locator('.note-item', { hasText: words }).first();

it('an act that was put in order at its address: what changed is told, and the notes are carried with their states', async () => {
  serve(await print(act()));
  let page = await world.open('/');
  let { frame } = await openAct(page, LISTED_ACT.words);
  const mark = async (words: string, number: number) => {
    await frame.locator(`[data-page-number="${number}"]`).scrollIntoViewIfNeeded();
    await selectWords(page, frame, number, words, words);
    await page.keyboard.press('h');
  };
  await mark('3 091,00', 2);
  await mark('DEPARTEMENT DU PAS-DE-CALAIS', 1);
  await mark('Club nautique', 2);
  await frame.getByRole('tab', { name: /Notes/ }).click();
  await expect.poll(() => frame.locator('.note-state[data-state="inPlace"]').count()).toBe(3);
  expect(await frame.getByText('Ce document a changé').count()).toBe(0);
  await page.close();

  const rectified = rewrite(act(), (text) =>
    text
      .replaceAll('3 091,00', '3 191,00')
      .replaceAll('Club nautique de Noirval', 'Foyer rural')
      .replace('Pour : 33', 'Pour : 34'),
  );
  serve(await print(rectified));
  page = await world.open('/');
  ({ frame } = await openAct(page, LISTED_ACT.words));
  await frame.getByText(/Ce document a changé depuis votre lecture du/).waitFor();
  await frame.getByText(/différences? dans les sommes, les votes et les noms/).click();
  await frame.getByText(/était\s33, est\s34/).waitFor();
  await frame.getByRole('button', { name: /Reprendre\s3\snotes ici/ }).click();
  await frame.getByText('Vos notes sont reprises ici').waitFor();
  await frame.getByRole('tab', { name: /Notes/ }).click();
  await item(frame, 'DEPARTEMENT').locator('.note-state[data-state="inPlace"]').waitFor();
  const changed = item(frame, '3 091,00');
  await changed.locator('.note-state[data-state="changed"]').waitFor();
  await expect.poll(() => changed.locator('dd').allTextContents()).toEqual(['3 091,00', '3 191,00']);
  await frame.locator('.note-state[data-state="changed"], .note-state[data-state="lost"]').nth(1).waitFor();
  expect(await axe(frame)).toEqual([]);

  // By hand: on the words that stand there now, and on a passage that is selected.
  await changed.getByRole('button', { name: 'Rattacher au nouveau texte' }).click();
  await item(frame, '3 191,00').locator('.note-state[data-state="inPlace"]').waitFor();
  await frame.locator('[data-page-number="2"]').scrollIntoViewIfNeeded();
  await selectWords(page, frame, 2, 'Foyer', 'Foyer');
  await item(frame, 'Club').getByRole('button', { name: 'Rattacher ici' }).click();
  await item(frame, 'Foyer').locator('.note-state[data-state="inPlace"]').waitFor();
});
