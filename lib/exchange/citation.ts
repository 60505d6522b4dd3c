import { formatDate } from '../french/format.ts';
import type { Deliberation } from '../model/extraction.ts';

const NBSP = '\u00a0';

/**
 * What is cited: words as the page has them ('' for a rectangle or a whole act), the pages that they stand on, the acts of the
 * document, and what the document is called, with its address where it has one.
 */
export type Cited = {
  quote: string;
  pages: { first: number; last: number };
  acts: readonly Deliberation[];
  document: { name: string; url: string | null };
};

/**
 * A citation as French print has it, on one line: quote, assembly and day, number and title of the act, page, address. What
 * was not read is left out; a document in which no act was read is cited by its name. There is no full stop, which would
 * become a part of the address.
 */
export function citation({ quote, pages, acts, document }: Cited): string {
  const act = actOnPage(acts, pages.first);
  const parts = [
    quote.trim() && inGuillemets(quote),
    session(act),
    act ? naming(act) : document.name.replace(/\.pdf$/i, ''),
    pages.first === pages.last ? `p.${NBSP}${pages.first}` : `p.${NBSP}${pages.first}-${pages.last}`,
    addressAt(document.url, pages.first),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The act that a page belongs to; the only act of a file has all of its pages. */
function actOnPage(acts: readonly Deliberation[], page: number): Deliberation | null {
  if (acts.length === 1) return acts[0] ?? null;
  const holds = ({ parts }: Deliberation) =>
    parts.some(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage);
  return acts.find(holds) ?? null;
}

function session(act: Deliberation | null): string {
  const day = act?.sessionDate && formatDate(act.sessionDate.value);
  const assembly = act?.assembly?.value;
  if (!day) return assembly ?? '';
  return `${assembly ?? 'séance'} du ${day}`;
}

function naming({ number, title }: Deliberation): string {
  const named = number ? `délibération n°${NBSP}${number.value}` : 'délibération';
  return title ? `${named}, ${inGuillemets(title.value)}` : named;
}

/** In guillemets with their no-break spaces; those inside become the inner ones. */
function inGuillemets(words: string): string {
  const inner = words.replace(/\s+/g, ' ').trim().replace(/« ?/g, '“').replace(/ ?»/g, '”');
  return `«${NBSP}${inner}${NBSP}»`;
}

/** The address of the document, at a page; '' where it has none that others could open. */
function addressAt(url: string | null, page: number): string {
  if (!url || !URL.canParse(url)) return '';
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) ? `${href.replace(/#.*$/, '')}#page=${page}` : '';
}
