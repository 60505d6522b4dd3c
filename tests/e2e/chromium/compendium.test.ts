import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bind } from '../../fixtures/compendium.ts';
import { plainOptions } from '../../fixtures/direct.ts';
import { actsOf, type GoldAct } from '../../fixtures/model.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

const ACTS = 24;
let world: World;
let acts: GoldAct[];
beforeAll(async () => {
  const recueil = await bind('recueil', 11, ACTS, { ...plainOptions(11), foot: 'both' });
  acts = actsOf(recueil.gold);
  world = await startWorld({ odd: [{ name: 'recueil', bytes: recueil.pdf, expect: 'act' }] });
});
afterAll(() => world.end());

const open = async () => {
  const page = await world.open('/fichiers');
  return { page, ...(await openAct(page, 'Fichier recueil')) };
};

describe('the outline of a compendium', () => {
  it('lists every act, filters them and says how many are left', async () => {
    const { page, frame } = await open();
    const outline = frame.getByRole('navigation', { name: 'Plan' });
    const status = outline.getByRole('status');
    const shown = () => outline.locator('li:not([hidden]) > .plan-act').count();
    await expect.poll(() => status.textContent()).toBe(`${ACTS} actes`);
    await expect.poll(shown).toBe(ACTS);

    await outline.getByRole('checkbox', { name: 'Avec déports' }).check();
    const recused = acts.filter(({ labels }) => labels.some(({ kind }) => kind.startsWith('recus'))).length;
    expect(recused).toBeGreaterThan(0);
    expect(recused).toBeLessThan(ACTS);
    await expect.poll(shown).toBe(recused);
    await expect.poll(() => status.textContent()).toMatch(new RegExp(`^${recused} actes? sur ${ACTS}$`));
    expect(await axe(frame)).toEqual([]);

    await outline.getByRole('button', { name: 'Effacer les filtres' }).click();
    await outline.getByRole('textbox', { name: /^Somme d'au moins/ }).fill('1 000 000 000 €');
    await expect.poll(shown).toBe(0);
    await outline.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect.poll(shown).toBe(ACTS);
    await page.close();
  });

  it('is worked by the keyboard alone: text, arrow, Enter; the page and the panels follow', async () => {
    const { page, frame } = await open();
    const outline = frame.getByRole('navigation', { name: 'Plan' });
    const number = acts.at(-2)?.labels.find(({ kind }) => kind === 'number')?.value ?? '';
    expect(number).toMatch(/^\d{4}-\d+$/);
    await outline.getByRole('searchbox', { name: 'Rechercher un acte' }).focus();
    await page.keyboard.type(number);
    await expect.poll(() => outline.getByRole('status').textContent()).toBe(`1 acte sur ${ACTS}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = outline.locator('.plan-act[aria-current="true"]');
    await expect.poll(() => chosen.textContent()).toContain(number);
    await frame.locator('.panels-act', { hasText: number }).waitFor();
    const first = acts.at(-2)?.labels.find(({ kind }) => kind === 'number')?.page ?? 0;
    await frame.locator(`[data-page-number="${first}"] .textLayer span`).first().waitFor();
    await page.close();
  });
});
