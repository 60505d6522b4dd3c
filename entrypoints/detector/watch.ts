import { extensionLives } from '../../lib/platform/lifetime.ts';
import { extensionOrigin } from '../../lib/platform/reader-address.ts';
import { nameOf } from '../../lib/sites/link-name.ts';
import { type Offer, offerOf } from '../../lib/sites/offer.ts';
import type { LinkFacts } from '../../lib/sites/site.ts';
import { createButton, HOST_TAG, type OfferButton } from './button.ts';

/** The most often that a page that keeps changing is looked at, in ms. */
const PAUSE = 80;

/**
 * Keeps a button beside each link that may be an act, now and as the page changes, until `life` ends: then nothing of ours
 * is left in the page. It ends it itself when it finds the extension gone. `find` tells what is offered. `acts` counts what the page links to, each act once.
 */
export function watchLinks(
  open: (offer: Offer, returnFocus: () => void) => void,
  life: AbortController,
  find: (link: LinkFacts) => Offer | null = (link) => offerOf(link),
): { acts(): number } {
  const buttons = new Map<HTMLAnchorElement, OfferButton & { url: string }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = (link: HTMLAnchorElement) => {
    buttons.get(link)?.host.remove();
    buttons.delete(link);
  };

  const offerLink = (link: HTMLAnchorElement) => {
    const offer = find({ href: link.href, text: nameOf(link), type: link.type });
    let button = buttons.get(link);
    if (button?.url !== offer?.url || button?.name !== offer?.name) {
      drop(link);
      button = undefined;
    }
    if (!offer) return;
    if (!button) {
      const opened = () => (extensionLives() ? open(offer, () => button?.focus()) : life.abort());
      button = { ...createButton(link, offer.name, opened), url: offer.url };
      buttons.set(link, button);
    }
    // Also where the page's scripts have moved the link, or swept the button away.
    if (link.nextElementSibling !== button.host) link.after(button.host);
  };

  /** Observing anew asks for each link that is near the window, and only for those, to be placed. */
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target } of entries) buttons.get(target as HTMLAnchorElement)?.place();
    },
    { rootMargin: '400px' },
  );
  const scan = () => {
    timer = undefined;
    if (!extensionLives()) return life.abort();
    for (const link of buttons.keys()) if (!link.isConnected) drop(link);
    near.disconnect();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) offerLink(link);
    for (const link of buttons.keys()) near.observe(link);
  };
  const scanSoon = () => {
    timer ??= setTimeout(scan, PAUSE);
  };

  const changes = new MutationObserver((records) => {
    if (records.some(({ target, addedNodes }) => ![target, ...addedNodes].some(isHost))) scanSoon();
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true });
  // The page is laid out anew: another width, a font or a picture that has come.
  const sizes = new ResizeObserver(scanSoon);
  sizes.observe(document.body);
  life.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    changes.disconnect();
    sizes.disconnect();
    near.disconnect();
    for (const link of buttons.keys()) drop(link);
  });
  // Firefox starts an updated script in a page where the one before it was cut off with its buttons in place.
  // And with the reader over it, whose frame is dead then, and the page inert.
  for (const left of document.querySelectorAll(`${HOST_TAG},html>iframe[src^="${extensionOrigin()}"]`)) {
    left.remove();
    document.body.inert = false;
    document.documentElement.style.overflow = '';
  }
  scan();
  return { acts: () => new Set([...buttons.values()].map(({ url }) => url)).size };
}

function isHost(node: Node): boolean {
  return node.nodeName.toLowerCase() === HOST_TAG;
}
