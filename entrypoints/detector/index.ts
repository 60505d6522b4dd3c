import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerRequests } from './answers.ts';
import { createFrame } from './frame.ts';
import { servePdfTab } from './pdf.ts';
import { watchLinks } from './watch.ts';

/**
 * On the official site: a button beside each link that may be an act, which opens the reader over the page; and the reader over a PDF
 * that a tab shows.
 * The manifest names it as a content script (wxt.config.ts) and not WXT's `defineContentScript`: that would put 3 kB of
 * context into a script that must stay under 10 and runs on every page of the site.
 */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const { signal } = life;
  const frame = createFrame();
  answerRequests(frame, watchLinks(frame.open, life).acts, signal);
  servePdfTab(frame.open);
  // A page that the browser keeps for "back" must come back as the site made it. Without the extension the reader stays until it is
  // closed: it may hold words that were not saved.
  window.addEventListener('pagehide', frame.close);
});
