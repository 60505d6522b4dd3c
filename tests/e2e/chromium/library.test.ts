import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, type World, waitForState } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
let library: Page;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** The first act of a fixture as its makers wrote it. */
function gold(fixture: string): (kind: string) => string {
  const { gold: truth } = world.fixture(fixture);
  const act = 'acts' in truth ? truth.acts[0] : truth;
  return (kind) => act?.labels.find((label) => label.kind === kind)?.value ?? 'none';
}
const opens = (act: () => Promise<unknown>) =>
  Promise.all([world.context.waitForEvent('page'), act()]).then(([page]) => page);
const names = () => library.locator('.act-item-name').allInnerTexts();

describe('the library', () => {
  it('has the act that was read, with the note that was written, once the reader is asked for it', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]!.words);
    await selectWords(page, frame, 1, 'Étaient présents', 'Damien');
    await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
    await frame.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.type('À rapprocher du procès-verbal.');
    await saved(frame);

    library = await opens(() => frame.getByRole('button', { name: 'Mes délibérations' }).click());
    await library.getByRole('heading', { name: 'Mes délibérations', level: 1 }).waitFor();
    const act = library.locator('.act-item').first();
    await act.getByText(gold('deports')('number')).waitFor();
    await expect
      .poll(async () => ((await act.textContent()) ?? '').replace(/\s+/g, ' '))
      .toMatch(/13 mai 2024.*\d+ pour.*déport.*1 note/);
    expect(await axe(library.mainFrame())).toEqual([]);
    await page.close();
  });

  it('follows what is read in another tab', async () => {
    const page = await world.open('/');
    await openAct(page, LISTED[2]!.words);
    await expect.poll(async () => (await names()).length).toBe(2);
    await page.close();
  });

  it('finds an act by a note without accents, and by a name that is spelled wrong', async () => {
    const box = library.getByRole('searchbox', { name: 'Rechercher' });
    await box.fill('proces verbal');
    await expect.poll(names).toHaveLength(1);
    await library.locator('.act-item-found').getByText('À rapprocher du procès-verbal.').waitFor();
    // A letter is missing in the name of somebody who withdrew.
    const name = gold('deports')('recused').split(' ').at(-1) ?? '';
    await box.fill(`${name.slice(0, 3)}${name.slice(4)}`);
    await expect.poll(async () => (await names()).join()).toContain(gold('deports')('number'));
    await box.fill('');
    await expect.poll(names).toHaveLength(2);
  });

  it('shows members and pictures, readable in every colour and width', async () => {
    // Colours that are still on their way from one theme to the other are nobody's.
    await library.emulateMedia({ reducedMotion: 'reduce' });
    for (const tab of ['Membres', 'Bénéficiaires', 'En images']) {
      await library.getByRole('tab', { name: tab }).click();
      await library.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(library.mainFrame()), tab).toEqual([]);
      await library.emulateMedia({ colorScheme: 'light' });
    }
    await library.setViewportSize({ width: 360, height: 700 });
    const wide = await library.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await library.setViewportSize({ width: 1280, height: 800 });
    await library.getByRole('tab', { name: 'Actes' }).click();
  });

  it('opens an act again at the page of a fact', async () => {
    const act = library.locator('.act-item', { hasText: gold('deports')('number') });
    const vote = act.locator('.act-item-vote');
    const asked = Number(/#page=(\d+)/.exec((await vote.getAttribute('href')) ?? '')?.[1] ?? 1);
    const reader = await opens(() => vote.click());
    await waitForState(reader.mainFrame(), 'ready');
    expect(await reader.title()).toContain(gold('deports')('number'));
    await expect.poll(() => reader.getByRole('textbox', { name: /^Page, sur/ }).inputValue()).toBe(String(asked));
    await reader.locator(`[data-page-number="${asked}"]`).waitFor();
    await reader.close();
  });
});
