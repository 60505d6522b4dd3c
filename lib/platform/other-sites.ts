import { browser } from 'wxt/browser';
import type { LeaveMessage } from '../model/elsewhere.ts';

/** The script for other sites, and the name under which the browser keeps it, over its restarts too. */
const ID = 'elsewhere';
const FILE = 'elsewhere.js';
/** One host, over https, and no more: what is asked for, one at a time. */
const ONE_HOST = /^https:\/\/([^*/:]+)\/\*$/;

const patternOf = (host: string) => `https://${host}/*`;
const hostsIn = (origins: readonly string[] = []) => origins.flatMap((origin) => ONE_HOST.exec(origin)?.[1] ?? []);
/** Firefox does not give them to a page of the extension that is in a frame of another page. */
const permissions = () => browser.permissions as typeof browser.permissions | undefined;

/** The hosts that somebody let the extension into, beside those of the manifest. */
export async function otherHosts(): Promise<string[]> {
  return hostsIn((await permissions()?.getAll())?.origins).sort();
}

/** Asks for one host. The browser hears it only in a click or a key, before anything else is waited for. */
export async function askForHost(host: string): Promise<boolean> {
  return (
    permissions()
      ?.request({ origins: [patternOf(host)] })
      .catch(() => false) ?? false
  );
}

/** Gives a host back. */
export async function leaveHost(host: string): Promise<void> {
  await permissions()?.remove({ origins: [patternOf(host)] });
}

/** Calls back with the hosts that were given or taken back, wherever that was done. At the top level of the background. */
export function onHostsChanged(given: (hosts: string[]) => void, taken: (hosts: string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => given(hostsIn(origins)));
  browser.permissions.onRemoved.addListener(({ origins }) => taken(hostsIn(origins)));
}

/**
 * Has the browser run the script in the pages of these hosts that are opened from now on, and in no others. A browser forgets that with
 * an update of the extension: what was opened until now is then made up for.
 */
export async function runOnHosts(hosts: readonly string[]): Promise<void> {
  const matches = hosts.map(patternOf);
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (now) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [FILE], matches, runAt: 'document_end' as const };
  if (!now) {
    await browser.scripting.registerContentScripts([script]);
    await runInOpenPages(hosts);
  } else if ([...(now.matches ?? [])].sort().join() !== [...matches].sort().join())
    await browser.scripting.updateContentScripts([script]);
}

/** Runs the script in the pages of these hosts that are open now. */
export async function runInOpenPages(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: hosts.map(patternOf) })) {
    if (id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] as never }).catch(() => {});
  }
}

/** Tells the script to leave the open pages of these hosts. Whose page is where, the browser no longer tells. */
export async function leaveOpenPages(hosts: readonly string[]): Promise<void> {
  const message: LeaveMessage = { type: 'deliberation:leave', hosts: [...hosts] };
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => {});
}
