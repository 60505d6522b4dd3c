import type { Frame, Page } from 'playwright-core';
import { still } from './waiting.ts';

/** Selects with the mouse from the first of these words to the last, both within the text layer of one page. */
export async function selectWords(page: Page, frame: Frame, number: number, from: string, to: string): Promise<void> {
  const layer = frame.locator(`[data-page-number="${number}"] .textLayer`);
  const [first, last] = [
    layer.locator('span', { hasText: from }).first(),
    layer.locator('span', { hasText: to }).first(),
  ];
  await first.waitFor();
  await first.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const [start, end] = [await still(frame, first), await still(frame, last)];
  await page.mouse.move(start.x + 1, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x + end.width) / 2, (start.y + end.y + end.height) / 2, { steps: 4 });
  await page.mouse.move(end.x + end.width - 1, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

/** The selected words, with single spaces. */
export const selected = (frame: Frame): Promise<string> =>
  frame.evaluate(() => (getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim());
