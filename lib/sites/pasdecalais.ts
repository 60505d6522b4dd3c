import type { LinkFacts, Site } from './site.ts';

/** The official site and its former name. The Préfecture (pas-de-calais.gouv.fr) writes its paths alike and is another authority. */
const HOSTS = ['pasdecalais.fr', 'cdpasdecalais.fr'];

/** eZ Publish: /content/download/16113/164597/file/NAME, also with a version, and behind /switchlanguage/to/www_fr/. */
const DOWNLOAD = /\/content\/download\/\d+(?:\/\d+)?(?:\/|$)/i;
const PDF_PATH = /\.pdf\/?$/i;
/** The endings of files and pages that are known to be something else. A name such as "n°12.2023" has no known ending. */
const OTHER_ENDING =
  /\.(?:docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|rar|7z|gz|jpe?g|png|gif|svg|webp|mp[34]|avi|mov|webm|ogg|ics|xml|json|txt|epub|html?|php|aspx?)\/?$/i;
const ACT_WORDS =
  /\bdelib(?:eration)?s?\b|\brecueils?\b|\bactes? administratifs?\b|\b(?:n|no|num|numero)[ .°º-]*20\d\d-\d+\b/;
const PDF_WORD = /\bpdf\b/;

/** Lower case, no accents, and the separators of slugs as spaces, so that one set of words fits links and paths. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_+/]/g, ' ');
}

/** A path with its escapes undone where they are sound; `%` in a careless link stays as it is. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function mayBeAct(url: URL, { text, type }: LinkFacts): boolean {
  const path = readable(url.pathname);
  const declared = type?.trim().toLowerCase().split(';')[0] ?? '';
  if (declared === 'application/pdf' || PDF_PATH.test(path)) return true;
  if (OTHER_ENDING.test(path) || (declared !== '' && declared !== 'application/octet-stream')) return false;
  if (DOWNLOAD.test(path)) return true;
  const words = `${fold(text)} ${fold(path).replaceAll('-', ' ')} ${fold(path)}`;
  return PDF_WORD.test(words) && ACT_WORDS.test(words);
}

/** Département du Pas-de-Calais. */
export const pasDeCalais: Site = {
  id: 'pasdecalais',
  serves: (hostname) => HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  mayBeAct,
};
