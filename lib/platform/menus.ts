import { browser } from 'wxt/browser';
import * as english from '../../public/_locales/en/messages.json';
import * as french from '../../public/_locales/fr/messages.json';
import { browserMessage } from './browser-i18n.ts';
import type { Tab } from './tabs.ts';

/** What was asked for: the address of a link, or of the page itself; the link's words where the browser tells them. */
type MenuChoice = { href: string; text: string };

const LINK = 'read-link';
const PAGE = 'read-page';

/** The words of the entries; only these two are bundled, and not all messages. */
const words = { fr: french.menuRead.message, en: english.menuRead.message };

/** Changes are made one after another: two at once would make an entry twice. */
let last: Promise<unknown> = Promise.resolve();
/** What was made since the background woke: most changes of the settings are about something else. */
let made = '';

/**
 * Makes the entries of the context menu anew: on links to PDFs and on pages that are PDFs, at the addresses of `matches`. The
 * browser keeps them while the background sleeps.
 */
export function makeMenus(matches: readonly string[], language: 'auto' | 'fr' | 'en'): void {
  const title = language === 'auto' ? browserMessage('menuRead') || words.fr : words[language];
  const make = async () => {
    const wanted = JSON.stringify([title, matches]);
    if (wanted === made) return;
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: LINK, title, contexts: ['link'], targetUrlPatterns: [...matches] });
    browser.contextMenus.create({ id: PAGE, title, contexts: ['page', 'frame'], documentUrlPatterns: [...matches] });
    made = wanted;
  };
  // A failure ends this attempt, not those that come after it.
  last = last.then(make).catch(() => {});
}

/** Calls back when an entry is chosen. At the top level of the background, so that it wakes for it. */
export function onMenu(listener: (choice: MenuChoice, tab: Tab) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, linkUrl, pageUrl, linkText } = info as typeof info & { linkText?: string };
    const href = menuItemId === LINK ? linkUrl : pageUrl;
    if (href) listener({ href, text: linkText ?? '' }, tab ?? {});
  });
}

/** Calls back when the browser starts, and when the extension has come or changed: the entries are to be made. */
export function onMenusNeeded(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
