import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/damaged.ts';
import { LISTED } from '../../site/pages.ts';
import { printedWords, sumOf, wordsIn } from '../words.ts';
import { BUTTON, isSaved, openFirst, openPage, until, writeNote } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

let world: FirefoxWorld;

beforeAll(async () => {
  world = await startFirefoxWorld({ odd: await oddFiles() });
});
afterAll(() => world?.end());

const evaluateName = () =>
  [...document.querySelectorAll('deliberation-annotee')].map(
    (host) => host.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '',
  );

/** The words of the notes that a reader shows. */
const notesIn = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.note-item')].map(
      (item) => item.querySelector('textarea')?.value ?? item.querySelector('.note-body')?.textContent?.trim() ?? '',
    ),
  );

describe('in Firefox', () => {
  it.each(['/', '/strict'])('buttons stand beside the links of %s, styled', async (path) => {
    const page = await openPage(world.firefox, path);
    expect(await page.evaluate(evaluateName)).toContain(`Lire annotée : ${LISTED[0]?.words}`);
    const button = await page.waitForSelector(BUTTON);
    expect(await button?.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('nowrap');
    await page.close();
  });

  it('an act opens in place, its marks lie on the printed sums, a note is saved, and the other tab shows it', async () => {
    const words = (await printedWords(world.pdfOf('deports')))[1] ?? [];
    const page = await openPage(world.firefox, '/');
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

    await writeNote(frame, 'Vu dans Firefox', 2);
    await until('« Enregistré »', () => isSaved(frame));

    const again = await openPage(world.firefox, '/');
    const reopened = await openFirst(again);
    await reopened.waitForSelector('[data-note-id]');
    // A page of the extension in a frame does not hear what is said to the whole extension: its tab is told.
    await writeNote(reopened, 'Écrit dans un autre onglet');
    await until('the note of the other tab', async () => (await notesIn(frame)).includes('Écrit dans un autre onglet'));
    expect(await notesIn(frame)).toContain('Vu dans Firefox');
    await page.close();
    await again.close();
  });
});
