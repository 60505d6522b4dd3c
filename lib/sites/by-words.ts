import { readable } from './readable.ts';
import type { LinkFacts, Site } from './site.ts';

const PDF_PATH = /\.pdf\/?$/;
/** How communes, départements and regions call what they publish; read where separators are spaces and accents are gone. */
const ACT_WORDS =
  /\bdelib(eration)?s?\b|\bdel \d|\brecueils?\b|\braa\b|\bactes?\b|\barretes?\b|\bproces verba(l|ux)\b|\bconseil (municipal|departemental|communautaire|regional)\b|\bseances?\b/;

/** Whether a link leads to a PDF, as far as it tells. */
export function isPdfLink(url: URL, { type }: LinkFacts): boolean {
  return (type?.startsWith('application/pdf') ?? false) || PDF_PATH.test(readable(url.pathname).toLowerCase());
}

/** A site of which nothing is known but its hosts: a PDF there may be an act where its link or its name says so. */
export function siteByWords(id: string, hosts: RegExp): Site {
  return {
    id,
    serves: (hostname) => hosts.test(hostname),
    mayBeAct: (url, link) => {
      const words = `${link.text} ${readable(url.pathname)}`
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z\d]+/g, ' ');
      return isPdfLink(url, link) && ACT_WORDS.test(words);
    },
  };
}
