import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, underMore, type World } from '../support.ts';
import { saved, still } from '../waiting.ts';
import type { Box } from '../words.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const open = async (index: number) => {
  const page = await world.open('/');
  return { page, ...(await openAct(page, LISTED[index]?.words ?? '')) };
};
const marks = (frame: Frame) => frame.locator('[data-note-id]');
const editor = (frame: Frame) => frame.getByRole('textbox', { name: 'Note', exact: true });
const quote = async (frame: Frame) =>
  ((await frame.locator('[aria-current] .note-quote q').textContent()) ?? '').replace(/\s+/g, ' ');

/** Where the first note of a page lies on it, in fractions of the page as it is shown. */
async function noteBox(frame: Frame, page: number): Promise<Box> {
  await frame.locator(`[data-page-number="${page}"] [data-note-id]`).first().waitFor();
  return frame.locator(`[data-page-number="${page}"]`).evaluate((element) => {
    const whole = element.getBoundingClientRect();
    const box = element.querySelector('[data-note-id]')!.getBoundingClientRect();
    return {
      left: (box.left - whole.left) / whole.width,
      top: (box.top - whole.top) / whole.height,
      right: (box.right - whole.left) / whole.width,
      bottom: (box.bottom - whole.top) / whole.height,
    };
  });
}

const near = (box: Box) =>
  Object.fromEntries(Object.entries(box).map(([side, value]) => [side, expect.closeTo(value, 1.7)]));

/** Pulls a rectangle over page 1, given in fractions of the page as it is shown; the page is brought into view. */
async function draw(page: Page, frame: Frame, { left, top, right, bottom }: Box): Promise<void> {
  const sheet = frame.locator('[data-page-number="1"]');
  await sheet.evaluate((element, at) => {
    const view = element.closest('[data-act-scroll]')!;
    view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top;
    view.scrollTop += element.getBoundingClientRect().height * at - 80;
  }, top);
  const box = await still(frame, sheet);
  await page.mouse.move(box.x + box.width * left, box.y + box.height * top);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * right - 30, box.y + box.height * bottom - 30, { steps: 3 });
  await page.mouse.move(box.x + box.width * right, box.y + box.height * bottom, { steps: 3 });
  await page.mouse.up();
}

describe('a framed note', () => {
  it('is drawn on a turned and enlarged page, and lies in its place when the act is opened again', async () => {
    let { page, frame } = await open(1);
    await underMore(frame, "Pivoter d'un quart de tour");
    await frame.getByRole('button', { name: 'Agrandir' }).click();
    await frame.locator('[data-page-number="1"] .textLayer span').first().waitFor();
    await frame.getByRole('button', { name: 'Encadrer une zone' }).click();
    const drawn = { left: 0.3, top: 0.2, right: 0.55, bottom: 0.45 };
    await draw(page, frame, drawn);
    await editor(frame).waitFor();
    await expect.poll(() => noteBox(frame, 1)).toEqual(near(drawn));
    await page.keyboard.type('Tableau à vérifier');
    await saved(frame);
    await page.close();

    ({ page, frame } = await open(1));
    // A quarter turn clockwise brought the left side to the top.
    const { left, top, right, bottom } = drawn;
    const unturned = { left: top, top: 1 - right, right: bottom, bottom: 1 - left };
    await expect.poll(() => noteBox(frame, 1)).toEqual(near(unturned));
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await frame.getByText('Tableau à vérifier').first().waitFor();
    await page.close();
  });

  it('is made, moved and sized by keyboard alone; Escape makes none', async () => {
    const { page, frame } = await open(2);
    await page.keyboard.press('e');
    const frameOf = (name: string) => frame.getByRole('application', { name });
    await frameOf('Nouveau cadre').waitFor();
    expect(await axe(frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await frameOf('Nouveau cadre').waitFor({ state: 'detached' });
    expect(await marks(frame).count()).toBe(0);

    await page.keyboard.press('e');
    const size = async () => (await frameOf('Nouveau cadre').boundingBox())!;
    const before = await size();
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    await expect.poll(async () => (await size()).height).toBeGreaterThan(before.height);
    const after = await size();
    expect(after.x).toBeGreaterThan(before.x);
    expect(after.y).toBeGreaterThan(before.y);
    expect(after.width).toBeGreaterThan(before.width);
    await page.keyboard.press('Enter');
    await editor(frame).waitFor();
    await page.keyboard.type('Cadre au clavier');
    await saved(frame);
    expect(await axe(frame)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(frame)).toEqual([]);
    await page.setViewportSize({ width: 420, height: 760 });
    expect(await axe(frame)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });

    // The frame of the open note takes the same keys, and what they did is taken back.
    const placed = await noteBox(frame, 1);
    await frameOf('Cadre de la note').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await noteBox(frame, 1)).top).toBeLessThan(placed.top);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await noteBox(frame, 1)).top).toBeCloseTo(placed.top, 5);
    await page.close();
  });
});

describe('a highlight', () => {
  it('takes the colour that is chosen; its ends go by keyboard and by pointer, and back', async () => {
    const { page, frame } = await open(0);
    await selectWords(page, frame, 1, 'Étaient présents', 'Étaient présents');
    await page.keyboard.press('3');
    await marks(frame).first().waitFor();
    expect(await marks(frame).first().getAttribute('data-color')).toBe('blue');
    // Opened by a click on it.
    const box = await still(frame, marks(frame).first());
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await editor(frame).waitFor();
    const whole = await quote(frame);

    const end = frame.getByRole('slider', { name: 'Fin du passage' });
    await frame.locator('[data-act-scroll]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => end.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => quote(frame)).toMatch(/^É.*\S$/);
    const longer = await quote(frame);
    expect(longer.length).toBeGreaterThan(whole.length);
    expect(longer.startsWith(whole)).toBe(true);
    expect(await axe(frame)).toEqual([]);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await quote(frame)).length).toBe(longer.length - 1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => quote(frame)).toBe(whole);
    await page.keyboard.press('Control+y');
    await expect.poll(() => quote(frame)).toBe(longer);

    // Pulled two lines down.
    const grip = await still(frame, end);
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 2 * grip.height, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await quote(frame)).length).toBeGreaterThan(longer.length + 40);
    expect((await quote(frame)).startsWith(whole.slice(0, 10))).toBe(true);
    await saved(frame);
    await underMore(frame, 'Défaire la dernière action');
    await expect.poll(() => quote(frame)).toBe(longer);
    await page.close();
  });

  it('may be the very last character of a page, and typing in its note is taken back as one', async () => {
    const { page, frame } = await open(3);
    await frame.locator('[data-page-number="1"] .textLayer span').first().waitFor();
    const last = await frame.evaluate(() => {
      const spans = [...document.querySelectorAll('[data-page-number="1"] .textLayer [data-item]')];
      const text = spans.findLast((span) => span.textContent?.trim())?.firstChild;
      const at = text?.textContent?.trimEnd().length ?? 0;
      if (text) getSelection()?.setBaseAndExtent(text, at - 1, text, at);
      return text?.textContent?.trimEnd().slice(-1) ?? '';
    });
    await page.keyboard.press('n');
    await editor(frame).waitFor();
    await expect.poll(() => quote(frame)).toBe(last);
    await page.keyboard.type('une faute de frappe');
    await saved(frame);
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor(frame).inputValue()).toBe('');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => editor(frame).inputValue()).toBe('une faute de frappe');

    // The end of the passage goes on to the next page, and the focus with it.
    await frame.getByRole('slider', { name: 'Fin du passage' }).focus();
    await page.keyboard.press('ArrowRight');
    await frame.locator('[data-page-number="2"] [data-note-id]').first().waitFor();
    const at = () => document.activeElement?.closest('[data-page-number]')?.getAttribute('data-page-number');
    await expect.poll(() => frame.evaluate(at)).toBe('2');
    await page.keyboard.press('Control+z');
    await expect.poll(() => quote(frame)).toBe(last);
    await page.close();
  });
});

describe('a note on what was read', () => {
  it('is on the mark, which shows it, and on the act', async () => {
    const { page, frame } = await open(0);
    await frame.getByRole('tab', { name: 'Montants' }).click();
    await frame.getByRole('tabpanel').getByRole('button', { name: /€/ }).first().click();
    await frame.getByRole('button', { name: 'Annoter cette somme' }).click();
    await editor(frame).waitFor();
    await page.keyboard.type('À comparer au budget');
    await saved(frame);
    await frame.locator('[data-mark="amount"][data-noted]').first().waitFor();
    await frame.getByRole('tab', { name: 'Montants' }).click();
    await frame.getByRole('button', { name: 'Ouvrir votre note' }).click();
    await expect.poll(() => editor(frame).inputValue()).toBe('À comparer au budget');

    await frame.getByRole('tab', { name: 'Fiche' }).click();
    await frame.getByRole('button', { name: 'Note sur l’acte' }).click();
    await expect.poll(() => editor(frame).inputValue()).toBe('');
    await page.keyboard.type('Relire avant la séance');
    await saved(frame);
    await expect.poll(() => frame.locator('[aria-current] .note-quote').textContent()).toMatch(/Acte entier.*2024-102/);
    await page.close();
  });

  it('is told of by a list of keys', async () => {
    const { page, frame } = await open(0);
    await frame.locator('[data-act-scroll]').focus();
    await page.keyboard.press('?');
    await frame.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
    expect(await axe(frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});
