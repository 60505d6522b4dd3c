import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { type OddFile, oddFiles } from '../fixtures/damaged.ts';
import type { Fixture } from '../fixtures/model.ts';
import { fixtureSet } from '../fixtures/set.ts';
import { launch, makeProfile, type Profile } from '../site/chromium.ts';
import { HOST, type Site, startSite } from '../site/server.ts';

export const SITE = `https://${HOST}`;
export const FRAME = 'iframe[title="Délibération annotée"]';

/** A browser with the extension on the small site, and what ends both. */
export type World = {
  site: Site;
  profile: Profile;
  context: BrowserContext;
  fixtures: Fixture[];
  fixture(name: string): Fixture;
  /** A new page of the site, once its buttons are there. */
  open(path?: string): Promise<Page>;
  /** Starts the browser anew on the same profile. */
  restart(): Promise<void>;
  end(): Promise<void>;
};

/**
 * Starts the site and Chromium; the same fixtures are behind every address that lists an act. `odd`: what the page of
 * difficult files lists, in the place of them. `also`: further hosts, each with its port. `welcome`: whether the first steps stay.
 */
export async function startWorld(
  options: {
    headless?: boolean;
    dark?: boolean;
    odd?: OddFile[];
    also?: Record<string, number>;
    extension?: string;
    welcome?: 'keep';
  } = {},
): Promise<World> {
  const fixtures = await fixtureSet();
  const fixture = (name: string) => {
    const found = fixtures.find((entry) => entry.name === name);
    if (!found) throw new Error(`No fixture is called ${name}.`);
    return found;
  };
  const site = await startSite((name) => fixture(name).pdf, options.odd ?? (await oddFiles()));
  const profile = makeProfile();
  const start = () => launch(profile, site.port, options);
  const world: World = {
    site,
    profile,
    fixtures,
    fixture,
    context: await start(),
    open: async (path = '/') => {
      const page = await world.context.newPage();
      await page.goto(SITE + path);
      await page
        .getByRole('button', { name: /^Lire annotée/ })
        .first()
        .waitFor();
      return page;
    },
    restart: async () => {
      world.context = await start();
    },
    end: async () => {
      await world.context.close().catch(() => {});
      await site.close();
      profile.remove();
    },
  };
  return world;
}

/** The frame of the reader, and the same as a locator. */
export async function readerOf(page: Page): Promise<{ frame: Frame; reader: FrameLocator }> {
  const element = await page.waitForSelector(FRAME);
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The reader has no frame.');
  return { frame, reader: page.frameLocator(FRAME) };
}

/** Waits until the reader has read the whole act, or said why it cannot. */
export async function waitForState(frame: Frame, state: 'loading' | 'reading' | 'ready' | 'error'): Promise<void> {
  await frame.waitForSelector(`html[data-reader-state="${state}"]`, { timeout: 60_000 });
}

/** Waits until a page shows its text: an act may be read sooner than it is drawn. */
export async function waitForWords(frame: Frame): Promise<void> {
  await frame.locator('.textLayer [data-item]').first().waitFor({ state: 'attached' });
}

/** Opens the act whose link has these words, and waits until it is read and words of it are shown. */
export async function openAct(page: Page, words: string): Promise<{ frame: Frame; reader: FrameLocator }> {
  await page
    .getByRole('button', { name: `Lire annotée : ${words}` })
    .first()
    .click();
  const opened = await readerOf(page);
  await waitForState(opened.frame, 'ready');
  await waitForWords(opened.frame);
  return opened;
}

/** Does what has no button of its own in the toolbar of the reader. */
export async function underMore(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('button', { name: 'Plus', exact: true }).click();
  await frame.getByRole('menuitem', { name, exact: true }).click();
}

/** What axe finds, once no colour is on its way to another any more: rule and element, one a line; empty where all is well. */
export async function axe(frame: Frame): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(source);
  return frame.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };
    const run = (globalThis as unknown as { axe: { run(): Promise<Result> } }).axe;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  });
}
