import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLED, hostileFiles } from '../../fixtures/hostile/index.ts';
import { HOST } from '../../site/server.ts';
import { readerOf, startWorld, type World, waitForState } from '../support.ts';
import { steady } from '../waiting.ts';

/** What hangs, fills the memory or acts, if anything does: the others are read by the command (tests/cli/hostile.test.ts). */
const WORST = ['formes-10-puissance-9', 'flate-2-go', 'image-flate-1-go', 'cadre-immense', 'annotations-20000'];
const ACTING = ['envoi-a-l-ouverture', 'formulaire-a-scripts', 'xfa', 'image-distante'];
const LINKS = ['lien-javascript', 'lien-lance', 'lien-https'];

const all = await hostileFiles();
const files = [...WORST, ...ACTING, ...LINKS].map((name) => all.find((file) => file.name === name)!);
let world: World;
/** The hosts that anything in the browser asked, other than the extension's own pages. */
const asked = new Set<string>();
const dialogs: string[] = [];
beforeAll(async () => {
  world = await startWorld({ odd: files.map(({ name, bytes }) => ({ name, bytes, expect: 'no-act' })) });
  world.context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?|file):$/.test(protocol)) asked.add(hostname);
  });
  world.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => world.end());

async function openFile(name: string) {
  const page: Page = await world.open('/fichiers');
  await page.getByRole('button', { name: `Lire annotée : Fichier ${name}`, exact: true }).click();
  return { page, ...(await readerOf(page)) };
}

describe('a file that would hang the reader, or fill the memory', () => {
  it.each(WORST)('%s: what can be read is, and the reader stays in hand', async (name) => {
    const { page, frame } = await openFile(name);
    await waitForState(frame, 'ready');
    await expect
      .poll(() => frame.locator('.notices').textContent())
      .toMatch(/ne se présente pas|n'est pas|n’est pas|pu être lue/);
    if (name === 'annotations-20000')
      await expect.poll(() => frame.locator('.notices').textContent()).toMatch(/seuls les 2.000 premiers/);
    // The pages before and after are there.
    await expect.poll(() => frame.locator('.page[data-page-number]').count()).toBeGreaterThanOrEqual(3);
    await frame.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    await page.close();
  });
});

describe('a file that would act', () => {
  it.each(ACTING)('%s: nothing of it runs', async (name) => {
    const { page, frame } = await openFile(name);
    await waitForState(frame, 'ready');
    await frame.locator('.page[data-page-number="1"] canvas').first().waitFor();
    expect(dialogs).toEqual([]);
    expect(world.context.pages().some((open) => open.url().includes(CALLED))).toBe(false);
    await page.close();
  });

  it.each(LINKS)('%s: leads to the web in a tab of its own, or nowhere', async (name) => {
    const { page, frame } = await openFile(name);
    await waitForState(frame, 'ready');
    await frame.evaluate(() => document.querySelector('.page[data-page-number="2"]')?.scrollIntoView());
    await frame.locator('.page[data-page-number="2"] .annotationLayer').waitFor({ state: 'attached' });
    const linksThere = () =>
      frame.locator('.annotationLayer a').evaluateAll((list) =>
        list.map((link) => ({
          href: link.getAttribute('href') ?? '',
          target: (link as HTMLAnchorElement).target,
          rel: (link as HTMLAnchorElement).rel,
        })),
      );
    const links = await steady(frame, linksThere);
    for (const { href, target, rel } of links) {
      if (!href || href === '#') continue;
      expect(href).toMatch(/^https?:\/\//);
      expect(target).toBe('_blank');
      expect(rel).toContain('noopener');
    }
    expect(links.some(({ href }) => href.startsWith('https:'))).toBe(name === 'lien-https');
    await page.close();
  });
});

it('has asked nobody but the site', () => {
  expect([...asked]).toEqual([HOST]);
});
