import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { killBrowser } from '../kill.ts';
import { selected, selectWords } from '../selecting.ts';
import { openAct, startWorld, type World } from '../support.ts';
import { saved } from '../waiting.ts';
import { type Box, printedWords, wordsIn } from '../words.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const ACT = LISTED[0]?.words ?? '';

/** Writes a note on the words from `from` to `to` of a page, and waits until it is saved. Answers what was selected. */
async function annotate(page: Page, frame: Frame, number: number, [from, to]: [string, string], note: string) {
  await selectWords(page, frame, number, from, to);
  const quote = await selected(frame);
  const bar = frame.getByRole('toolbar', { name: 'Annoter la sélection' });
  await bar.getByRole('button', { name: note ? 'Noter' : 'Surligner' }).click();
  if (note) {
    const field = frame.getByRole('textbox', { name: 'Note' });
    await field.waitFor();
    await page.keyboard.type(note);
    await saved(frame);
  } else await frame.locator('[data-note-id]').first().waitFor();
  return quote;
}

/** Where the reader's own highlights lie on a page, in fractions of it. */
async function highlights(frame: Frame, number: number): Promise<Box[]> {
  await frame.locator(`[data-page-number="${number}"]`).scrollIntoViewIfNeeded();
  await frame.locator(`[data-page-number="${number}"] [data-note-id]`).first().waitFor();
  return frame.locator(`[data-page-number="${number}"]`).evaluate((element) => {
    const whole = element.getBoundingClientRect();
    return [...element.querySelectorAll('[data-note-id]')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return {
        left: (box.left - whole.left) / whole.width,
        top: (box.top - whole.top) / whole.height,
        right: (box.right - whole.left) / whole.width,
        bottom: (box.bottom - whole.top) / whole.height,
      };
    });
  });
}

async function exportMarkdown(page: Page, frame: Frame): Promise<string> {
  await frame.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: 'Markdown' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

const plain = (text: string) => text.replace(/\s+/g, '');

describe('notes', () => {
  it('survive the death of the browser, in their place, and leave as Markdown', async () => {
    const { pdf, gold } = world.fixture('deports');
    const words = (await printedWords(pdf))[0] ?? [];
    let page = await world.open('/');
    let { frame } = await openAct(page, ACT);
    const quote = await annotate(page, frame, 1, ['Étaient présents', 'Damien'], 'À rapprocher du procès-verbal.');
    expect(quote.length).toBeGreaterThan(30);
    const before = await highlights(frame, 1);
    const covered = (boxes: Box[]) =>
      plain(boxes.flatMap((box) => wordsIn(words, box).map(({ text }) => text)).join(''));
    // The first and the last word may be selected in part.
    expect(covered(before)).toContain(plain(quote).slice(12, -12));

    await killBrowser(world.profile.folder);
    await world.restart();
    page = await world.open('/');
    ({ frame } = await openAct(page, ACT));
    expect(covered(await highlights(frame, 1))).toBe(covered(before));
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await frame.getByText('À rapprocher du procès-verbal.').first().waitFor();

    const written = await exportMarkdown(page, frame);
    const act = 'acts' in gold ? gold.acts[0] : gold;
    const of = (kind: string) => act?.labels.find((label) => label.kind === kind)?.value ?? 'none';
    expect(written).toContain('À rapprocher du procès-verbal.');
    expect(plain(written)).toContain(plain(quote));
    expect(written).toContain(of('number'));
    expect(plain(written)).toContain(plain(of('title')));
    expect(written).toMatch(/13 mai 2024/);
    expect(written).toMatch(/pour : \d+ voix/);
    expect(written).toContain('https://www.pasdecalais.fr/content/download/16113/164597/file/');
    expect(written).toMatch(/#page=1\b/);
    await page.close();
  });

  it('are taken over a line end, a page end, and without words', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[2]?.words ?? '');
    const before = await frame.locator('[data-note-id]').count();
    expect(before).toBe(0);
    await frame.locator('[data-page-number="2"] .textLayer span').first().waitFor();
    await frame.evaluate(() => {
      const spans = (number: number) =>
        [...document.querySelectorAll(`[data-page-number="${number}"] .textLayer span`)].filter((span) =>
          span.textContent?.trim(),
        );
      const [start, end] = [spans(1).at(-3), spans(2)[2]];
      if (!start?.firstChild || !end?.firstChild) throw new Error('No text.');
      getSelection()?.setBaseAndExtent(start.firstChild, 0, end.firstChild, end.textContent?.length ?? 0);
    });
    await frame
      .getByRole('toolbar', { name: 'Annoter la sélection' })
      .getByRole('button', { name: 'Surligner' })
      .click();
    await frame.locator('[data-page-number="2"] [data-note-id]').first().waitFor();
    const ids = await frame
      .locator('[data-note-id]')
      .evaluateAll((all) => all.map((mark) => (mark as HTMLElement).dataset.noteId));
    expect(new Set(ids).size).toBe(1);
    await page.close();
  });

  it('come back after a removal that is undone', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await frame.getByRole('tab', { name: /Notes/ }).click();
    const note = frame.getByText('À rapprocher du procès-verbal.').first();
    await note.waitFor();
    await frame
      .getByRole('tabpanel')
      .getByRole('button', { name: /Supprimer/ })
      .first()
      .click();
    await expect.poll(() => frame.locator('[data-note-id]').count()).toBe(0);
    await frame
      .getByRole('button', { name: /Annuler/ })
      .first()
      .click();
    await frame.locator('[data-note-id]').first().waitFor();
    await page.close();
  });
});
