import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../../site/chromium.ts';
import { LISTED, ODD_ANSWERS } from '../../site/pages.ts';
import { axe, FRAME, SITE, startWorld, type World } from '../support.ts';
import { steady } from '../waiting.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const buttons = (page: Page) => page.getByRole('button', { name: /^Lire annotée/ });
const names = (page: Page) => buttons(page).evaluateAll((all) => all.map((button) => button.ariaLabel ?? ''));

/** Waits until each button has found its place. */
const placed = (page: Page) =>
  steady(page, () =>
    page.locator('deliberation-annotee').evaluateAll((all) => all.map((host) => host.getBoundingClientRect().toJSON())),
  );

/** Boxes of all elements that are the page's own, in document order. */
const layout = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((element) => !element.shadowRoot)
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.tagName, x, y, width, height].join(' ');
      }),
  );

describe('the buttons on the list page', () => {
  it.each(['/', '/strict'])('stand beside each link to an act of %s, and beside no other', async (path) => {
    const page = await world.open(path);
    for (const { words } of LISTED) await expect.poll(() => names(page)).toContain(`Lire annotée : ${words}`);
    const found = await names(page);
    expect(found.filter((name) => /Plan|tableur|Préfecture/.test(name))).toEqual([]);
    expect(await page.locator('.others deliberation-annotee').count()).toBe(0);
    await page.close();
  });

  it('move nothing of the page and give it nothing more to scroll to', async () => {
    for (const width of [1280, 700, 360]) {
      const page = await world.context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(SITE);
      await buttons(page).first().waitFor();
      await placed(page);
      const size = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      const [withButtons, sizeWith] = [await layout(page), await size()];
      await page.evaluate(() => {
        for (const host of document.querySelectorAll('deliberation-annotee')) host.remove();
      });
      expect(withButtons).toEqual(await layout(page));
      expect(sizeWith).toEqual(await size());
      await page.close();
    }
  });

  it('cover no words', async () => {
    const page = await world.open('/');
    await placed(page);
    const covered = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('deliberation-annotee')].map((host) => host.getBoundingClientRect());
      const words: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNode(node);
        for (const box of range.getClientRects()) {
          // 2 px above and below are target, not paint.
          const hit = hosts.some(
            (host) =>
              host.left < box.right && host.right > box.left && host.top + 2 < box.bottom && host.bottom - 2 > box.top,
          );
          if (hit) words.push(node.textContent ?? '');
        }
      }
      return words;
    });
    expect(covered).toEqual([]);
    await page.close();
  });

  it('are at least 24 px high and wide', async () => {
    const page = await world.open('/');
    await placed(page);
    const small = await buttons(page).evaluateAll((all) =>
      all.map((button) => button.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  it('come for links that the page adds or unfolds later', async () => {
    const page = await world.open('/');
    expect(await page.getByRole('button', { name: 'Lire annotée : Acte replié' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await page.getByRole('button', { name: 'Lire annotée : Acte venu plus tard' }).waitFor();
    await page.getByRole('button', { name: 'Lire annotée : Acte replié' }).waitFor();
    await page.close();
  });

  it('go with a link that the page takes away', async () => {
    const page = await world.open('/');
    const before = await buttons(page).count();
    await page.evaluate(() => document.querySelector('li')?.remove());
    await page.evaluate(() => document.querySelector('td a')?.remove());
    await expect.poll(() => buttons(page).count()).toBe(before - 2);
    await page.close();
  });

  it('are offered for every doubtful file', async () => {
    const page = await world.open('/fichiers');
    await expect.poll(() => buttons(page).count()).toBe(await page.locator('li a').count());
    expect(await names(page)).toEqual(
      expect.arrayContaining(ODD_ANSWERS.map(({ words }) => `Lire annotée : ${words}`)),
    );
    await page.close();
  });

  it('are reached by the keyboard right after their link, with a ring that is seen', async () => {
    const page = await world.open('/');
    await page.locator('li a').first().focus();
    await page.keyboard.press('Tab');
    const focused = () =>
      page.evaluate(() => {
        const button = document.activeElement?.shadowRoot?.activeElement;
        return button && { name: button.ariaLabel, outline: getComputedStyle(button).outlineWidth };
      });
    await expect.poll(focused).toEqual({ name: `Lire annotée : ${LISTED[0]?.words}`, outline: '2px' });
    await page.close();
  });

  it('leave axe nothing to find', async () => {
    const page = await world.open('/');
    expect(await axe(page.mainFrame())).toEqual([]);
    await page.close();
  });
});

it('the script on every page of the site is at most 10 kB', () => {
  expect(statSync(join(DIST, 'detector.js')).size).toBeLessThanOrEqual(10_000);
});

describe('the frame over the page', () => {
  it('opens one at a time, makes the page inert, and gives everything back on Escape', async () => {
    const page = await world.open('/');
    await page.evaluate(() => window.scrollTo(0, 120));
    const before = {
      layout: await layout(page),
      html: await page.evaluate(() => document.documentElement.getAttribute('style')),
    };
    await buttons(page).nth(2).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(FRAME);
    await page.evaluate(() =>
      document.querySelectorAll('deliberation-annotee')[3]?.shadowRoot?.querySelector('button')?.click(),
    );
    expect(await page.locator(FRAME).count()).toBe(1);
    expect(
      await page.evaluate(() => [document.body.inert, getComputedStyle(document.documentElement).overflow]),
    ).toEqual([true, 'hidden']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    const covers = await page.locator(FRAME).boundingBox();
    expect(covers).toEqual({ x: 0, y: 0, width: 1280, height: 800 });

    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await page.waitForSelector(FRAME, { state: 'detached' });
    expect(await page.evaluate(() => document.body.inert)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBe(before.html);
    expect(await page.evaluate(() => window.scrollY)).toBe(120);
    expect(await layout(page)).toEqual(before.layout);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel);
    await expect.poll(focused).toBe(`Lire annotée : ${LISTED[2]?.words}`);
    await page.close();
  });

  it('does not obey the page: only the reader closes it', async () => {
    const page = await world.open('/');
    await buttons(page).first().click();
    await page.waitForSelector(FRAME);
    await page.evaluate(() => window.postMessage({ type: 'deliberation:close' }, '*'));
    await page.waitForTimeout(200);
    expect(await page.locator(FRAME).count()).toBe(1);
    await page.close();
  });

  it('leaves a page clean for the way back', async () => {
    const page = await world.open('/');
    await buttons(page).first().click();
    await page.waitForSelector(FRAME);
    await page.goto(`${SITE}/fichiers`);
    await page.goBack();
    await buttons(page).first().waitFor();
    await expect.poll(() => page.locator(FRAME).count()).toBe(0);
    expect(await page.evaluate(() => document.body.inert)).toBe(false);
    await expect.poll(() => buttons(page).count()).toBeGreaterThan(10);
    await page.close();
  });
});
