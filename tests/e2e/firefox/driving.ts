import type { Browser, Frame, Page } from 'puppeteer-core';
import { ID } from '../../site/firefox.ts';
import { FRAME, SITE } from '../support.ts';
import { inWindow } from './window.ts';

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/** Repeats until it answers something true, or throws; puppeteer hears of no page of the extension's, so much is waited for so. */
export async function until<T>(what: string, ask: () => Promise<T>, patience = 40_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`It did not come: ${what}.`);
    await pause(150);
  }
}

/** What a page says of itself, also while puppeteer still thinks it elsewhere. */
const look = (page: Page) => page.evaluate(() => ({ url: location.href, type: document.contentType }));

/** Waits until a tab shows this address, loaded. */
export async function arrive(page: Page, url: string): Promise<void> {
  await until(url, () => page.evaluate((to) => location.href === to && document.readyState === 'complete', url));
}

/** Goes to an address, as typed into the address bar; `goto` does not settle at pages of the extension. */
export async function visit(page: Page, url: string): Promise<void> {
  void page.goto(url).catch(() => {});
  await arrive(page, url);
}

/** What the tab shows: its address and the type of its document. */
export const shownIn = look;

/** The tab that shows an address which begins so, once there is one. */
export const tabAt = (browser: Browser, start: string): Promise<Page> =>
  until(start, async () => {
    for (const page of await browser.pages()) {
      // One that is closed may still be named.
      const shown = await shownIn(page).catch(() => null);
      if (shown?.url.startsWith(start)) return page;
    }
    return null;
  });

/** The reader over the page of a tab, once its act is read. */
export async function readerIn(page: Page): Promise<Frame> {
  // Asked anew each time: a page that is loaded again has another frame.
  return until('the end of the reading', async () => {
    const frame = await (await page.$(FRAME))?.contentFrame();
    return (await frame?.$('html[data-reader-state="ready"]')) ? frame : null;
  });
}

/** The buttons of the extension beside the links of a page. */
export const BUTTON = 'deliberation-annotee >>> button';

/** A page of the site with its buttons; the extension may still be starting when Firefox says that it is installed. */
export async function openPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(SITE + path);
  await until('the buttons', async () => {
    if (await page.waitForSelector(BUTTON, { timeout: 3000 }).catch(() => null)) return true;
    await page.reload();
    return false;
  });
  return page;
}

/** Opens the first act of the list, and waits until it is read. */
export async function openFirst(page: Page): Promise<Frame> {
  const button = await until('the button', () => page.$(BUTTON));
  await button.evaluate((element) => (element as HTMLElement).click());
  return readerIn(page);
}

/** Begins a note on the first words of a page of the act. */
export async function writeNote(frame: Frame, words: string, page = 1): Promise<void> {
  const first = `[data-page-number="${page}"] .textLayer span`;
  await frame.evaluate((sheet) => document.querySelector(sheet)?.scrollIntoView(), `[data-page-number="${page}"]`);
  const span = await until('the words', () => frame.$(first));
  await span.evaluate((element) => getSelection()?.selectAllChildren(element));
  const note = await until('« Noter »', () => frame.$('::-p-xpath(//button[normalize-space()="Noter"])'));
  // Through the page: in a frame Firefox 140 does not know what puppeteer asks for to point at something.
  await note.evaluate((button) => (button as HTMLElement).click());
  await typeOn(frame, words);
}

/** Types on in the note that is open. */
export async function typeOn(frame: Frame, words: string): Promise<void> {
  const field = await until('the box of the note', () => frame.$('textarea[aria-label="Note"]'));
  await field.evaluate((box, text) => {
    (box as HTMLElement).focus();
    document.execCommand('insertText', false, text);
  }, words);
}

/** Whether the reader says « Enregistré ». */
export const isSaved = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[role="status"]')].some((status) => status.textContent?.includes('Enregistré')),
  );

/** The roles that an element has of itself. */
const TAGS: Record<string, string> = { button: 'button', link: 'a', heading: 'h1' };

/**
 * What has this role and name, and is seen. The elements themselves are asked: Firefox takes seconds to look through the roles and names
 * of a page that holds an act. That they are what a screen reader is told is seen in Chromium (contract.test.ts).
 */
export async function named(where: Page | Frame, role: string, name: string) {
  const tag = TAGS[role];
  const kind = tag ? `self::${tag} and not(@role)` : `@role="${role}"`;
  const words = `@aria-label="${name}" or (not(@aria-label) and normalize-space()="${name}")`;
  for (const found of await where.$$(`::-p-xpath(//*[${kind}][${words}])`))
    if (await found.evaluate((element) => (element as Element).checkVisibility())) return found;
  return null;
}

/** Presses what has this role and name. */
export async function press(where: Page | Frame, role: string, name: string): Promise<void> {
  await (await until(name, () => named(where, role, name))).click();
}

/** The badge of the toolbar button in the tab that is looked at; '' for none. */
export async function badge(browser: Browser): Promise<unknown> {
  return inWindow(
    browser,
    `() => CustomizableUI.getWidget('deliberations-annotees_exemple_fr-browser-action').forWindow(window)
      .node.querySelector('toolbarbutton').getAttribute('badge') ?? ''`,
  );
}

/** Presses the shortcut of the extension that has this letter, with Alt and Shift: its keys go to the browser's window. */
export async function pressShortcut(browser: Browser, letter: string): Promise<void> {
  await inWindow(
    browser,
    `(letter) => document.querySelector('keyset[id^="ext-keyset-id-"] key[key="' + letter + '"]').doCommand()`,
    letter,
  );
}

/** The shortcut for « Lire annotée ». */
export const pressReadShortcut = (browser: Browser) => pressShortcut(browser, 'L');

/** How the background is: Firefox stops it when it has been idle, and starts it for a message. */
export const backgroundState = (browser: Browser) =>
  inWindow(browser, `(id) => WebExtensionPolicy.getByID(id).extension.backgroundState`, ID);

/** Stops the background as Firefox does where it has been idle, as soon as it has nothing to do, and waits until it has stopped. */
export async function stopBackground(browser: Browser): Promise<void> {
  await until('the end of the background', async () => {
    await inWindow(browser, `(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()`, ID);
    return (await backgroundState(browser)) === 'stopped';
  });
}

/** Takes the site from the extension, as its user can in Firefox's own page of extensions. */
export async function refuseSite(browser: Browser): Promise<void> {
  await inWindow(
    browser,
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      for (let tries = 0; tries < 300 && !WebExtensionPolicy.getByID(id)?.extension; tries += 1) {
        await new Promise((resume) => setTimeout(resume, 100));
      }
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionPermissions.remove(id, { permissions: [], origins: [...extension.activePermissions.origins] }, extension);
    }`,
    ID,
  );
}

/** Answers Firefox's question about what an extension may do. */
export async function answerPrompt(browser: Browser, answer: 'yes' | 'no'): Promise<void> {
  await inWindow(
    browser,
    `async (answer) => {
      for (let tries = 0; tries < 300; tries += 1) {
        const prompt = document.getElementById('addon-webext-permissions-notification');
        if (PopupNotifications.isPanelOpen && prompt) {
          (answer === 'yes' ? prompt.button : prompt.secondaryButton).click();
          return;
        }
        await new Promise((resume) => setTimeout(resume, 100));
      }
      throw new Error('Firefox did not ask.');
    }`,
    answer,
  );
}
