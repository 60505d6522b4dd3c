import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/damaged.ts';
import { fixtureSet } from '../../fixtures/set.ts';
import { endFirefox, launchFirefox } from '../../site/firefox.ts';
import { LISTED } from '../../site/pages.ts';
import { type LocalProxy, startProxy } from '../../site/proxy.ts';
import { type Site, startSite } from '../../site/server.ts';
import { FRAME, SITE } from '../support.ts';
import { printedWords, sumOf, wordsIn } from '../words.ts';
import { until } from './driving.ts';

let site: Site;
let proxy: LocalProxy;
let firefox: Browser;
const fixtures = await fixtureSet();
const pdfOf = (name: string) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array();

beforeAll(async () => {
  site = await startSite(pdfOf, await oddFiles());
  proxy = await startProxy(site.port);
  firefox = await launchFirefox(proxy.port);
});
afterAll(async () => {
  await endFirefox(firefox);
  await proxy?.close();
  await site?.close();
});

const BUTTON = 'deliberation-annotee >>> button';

/** A page of the site with its buttons; the extension may still be starting when Firefox says that it is installed. */
async function openPage(path: string): Promise<Page> {
  const page = await firefox.newPage();
  for (let tries = 0; ; tries += 1) {
    await page.goto(SITE + path);
    const found = await page.waitForSelector(BUTTON, { timeout: 3000 }).catch(() => null);
    if (found) return page;
    if (tries === 4) throw new Error('No button came.');
  }
}

/** Opens the first act of the list, and waits until it is read. */
async function openFirst(page: Page): Promise<Frame> {
  const button = await page.waitForSelector(BUTTON);
  await button?.evaluate((element) => (element as HTMLElement).click());
  const frame = await (await page.waitForSelector(FRAME))?.contentFrame();
  if (!frame) throw new Error('The reader has no frame.');
  await frame.waitForSelector('html[data-reader-state="ready"]', { timeout: 30_000 });
  return frame;
}

const evaluateName = () =>
  [...document.querySelectorAll('deliberation-annotee')].map(
    (host) => host.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '',
  );

describe('in Firefox', () => {
  it.each(['/', '/strict'])('buttons stand beside the links of %s, styled', async (path) => {
    const page = await openPage(path);
    expect(await page.evaluate(evaluateName)).toContain(`Lire annotée : ${LISTED[0]?.words}`);
    const button = await page.waitForSelector(BUTTON);
    expect(await button?.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('nowrap');
    await page.close();
  });

  it('an act opens in place, its marks lie on the printed sums, and a note is saved', async () => {
    const words = (await printedWords(pdfOf('deports')))[1] ?? [];
    const page = await openPage('/');
    const frame = await openFirst(page);
    await frame.evaluate(() => document.querySelector('[data-page-number="2"]')?.scrollIntoView());
    await frame.waitForSelector('[data-page-number="2"] [data-mark="amount"]');
    const sums = await frame.evaluate(() => {
      const whole = document.querySelector('[data-page-number="2"]')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll<HTMLElement>('[data-page-number="2"] [data-mark="amount"]')].map((mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect();
        const [x, y] = [
          (at: number) => (at - whole.left) / whole.width,
          (at: number) => (at - whole.top) / whole.height,
        ];
        return {
          id: mark.dataset.markId ?? '',
          value: mark.dataset.value,
          box: { left: x(left), top: y(top), right: x(right), bottom: y(bottom) },
        };
      });
    });
    expect(sums.length).toBeGreaterThan(0);
    for (const id of new Set(sums.map((sum) => sum.id))) {
      const pieces = sums.filter((sum) => sum.id === id);
      const printed = pieces.flatMap(({ box }) => wordsIn(words, box).map(({ text }) => text)).join(' ');
      expect(sumOf(printed)).toBe(Number(pieces[0]?.value));
    }

    await frame.evaluate(() => {
      const span = document.querySelector('[data-page-number="2"] .textLayer span');
      if (span) getSelection()?.selectAllChildren(span);
    });
    const note = await frame.waitForSelector('::-p-xpath(//button[normalize-space()="Noter"])');
    // Through the page: in a frame Firefox 140 does not know what puppeteer asks for to point at something.
    await note?.evaluate((button) => (button as HTMLElement).click());
    const field = await frame.waitForSelector('textarea[aria-label="Note"]');
    await field?.evaluate((box) => {
      (box as HTMLElement).focus();
      document.execCommand('insertText', false, 'Vu dans Firefox');
    });
    await until('« Enregistré »', () =>
      frame.evaluate(() =>
        [...document.querySelectorAll('[role="status"]')].some((status) => status.textContent?.includes('Enregistré')),
      ),
    );
    await page.close();

    const again = await openPage('/');
    const reopened = await openFirst(again);
    await reopened.waitForSelector('[data-note-id]');
    await again.close();
  });
});
