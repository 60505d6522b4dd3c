import { elsewhereMessageSchema } from '../../lib/model/elsewhere.ts';
import {
  leaveOpenPages,
  onHostsChanged,
  otherHosts,
  runInOpenPages,
  runOnHosts,
} from '../../lib/platform/other-sites.ts';
import { openTab } from '../../lib/platform/own-pages.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { browserRuntime } from '../../lib/platform/runtime.ts';

/**
 * The sites that somebody let the extension into, one at a time: puts the buttons there, takes them away again, and opens what they
 * ask for in a tab. Call it at the top level of the background.
 */
export function serveOtherSites(): void {
  let last = Promise.resolve();
  // One after the other: the browser refuses to register twice.
  const follow = (more: () => Promise<void>) => {
    last = last
      .then(async () => runOnHosts(await otherHosts()))
      .then(more)
      .catch(() => {});
  };
  onHostsChanged(
    (given) => follow(() => runInOpenPages(given)),
    (taken) => follow(() => leaveOpenPages(taken)),
  );
  follow(async () => {});
  browserRuntime.listen((message, { id, url, frameId }) => {
    const parsed = elsewhereMessageSchema.safeParse(message);
    if (!parsed.success || id !== browserRuntime.id || frameId !== 0 || !url || !URL.canParse(url)) return undefined;
    const { readElsewhere: offer } = parsed.data;
    const from = new URL(url).hostname;
    return otherHosts().then((hosts) => {
      // A page may only have its own site's files opened, and only while the site is the extension's.
      const allowed = [from, new URL(offer.url).hostname].every((host) => hosts.includes(host));
      return allowed && openTab(readerAddress(offer.url, offer.name, offer.page)).then(() => true);
    });
  });
}
