import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RELATION_CODES, type RelationCode } from '../../../lib/model/relations.ts';
import type { OddFile } from '../../fixtures/damaged.ts';
import { plainOptions, typeset } from '../../fixtures/direct.ts';
import { inconsistentAct, soundAct } from '../../fixtures/inconsistent.ts';
import type { Act } from '../../fixtures/model.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

/** Relations by the act that breaks them: those of one act do not hide each other. */
const BROKEN: Record<string, RelationCode[]> = {
  'voix et dates': [
    'vote-balance',
    'recused-are-present',
    'recused-absent-are-absent',
    'recused-guests-have-no-vote',
    'recusal-recital',
    'budget-table-articles',
    'report-balance',
    'convention-threshold',
    'report-title',
    'committee-dates',
    'signed-date',
    'stamps',
  ],
  tableaux: ['votes-cast', 'spend-within-credit', 'operation-codes', 'table-totals'],
  sommes: ['abstentions-are-recusals', 'report-rows', 'grants-article'],
  annexes: ['absent-without-proxy', 'cited-annexes'],
};

let world: World;
beforeAll(async () => {
  const file = async (name: string, act: Act): Promise<OddFile> => ({
    name,
    bytes: (await typeset([act], plainOptions(7))).pdf,
    expect: 'act',
  });
  const broken = Object.entries(BROKEN).map(([name, codes], at) =>
    file(name.replaceAll(' ', '-'), inconsistentAct(codes, `2024-${401 + at}`)),
  );
  world = await startWorld({ odd: await Promise.all([file('sans-ecart', soundAct()), ...broken]) });
});
afterAll(() => world.end());

/** Opens the panel of checks on one of the acts. */
async function openChecks(name: string): Promise<{ page: Page; frame: Frame }> {
  const page = await world.open('/fichiers');
  const { frame } = await openAct(page, `Fichier ${name}`);
  await frame.getByRole('tab', { name: 'Contrôles' }).click();
  return { page, frame };
}

const item = (frame: Frame, status: 'holds' | 'fails', code: RelationCode) =>
  frame.locator(`.controles-${status}[data-check="${code}"]`).first();

/** Goes to a place of a check: its mark comes into view in full, on words that fit. */
async function visit(frame: Frame, place: ReturnType<Frame['locator']>, words: RegExp, code: string): Promise<void> {
  await place.click();
  await expect.poll(() => place.getAttribute('aria-current'), { message: code }).toBe('true');
  const mark = frame.locator('.mark-place[data-active]').first();
  await mark.waitFor();
  await expect.poll(() => mark.evaluate(wholeInView), { message: code }).toBe(true);
  // The page may be drawn after its mark.
  await expect.poll(() => mark.evaluate(wordsUnder), { message: code }).toMatch(words);
}

const wordsUnder = (element: Element): string => {
  const box = element.getBoundingClientRect();
  const spans = element.closest('[data-page-number]')?.querySelectorAll('.textLayer span') ?? [];
  const under = [...spans].filter((span) => {
    const own = span.getBoundingClientRect();
    const middle = (own.top + own.bottom) / 2;
    return middle > box.top && middle < box.bottom && own.left < box.right && own.right > box.left;
  });
  return under.map((span) => span.textContent).join(' ');
};

/** Whether an element lies in the window and nothing of the page's own scrolling hides it. */
const wholeInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

describe('an act that agrees with itself', () => {
  it('shows each relation as held, with its figures and a way to its place', async () => {
    const { page, frame } = await openChecks('sans-ecart');
    expect(await frame.locator('.controles-fails').count()).toBe(0);
    for (const code of RELATION_CODES) {
      const check = item(frame, 'holds', code);
      expect(await check.textContent(), code).toMatch(/\p{L}{3}.*\./u);
      await visit(frame, check.locator('.controles-place').first(), /\S/, code);
    }
    expect(await axe(frame)).toEqual([]);
    await page.close();
  });
});

/** What stands at the first place that a failing check leads to. */
const PLACE: Partial<Record<RelationCode, RegExp>> = {
  'vote-balance': /voix/,
  'absent-without-proxy': /5|sans délégation/,
  'recusal-recital': /Vu /,
  'report-balance': /\d/,
  'cited-annexes': /Article/,
  'report-title': /\p{Lu}{4}/u,
  'committee-dates': /2019/,
  'signed-date': /12 mars 2024/,
  stamps: /8 mars 2024/,
};

describe('an act that contradicts itself', () => {
  it('is there for every relation', () => {
    expect(Object.values(BROKEN).flat().sort()).toEqual([...RELATION_CODES].sort());
  });

  it.each(Object.entries(BROKEN))('%s: shows what does not hold and leads to both sides', async (name, codes) => {
    const { page, frame } = await openChecks(name.replaceAll(' ', '-'));
    for (const code of codes) {
      const check = item(frame, 'fails', code);
      expect(await check.textContent(), code).toMatch(/Écart/);
      const places = check.locator('.controles-place');
      await visit(frame, places.first(), PLACE[code] ?? /\S/, code);
      if ((await places.count()) > 1) await visit(frame, places.nth(1), /\S/, code);
    }
    const tab = await frame.getByRole('tab', { name: 'Contrôles' }).textContent();
    expect(Number(tab?.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(codes.length);
    await page.close();
  });
});
