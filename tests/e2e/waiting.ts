import type { Frame, Locator, Page } from 'playwright-core';

/**
 * Waiting by what is seen, or by the page's own frames: never by a time that is enough on one machine and not on another. What is
 * asked until it is so is `expect.poll`, whose patience is in vitest.config.ts.
 */

/** Looks that may differ before it is held that nothing comes to rest. */
const LOOKS = 200;

/** What is seen, once it has been the same over some frames of the page. */
export async function steady<T>(where: Page | Frame, look: () => Promise<T>): Promise<T> {
  let last = '';
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const seen = await look();
    const now = JSON.stringify(seen) ?? '';
    if (now === last) return seen;
    last = now;
    await frames(where);
  }
  throw new Error(`It does not come to rest: ${last}`);
}

async function frames(where: Page | Frame): Promise<void> {
  await where.evaluate(async () => {
    for (let count = 0; count < 10; count += 1) {
      // A tab that is not looked at draws nothing.
      await new Promise((drawn) => {
        requestAnimationFrame(drawn);
        setTimeout(drawn, 100);
      });
    }
  });
}

/** Where an element stands in the window, once it stays there: pages are laid out anew while they are drawn. */
export async function still(frame: Page | Frame, locator: Locator) {
  await locator.waitFor({ state: 'attached' });
  const box = await steady(frame, () => locator.boundingBox());
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** Waits for « Enregistré » as it stands when whatever was typed before has been drawn. */
export async function saved(frame: Frame): Promise<void> {
  await frames(frame);
  await frame.getByRole('status').filter({ hasText: 'Enregistré' }).first().waitFor();
}
