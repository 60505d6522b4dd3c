import { browser } from 'wxt/browser';

/** An answer that is about to become the page of a tab. `from`: the address of whoever asked for it, where the browser tells. */
export type PageAnswer = {
  tabId: number;
  url: string;
  method: string;
  status: number;
  type: string;
  disposition: string;
  from: string | null;
};

/** What comes in its place: another address, or these words as HTML at the same address; null leaves it as it is. */
export type Instead = { redirect: string } | { html: string } | null;

/** What only Firefox has of `webRequest`, and what it may be asked for later: none of it is in the types that WXT gives. */
type Headers = { name: string; value?: string }[];
type Details = {
  requestId: string;
  tabId: number;
  url: string;
  method: string;
  statusCode: number;
  originUrl?: string;
  responseHeaders?: Headers;
};
type Filter = { onstart: () => void; write(bytes: Uint8Array): void; close(): void };
type Listener = (details: Details) => Promise<{ responseHeaders?: Headers; redirectUrl?: string }>;
type WebRequest = {
  filterResponseData?: (requestId: string) => Filter;
  onHeadersReceived: {
    addListener(listener: Listener, filter: { urls: string[]; types: string[] }, extra: string[]): void;
    hasListener(listener: Listener): boolean;
  };
};

/** Firefox gives them without a question, to an extension that was let into the site; only what opens PDFs by itself needs them. */
const PERMISSIONS = ['webRequest', 'webRequestBlocking', 'webRequestFilterResponse'];
/** What says how the file is to be taken: a page of ours stands in its place. */
const REPLACED =
  /^content-(?:type|length|disposition|encoding|security-policy|security-policy-report-only)$|^cache-control$/i;

const webRequest = () => (browser as unknown as { webRequest?: WebRequest }).webRequest;
const permissions = () =>
  browser.permissions as unknown as {
    request(asked: { permissions: string[] }): Promise<boolean>;
    remove(given: { permissions: string[] }): Promise<boolean>;
  };

/** Whether this browser lets an extension answer in the place of a site. Chromium has rules for that (download-rules.ts). */
function mayAskForResponses(): boolean {
  return import.meta.env.BROWSER === 'firefox';
}

/**
 * Asks for what `onPageAnswer` needs, where the browser has it: without that it never calls back. The browser hears it only in a
 * click or a key, before anything else is waited for. Answers whether all is granted that there is to grant.
 */
export async function askForResponses(): Promise<boolean> {
  return !mayAskForResponses() || permissions().request({ permissions: PERMISSIONS });
}

/** Gives back what `askForResponses` got. */
export async function dropResponses(): Promise<void> {
  if (mayAskForResponses()) await permissions().remove({ permissions: PERMISSIONS });
}

/**
 * Calls back with each answer that would become the page of a tab, at these match patterns; what it answers comes in its place. At the top
 * level of the background, so that it wakes for it; it begins by itself where the permission comes later.
 */
export function onPageAnswer(matches: readonly string[], decide: (answer: PageAnswer) => Promise<Instead>): void {
  const listener: Listener = async (details) => {
    const headers = details.responseHeaders ?? [];
    const headerOf = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
    const instead = await decide({
      tabId: details.tabId,
      url: details.url,
      method: details.method,
      status: details.statusCode,
      type: headerOf('content-type'),
      disposition: headerOf('content-disposition'),
      from: details.originUrl ?? null,
    }).catch(() => null);
    if (!instead) return {};
    if ('redirect' in instead) return { redirectUrl: instead.redirect };
    write(details.requestId, instead.html);
    const page = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      // Kept for "back" as a whole, the page would come back without what lay over it.
      'Cache-Control': 'no-store',
    };
    return {
      responseHeaders: [
        ...headers.filter(({ name }) => !REPLACED.test(name)),
        ...Object.entries(page).map(([name, value]) => ({ name, value })),
      ],
    };
  };
  const begin = () => {
    const api = webRequest();
    if (!api?.filterResponseData || api.onHeadersReceived.hasListener(listener)) return;
    const filter = { urls: [...matches], types: ['main_frame'] };
    api.onHeadersReceived.addListener(listener, filter, ['blocking', 'responseHeaders']);
  };
  begin();
  if (mayAskForResponses()) browser.permissions.onAdded.addListener(begin);
}

/** Writes a page in the place of what comes; the rest of the file is not loaded. */
function write(requestId: string, html: string): void {
  const filter = webRequest()?.filterResponseData?.(requestId);
  if (!filter) return;
  filter.onstart = () => {
    filter.write(new TextEncoder().encode(html));
    filter.close();
  };
}
