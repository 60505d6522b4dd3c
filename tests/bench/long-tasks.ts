import { launch, makeProfile } from '../site/chromium.ts';
import { HOST, startSite } from '../site/server.ts';
import type { Document } from './documents.ts';
import type { Figure } from './measure.ts';

type Task = { at: number; duration: number };
type Watched = { tasks: Task[]; states: { at: number; state: string }[] };

/** Runs in every frame before its own scripts: writes down tasks of 50 ms and more, and the states of the reader. */
function watch(): void {
  if (location.protocol !== 'chrome-extension:') return;
  const watched: Watched = { tasks: [], states: [] };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ at: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const note = () => {
    const state = document.documentElement?.dataset.readerState;
    if (state && watched.states.at(-1)?.state !== state) watched.states.push({ at: performance.now(), state });
  };
  new MutationObserver(note).observe(document, { subtree: true, attributes: true, childList: true });
}

/**
 * The longest task of the reader's own thread in the extension as it was built, while a document is read: from the first page
 * on the screen to half a second after the last result.
 */
export async function longestTask(document: Document, turns: number): Promise<Figure[]> {
  const site = await startSite(() => document.bytes, []);
  const profile = makeProfile();
  const context = await launch(profile, site.port);
  const worst: number[] = [];
  const opening: number[] = [];
  try {
    await context.addInitScript(watch);
    for (let turn = 0; turn < turns; turn++) {
      const page = await context.newPage();
      await page.goto(`https://${HOST}/`);
      await page
        .getByRole('button', { name: /^Lire annotée/ })
        .first()
        .click();
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('The reader has no frame.');
      await frame.waitForSelector('html[data-reader-state="ready"]', { timeout: 120_000 });
      await page.waitForTimeout(700);
      const { tasks, states } = await frame.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
      const from = states.find(({ state }) => state === 'reading')?.at ?? 0;
      const longest = (some: Task[]) => Math.max(0, ...some.map(({ duration }) => duration));
      worst.push(longest(tasks.filter(({ at }) => at >= from)));
      opening.push(longest(tasks.filter(({ at }) => at < from)));
      if (process.env.BENCH_TASKS) process.stderr.write(`${JSON.stringify({ from, tasks, states })}\n`);
      await page.close();
    }
  } finally {
    await context.close().catch(() => {});
    await site.close();
    profile.remove();
  }
  const where = `lecteur, ${document.name}`;
  // Tasks under 50 ms are not told by the browser: they count as 0.
  const figure = (what: string, values: number[], target: number | null): Figure => {
    return { what, where, measured: Math.min(...values), reference: null, unit: 'ms', target };
  };
  return [
    figure('plus longue tâche pendant la lecture', worst, 50),
    figure('plus longue tâche à l’ouverture', opening, null),
  ];
}
