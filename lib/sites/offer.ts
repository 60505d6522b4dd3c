import { sites } from './registry.ts';
import type { LinkFacts } from './site.ts';

/** A link that the reader can open: the https address of the file, without fragment, and a name to show while it loads. */
export type Offer = { url: string; name: string };

/** The offer for a link, or null where it is none: another host, another scheme, or known to be something else. */
export function offerOf(link: LinkFacts): Offer | null {
  const url = URL.canParse(link.href) ? new URL(link.href) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (!sites.some((site) => site.serves(host) && site.mayBeAct(url, link))) return null;
  // The reader's permission and the site's cookies are for https; old pages of the site still write http.
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return { url: url.href, name: link.text.replace(/\s+/g, ' ').trim() || fileName(url) };
}

/** The last part of an address as words: `NOM+AVEC+PLUS.pdf` → `NOM AVEC PLUS`. */
export function fileName(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const spaced = last.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced).replace(/\.pdf$/i, '') || url.hostname;
  } catch {
    return spaced.replace(/\.pdf$/i, '') || url.hostname;
  }
}
