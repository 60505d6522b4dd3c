import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameKey } from '../../../lib/french/fold.ts';
import { LISTED } from '../../site/pages.ts';
import { openAct, startWorld, underMore, type World } from '../support.ts';
import { steady, still } from '../waiting.ts';
import { type Box, printedWords, sumOf, unturned, type Word, wordsIn } from '../words.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

type Piece = { id: string; kind: string; value: string; box: Box };

/** The marks of a page as they lie on the screen, in fractions of the page as it is shown. */
async function piecesOn(frame: Frame, page: number): Promise<Piece[]> {
  await frame.locator(`[data-page-number="${page}"]`).scrollIntoViewIfNeeded();
  await frame.locator(`[data-page-number="${page}"] .textLayer span`).first().waitFor();
  return frame.locator(`[data-page-number="${page}"]`).evaluate((element) => {
    const whole = element.getBoundingClientRect();
    return [...element.querySelectorAll<HTMLElement>('[data-mark]')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return {
        id: mark.dataset.markId ?? '',
        kind: mark.dataset.mark ?? '',
        value: mark.dataset.value ?? '',
        box: {
          left: (box.left - whole.left) / whole.width,
          top: (box.top - whole.top) / whole.height,
          right: (box.right - whole.left) / whole.width,
          bottom: (box.bottom - whole.top) / whole.height,
        },
      };
    });
  });
}

/** The words under each mark, all its lines together, and whether its lines are as long as the words under them. */
function underMarks(pieces: Piece[], words: Word[], turned: number) {
  const marks = new Map<string, { kind: string; value: string; printed: string; loose: number }>();
  for (const { id, kind, value, box } of pieces) {
    const place = unturned(box, turned);
    const under = wordsIn(words, place);
    const mark = marks.get(id) ?? { kind, value, printed: '', loose: 0 };
    mark.printed = `${mark.printed} ${under.map(({ text }) => text).join(' ')}`.trim();
    const [left, right] = [Math.min(...under.map((word) => word.left)), Math.max(...under.map((word) => word.right))];
    mark.loose = Math.max(mark.loose, left - place.left, place.right - right);
    marks.set(id, mark);
  }
  return [...marks.values()];
}

function expectOnTheirWords(pieces: Piece[], words: Word[], turned: number): void {
  for (const { kind, value, printed, loose } of underMarks(pieces, words, turned)) {
    if (kind === 'recusal') expect(nameKey(printed)).toContain(nameKey(value));
    else expect(sumOf(printed), `${kind} ${value} on « ${printed} »`).toBe(Number(value));
    // Less than a letter beside the words: a hundredth of the page's width is 6 points.
    expect(loose, `${kind} ${value} on « ${printed} »`).toBeLessThan(0.012);
  }
}

describe('marks', () => {
  it.each(LISTED)('of $fixture lie on the printed words that they stand for', async ({ fixture, words }) => {
    const { pdf, gold } = world.fixture(fixture);
    const pages = await printedWords(pdf);
    const page = await world.open('/');
    const { frame } = await openAct(page, words);
    const seen: Piece[] = [];
    for (let number = 1; number <= pages.length; number += 1) {
      const pieces = await piecesOn(frame, number);
      expectOnTheirWords(pieces, pages[number - 1] ?? [], 0);
      seen.push(...pieces);
    }
    const acts = 'acts' in gold ? gold.acts : [gold];
    const sums = acts
      .flatMap((act) => act.labels)
      .filter((label) => label.kind === 'amount' && label.part === 'deliberation');
    const marked = new Set(seen.filter(({ kind }) => kind === 'amount').map(({ value }) => Number(value)));
    expect(sums.map(({ value }) => Number(value)).filter((value) => !marked.has(value))).toEqual([]);
    expect(seen.some(({ kind }) => kind === 'vote')).toBe(true);
    await page.close();
  });

  it('stay on them at every zoom and rotation', async () => {
    const words = (await printedWords(world.fixture('deports').pdf))[1] ?? [];
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    const first = await piecesOn(frame, 2);
    expect(first.some(({ kind }) => kind === 'recusal')).toBe(true);
    for (const zoom of ['Réduire', 'Agrandir', 'Agrandir', 'Agrandir', 'Agrandir', 'Agrandir']) {
      await frame.getByRole('button', { name: zoom }).click();
      const pieces = await steady(frame, () => piecesOn(frame, 2));
      expect(pieces.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
      expectOnTheirWords(pieces, words, 0);
    }
    for (const turned of [90, 180, 270, 360]) {
      await underMore(frame, "Pivoter d'un quart de tour");
      expectOnTheirWords(await steady(frame, () => piecesOn(frame, 2)), words, turned);
    }
    await page.close();
  });

  it('do not stand between the pointer and the text', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    await piecesOn(frame, 2);
    const mark = frame.locator('[data-page-number="2"] [data-mark]').first();
    await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await still(frame, mark);
    const hit = await mark.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return found?.closest('.textLayer') !== null;
    });
    expect(hit).toBe(true);
    await page.close();
  });
});

describe('from a panel to its place and back', () => {
  it('lights the mark of the sum that was asked for', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    await frame.getByRole('tab', { name: 'Montants' }).click();
    const sum = frame.getByRole('tabpanel').getByRole('button', { name: /€/ }).first();
    await sum.click();
    await frame.locator('[data-mark="amount"][data-active]').first().waitFor();
    await expect.poll(() => sum.getAttribute('aria-current')).not.toBeNull();
    await page.close();
  });

  it('shows the panel of the mark that was clicked', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    await piecesOn(frame, 2);
    const mark = frame.locator('[data-mark="recusal"]').first();
    await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await still(frame, mark);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await frame.locator('[role="tab"][aria-selected="true"]', { hasText: 'Déports' }).waitFor();
    await page.close();
  });

  it('hides and shows a layer by its switch', async () => {
    const page = await world.open('/');
    const { frame } = await openAct(page, LISTED[0]?.words ?? '');
    await piecesOn(frame, 2);
    const layers = frame.getByRole('toolbar', { name: 'Calques' });
    const votes = frame.locator('[data-page-number="2"] [data-mark="vote"]');
    await expect.poll(() => votes.count()).toBeGreaterThan(0);
    await layers.getByRole('switch', { name: 'Votes' }).click();
    await expect.poll(() => votes.count()).toBe(0);
    await layers.getByRole('switch', { name: 'Votes' }).click();
    await expect.poll(() => votes.count()).toBeGreaterThan(0);
    await page.close();
  });
});
