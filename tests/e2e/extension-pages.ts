import type { BrowserContext, Page, Worker } from 'playwright-core';
import { axe } from './support.ts';

/** The parts of the browser's own interface that tests must reach from inside of the extension. */
type Tab = { id: number; url?: string };
export type Chrome = {
  action: { openPopup(): Promise<void> };
  commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: Tab): void } };
  extension: { getViews(filter: { type: string }): Window[] };
  tabs: { query(query: object): Promise<Tab[]> };
};

/** The background, which is started where it sleeps. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Stops the background, as Chromium does when it has been idle or memory is short, and waits until it has. `own`: a page of the extension. */
export async function stopBackground(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** A page of the extension in a tab: `options.html`. */
export async function openOwn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(`/${path}`, (await workerOf(context)).url()).href);
  return page;
}

/** The window of the toolbar button: its words, and a way to press a button in it. */
type Popup = { text(): Promise<string>; press(name: string): Promise<void> };

/** Presses the button of the toolbar over the tab that is in front. `from` is any page of the extension, in another tab. */
export async function openPopup(context: BrowserContext, from: Page): Promise<Popup> {
  await (await workerOf(context)).evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.action.openPopup(),
  );
  // No driver of browsers shows this window; pages of the same extension can look into it.
  return {
    text: () =>
      from.evaluate(() => {
        const [popup] = (globalThis as unknown as { chrome: Chrome }).chrome.extension.getViews({ type: 'popup' });
        return popup?.document.querySelector('main')?.textContent ?? '';
      }),
    press: (name) =>
      from.evaluate((words) => {
        const [popup] = (globalThis as unknown as { chrome: Chrome }).chrome.extension.getViews({ type: 'popup' });
        const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
        buttons.find(({ textContent }) => textContent === words)?.click();
      }, name),
  };
}

/** The browser's shortcut, in the tab of the site that is in front: headless browsers have no keys of their own. */
export async function pressShortcut(context: BrowserContext, command: string): Promise<void> {
  await (await workerOf(context)).evaluate(async (name) => {
    const { commands, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) commands.onCommand.dispatch(name, tab);
  }, command);
}

/** What axe finds in light and dark, wide and narrow, and whether anything is to be scrolled sideways; empty where all is well. */
export async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const where = `${colorScheme}, ${width} px:`;
      found.push(...(await axe(page.mainFrame())).map((finding) => `${where} ${finding}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${where} ${over} px too wide`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
