import { readable } from './readable.ts';
import type { Site } from './site.ts';

/** The official site under both its names. The Préfecture (pas-de-calais.gouv.fr) writes alike and is another authority. */
const HOSTS = /(?:^|\.)(?:cd)?pasdecalais\.fr$/;
/** eZ Publish: /content/download/16113/164597/file/NAME, also with a version, and behind /switchlanguage/to/www_fr/. */
const DOWNLOAD = /\/content\/download\/\d+\//;
const PDF_PATH = /\.pdf\/?$/;
/** Ends as a file or page of another kind does (.xlsx, .jpg, .html); a name such as "n°12.2023" does not. */
const OTHER_ENDING = /\.[a-z][a-z\d]{1,3}\/?$/;
/** Read where separators are spaces and accents are gone. */
const ACT_WORDS = /\bdelib(eration)?s?\b|\brecueils?\b|\bactes? administratif|\bn\W*20\d\d \d/;

/** Département du Pas-de-Calais. */
export const pasDeCalais: Site = {
  id: 'pasdecalais',
  serves: (hostname) => HOSTS.test(hostname),
  mayBeAct: (url, { text, type }) => {
    const path = readable(url.pathname).toLowerCase();
    if (type?.startsWith('application/pdf') || PDF_PATH.test(path)) return true;
    if (OTHER_ENDING.test(path) || (type && type !== 'application/octet-stream')) return false;
    const words = `${text} ${path}`
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[-_+/]/g, ' ');
    return DOWNLOAD.test(path) || (/\bpdf\b/.test(words) && ACT_WORDS.test(words));
  },
};
