import { pasDeCalais } from './pasdecalais.ts';
import { readable } from './readable.ts';
import type { LinkFacts, Site } from './site.ts';

/** What the manifest names. The others of the registry are nobody's until somebody lets the extension in (elsewhere.ts). */
const OFFICIAL: readonly Site[] = [pasDeCalais];

/**
 * A link that the reader can open: the https address of the file, without fragment, and a name to show while it loads; `page` where it
 * leads to one, other than the first; `note` where it leads to a note, as our own exports do.
 */
export type Offer = { url: string; name: string; page?: number; note?: string };

/** Whether a host is the official site's. */
export function isOurs(hostname: string): boolean {
  return OFFICIAL.some((site) => site.serves(hostname));
}

/** Whether an address alone may be that of an act; `among` the sites that count. */
export function looksLikeAct(href: string, among?: readonly Site[]): boolean {
  return offerOf({ href, text: '', type: null }, among) !== null;
}

/** The offer for a link, or null where it is none: a host of none of these sites, another scheme, or known to be something else. */
export function offerOf({ href, text, type }: LinkFacts, among: readonly Site[] = OFFICIAL): Offer | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const host = url.hostname.replace(/\.$/, '');
  const link = { href, text, type: type?.trim().toLowerCase() || null };
  const known = /^https?:$/.test(url.protocol) && among.some((site) => site.serves(host) && site.mayBeAct(url, link));
  if (!known) return null;
  // The reader's permission and the site's cookies are for https; old pages of the site still write http.
  url.protocol = 'https:';
  const [, page = '1', note] = /[#&]page=([1-9]\d{0,5})\b(?:&note=([0-9a-f-]{36})$)?/i.exec(url.hash) ?? [];
  url.hash = '';
  const file = readable(url.pathname)
    .replace(/\.pdf$/i, '')
    .split('/')
    .filter(Boolean)
    .at(-1);
  return {
    url: url.href,
    name: text.replace(/\s+/g, ' ').trim() || file || host,
    ...(+page > 1 && { page: +page }),
    ...(note && { note }),
  };
}
