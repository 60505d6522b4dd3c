import { browser } from 'wxt/browser';
import type { TabAnswer, TabRequest, TabState } from '../model/tab.ts';
import { readerAddress } from './reader-address.ts';
import { extensionUrl } from './runtime.ts';

/** A tab as far as it concerns us. The browser tells the address of a page only where it lets us see that page. */
export type Tab = { id?: number | undefined; url?: string | undefined };

/** The tab that is looked at. */
export async function activeTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? {};
}

/** Asks what runs in the page of a tab; undefined where nothing there answers. */
async function ask(tab: Tab, request: TabRequest): Promise<unknown> {
  if (tab.id === undefined) return undefined;
  return browser.tabs.sendMessage(tab.id, request, { frameId: 0 }).catch(() => undefined);
}

/** What can be done with a tab; `isOurs` says whether a host serves acts, `looksLikeAct` whether an address alone may be that of one. */
export async function stateOf(
  tab: Tab,
  isOurs: (hostname: string) => boolean,
  looksLikeAct: (href: string) => boolean,
): Promise<TabState> {
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  if (url?.href.startsWith(extensionUrl('/reader.html'))) return { kind: 'reader' };
  if (!url || !/^https?:$/.test(url.protocol) || !isOurs(url.hostname)) return { kind: 'elsewhere' };
  const answer = await ask(tab, { type: 'deliberation:state' });
  if (isAnswer(answer)) {
    if (answer.reading) return { kind: 'reader' };
    return answer.pdf ? { kind: 'act' } : { kind: 'list', acts: answer.acts };
  }
  // Firefox lets no script into its viewer of PDFs.
  return { kind: looksLikeAct(url.href) ? 'act' : 'asleep' };
}

/**
 * Sends a message to all that is ours in the tabs at these addresses; only in Firefox, where the extension's pages in frames hear
 * nothing of what is sent to the extension as a whole. Scripts in the pages of the site hear it too.
 */
export async function tellTabs(matches: readonly string[], message: unknown): Promise<void> {
  if (import.meta.env.BROWSER !== 'firefox') return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  // It rejects where nobody listens.
  for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => {});
}

/** Calls back when a tab has loaded a page at one of these match patterns; only in Firefox, which wakes us for no other tab. */
export function onPageLoaded(matches: readonly string[], listener: (tab: Tab) => void): void {
  const { onUpdated } = browser.tabs as unknown as {
    onUpdated: {
      addListener(
        listener: (id: number, change: { status?: string }, tab: Tab) => void,
        filter: { urls: string[]; properties: string[] },
      ): void;
    };
  };
  if (import.meta.env.BROWSER !== 'firefox') return;
  onUpdated.addListener((_, { status }, tab) => status === 'complete' && listener(tab), {
    urls: [...matches],
    properties: ['status'],
  });
}

/** Opens the reader over the page of a tab, or in a tab of its own where nothing of ours runs in that page. */
export async function readInTab(
  tab: Tab,
  offer: { url: string; name: string; page?: number; note?: string },
): Promise<void> {
  const opened = await ask(tab, { type: 'deliberation:open', ...offer });
  if (opened !== true) await browser.tabs.create({ url: readerAddress(offer.url, offer.name, offer.page, offer.note) });
}

function isAnswer(answer: unknown): answer is TabAnswer {
  const { pdf, reading, acts } = (answer ?? {}) as Partial<TabAnswer>;
  return typeof pdf === 'boolean' && typeof reading === 'boolean' && typeof acts === 'number';
}
