import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, makeProfile } from '../../site/chromium.ts';
import { findings } from '../extension-pages.ts';
import { axe, waitForState } from '../support.ts';

const profile = makeProfile();
let context: BrowserContext;
let welcome: Page;
const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
// No site is needed: the act comes with the extension.
const start = () => launch(profile, 9, { welcome: 'keep' });

beforeAll(async () => {
  context = await start();
  welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  // They wait behind the tab that is in front.
  await welcome.bringToFront();
  await welcome.getByRole('heading', { name: 'Premiers pas', level: 1 }).waitFor();
});
afterAll(async () => {
  await context.close();
  profile.remove();
});

describe('the first steps', () => {
  it('are readable in every colour and width, each of the three', async () => {
    for (const name of [/Sur le site$/, /Dans l’acte$/, /Vos notes restent ici$/]) {
      await welcome.getByRole('button', { name }).click();
      expect(await findings(welcome), String(name)).toEqual([]);
    }
    await welcome.getByRole('button', { name: /Sur le site$/ }).click();
    // Its heading takes the focus a moment later; whoever goes on before that would lose it again.
    await expect.poll(() => welcome.evaluate(() => document.activeElement?.textContent)).toBe('Sur le site');
  });

  it('are walked by keyboard, down to an act that says that it is invented, read like any other', async () => {
    await welcome.getByRole('button', { name: 'Suivant' }).focus();
    await welcome.keyboard.press('Enter');
    // The heading of the step has the focus: what comes next is the step itself.
    await expect.poll(() => welcome.evaluate(() => document.activeElement?.textContent)).toBe('Dans l’acte');
    await welcome.keyboard.press('Tab');
    const [reader] = await Promise.all([context.waitForEvent('page'), welcome.keyboard.press('Enter')]);
    await waitForState(reader.mainFrame(), 'ready');
    await expect.poll(() => reader.title()).toContain('2024-999');
    await reader.locator('[data-page-number="1"] .textLayer').getByText('EXEMPLE — acte inventé').waitFor();
    await reader.locator('[data-mark="recusal"]').first().waitFor({ state: 'attached' });
    // A sum of the table is on a page that is not drawn yet: the key goes there.
    await reader.keyboard.press('m');
    await reader.getByRole('status').filter({ hasText: 'Somme 1 sur' }).waitFor();
    expect(await axe(reader.mainFrame())).toEqual([]);
    await reader.close();
  });

  it('come once: not again when the browser starts anew', async () => {
    await welcome.getByRole('button', { name: 'Passer' }).click();
    await expect.poll(() => context.pages().some(isWelcome)).toBe(false);
    await context.close();
    context = await start();
    await context.pages()[0]!.waitForTimeout(1500);
    expect(context.pages().some(isWelcome)).toBe(false);
  });
});
