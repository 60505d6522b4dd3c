import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ElsewhereMessage, LeaveMessage } from '../../lib/model/elsewhere.ts';
import type { TabAnswer, TabRequest } from '../../lib/model/tab.ts';
import { browserRuntime } from '../../lib/platform/runtime.ts';
import { siteOf } from '../../lib/sites/elsewhere.ts';
import { type Offer, offerOf } from '../../lib/sites/offer.ts';
import { watchLinks } from '../detector/watch.ts';

/** Says that the script is at work in this page: it is put into open pages, and the browser may have put it there too. */
const AT_WORK = 'deliberationAtWork';

/**
 * On a site that somebody let the extension into: the same buttons as the detector's, but the reader opens in a tab. Only the official
 * site may hold the reader in a frame (`web_accessible_resources`).
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [AT_WORK]?: boolean };
  if (world[AT_WORK]) return;
  world[AT_WORK] = true;
  const life = new AbortController();
  life.signal.addEventListener('abort', () => {
    world[AT_WORK] = false;
  });
  const site = [siteOf(location.hostname)];
  const read = ({ url, name, page }: Offer) => {
    const message: ElsewhereMessage = { readElsewhere: { url, name: name.slice(0, 1000), ...(page ? { page } : {}) } };
    void browserRuntime.send(message).catch(() => {});
  };
  const { acts } = watchLinks(read, life, (link) => offerOf(link, site));
  browserRuntime.listen((message, { id }) => {
    const request = message as TabRequest | LeaveMessage;
    if (id !== browserRuntime.id) return undefined;
    if (request?.type === 'deliberation:leave' && request.hosts.includes(location.hostname)) life.abort();
    if (request?.type !== 'deliberation:state') return undefined;
    const answer: TabAnswer = { pdf: document.contentType === 'application/pdf', reading: false, acts: acts() };
    return Promise.resolve(answer);
  }, life.signal);
});
