import { nameOf } from '../../../lib/sites/link-name.ts';
import { type Offer, offerOf } from '../../../lib/sites/offer.ts';
import type { LinkConfig } from './config.ts';
import { openReader } from './reader-tab.ts';
import { Failure, fetched } from './source.ts';
import { tell } from './window.ts';

/** How long the browser may take to refuse a request, in ms; a click counts for some seconds more. */
const REFUSAL = 1000;
/** How long a file may take to come up in its own tab, in ms. */
const PATIENCE = 60_000;

/** Shows the acts that this page links to; the one that is chosen opens in the reader. */
export function chooseAct(config: LinkConfig): void {
  const { words } = config;
  const offers = new Map<string, Offer>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const offer = offerOf({ href: link.href, text: nameOf(link), type: link.type });
    const place = `${offer?.url}#${offer?.page}`;
    if (offer && !offers.has(place)) offers.set(place, offer);
  }
  const choices = [...offers.values()].map((offer) => ({
    name: offer.name,
    onClick: () => void openOffer(config, offer),
  }));
  tell(words, choices.length ? words.list : words.none, choices);
}

async function openOffer({ reader, words }: LinkConfig, offer: Offer): Promise<void> {
  const { url, name, page = 1 } = offer;
  const attempt = fetch(url);
  const refused = attempt.then(
    () => false,
    () => true,
  );
  const unknown = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), REFUSAL));
  if (!(await Promise.race([refused, unknown]))) {
    if (!openReader(reader, fetched(offer, attempt))) tell(words, words.popup);
    return;
  }
  // The page's policy forbids it to fetch. Its tab may: Chromium's viewer of PDFs is a page of the site's own origin, Firefox's is not.
  const tab = window.open(url);
  if (!tab) return tell(words, words.popup);
  const bytes = await bytesInTab(tab, url);
  // A site that makes the browser save the file leaves no tab, or an empty one.
  if (tab.closed) return tell(words, words.blocked);
  const read = async () => {
    if (!bytes) throw new Failure('blocked');
    return bytes.slice(0);
  };
  openReader(reader, { url, name, page, read }, tab);
}

/** The bytes of the file that a tab shows, read there; null where the browser does not let this page. */
async function bytesInTab(tab: Window, url: string): Promise<ArrayBuffer | null> {
  try {
    for (let waited = 0; waited < PATIENCE && !tab.closed; waited += 100) {
      if (tab.document.contentType === 'application/pdf') {
        return await (await (tab as Window & typeof globalThis).fetch(url)).arrayBuffer();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch {
    // Another origin's page is there, or none.
  }
  return null;
}
