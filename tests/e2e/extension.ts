/// <reference types="chrome" />
import type { BrowserContext, Page, Worker } from 'playwright-core';

/** The extension's background, which Chromium may have stopped: opening one of its pages starts it. */
export async function background(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** The address of the extension's pages, with its last slash. */
export async function extensionAddress(context: BrowserContext): Promise<string> {
  return new URL('/', (await background(context)).url()).href;
}

/** Turns switches of the options page, and waits until that is kept. */
export async function setOptions(context: BrowserContext, switches: Record<string, boolean>): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${await extensionAddress(context)}options.html`);
  for (const [name, on] of Object.entries(switches)) {
    const control = page.getByRole('switch', { name });
    await control.waitFor();
    if ((await control.getAttribute('aria-checked')) === String(on)) continue;
    await control.click();
    await page.getByText('Enregistré').first().waitFor();
  }
  await page.close();
}

/** What the toolbar button shows for a page: its badge, and its name. */
export async function toolbarOf(context: BrowserContext, page: Page): Promise<{ badge: string; title: string }> {
  await page.bringToFront();
  return (await background(context)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });
}
