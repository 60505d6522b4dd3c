import type { Citation } from './citations.ts';
import { oneLine } from './field.ts';

/** Codes in force whose names end where the list says, on folded text; the words between "Code" and them are free. */
const NAMES = [
  'COLLECTIVITES TERRITORIALES',
  'ACTION SOCIALE ET DES FAMILLES',
  'ACTION SOCIALE ET DE LA FAMILLE',
  'PROPRIETE DES PERSONNES PUBLIQUES',
  'PROPRIETE INTELLECTUELLE',
  'COMMANDE PUBLIQUE',
  'SANTE PUBLIQUE',
  'EDUCATION',
  'ENVIRONNEMENT',
  'PATRIMOINE',
  'SPORTS?',
  'TRAVAIL',
  'URBANISME',
  "CONSTRUCTION ET DE L'\\s?HABITATION",
  'SECURITE SOCIALE',
  'SECURITE INTERIEURE',
  'VOIRIE ROUTIERE',
  'ROUTE',
  'TRANSPORTS',
  'TOURISME',
  'COMMERCE',
  'CONSOMMATION',
  'DEFENSE',
  'ENERGIE',
  'ARTISANAT',
  'RECHERCHE',
  'MUTUALITE',
  'ASSURANCES',
  'IMPOTS',
  'JUSTICE ADMINISTRATIVE',
  'JUSTICE PENALE DES MINEURS',
  'JURIDICTIONS FINANCIERES',
  'FONCTION PUBLIQUE',
  'PROCEDURE PENALE',
  'PROCEDURE CIVILE',
  "RELATIONS ENTRE LE PUBLIC ET L'\\s?ADMINISTRATION",
  "EXPROPRIATION POUR CAUSE D'\\s?UTILITE PUBLIQUE",
  "ENTREE ET DU SEJOUR DES ETRANGERS ET DU DROIT D'\\s?ASILE",
];
const OF = "(?:DE\\s+LA\\s+|DE\\s+L'\\s?|DES\\s+|DU\\s+|DE\\s+|D'\\s?)";
const KNOWN = `CODE\\s+(?:CIVIL|PENAL|ELECTORAL|FORESTIER|MINIER|MONETAIRE\\s+ET\\s+FINANCIER|RURAL(?:\\s+ET\\s+DE\\s+LA\\s+PECHE\\s+MARITIME)?|(?:GENERAL\\s+)?${OF}(?:${NAMES.map((name) => name.replaceAll(' ', '\\s+')).join('|')}))(?![A-Z])`;
/** A code by a name that is not listed (acts misname them): believed only where its articles follow at once. */
const NAMED = `CODE\\s+(?:GENERAL\\s+)?${OF}[A-Z][A-Z'\\s-]{2,80}?`;
const SHORT: Record<string, string> = {
  CGCT: 'Code général des collectivités territoriales',
  CASF: 'Code de l’action sociale et des familles',
};

const LETTER = '(?:(?:L\\s?\\.?\\s?O|[LRD])\\s?\\.?\\s?\\*?\\s?)';
const DIGITS = '\\d{1,4}(?:\\s?-\\s?\\d{1,3})*(?:\\s(?:BIS|TER|QUATER)(?![A-Z]))?';
const NEXT = '(?:\\s+ET\\s+(?:SUIVANTE?S?|SUIV\\.|S\\.)(?![A-Z]))?';
const lettered = `${LETTER}${DIGITS}`;
const item = (article: string) =>
  `${article}(?![\\dA-Z°%€])${NEXT}(?:\\s+A\\s+(?:L'\\s?ARTICLE\\s+)?${article}(?![\\dA-Z°%€])${NEXT})?`;
const ITEM = `(?:${item(lettered)}|${item(DIGITS)})`;
const BETWEEN =
  "\\s*(?:,\\s*(?:ET\\s+|AINSI\\s+QUE\\s+)?|(?:ET|OU|AINSI\\s+QUE)\\s+)(?:,\\s*)?(?:NOTAMMENT\\s+)?(?:(?:LES|DES|SES|SON|L'|AUX)\\s*)?(?:ARTICLES?\\s+)?";
/** Longer than any recital's; the bound keeps a page of articles from being read anew from each of them. */
const LIST = `${ITEM}(?:${BETWEEN}${ITEM}){0,60}`;
const ARTICLES = '(?<![A-Z])(?:ARTICLES?|ART\\.)\\s*';
/** From the name of a code to its articles: "et, notamment, ses articles", "pris en son article", "(articles". */
const TO_ARTICLES = `[\\s,(]*(?:(?<![A-Z])(?:ET|EN|DANS|PRIS|NOTAMMENT|PARTICULIER|PLUS\\s+PARTICULIEREMENT|SPECIALEMENT|SES|SON|LES|L'|AUX?)[\\s,]*)*(?<![A-Z])(?:ARTICLES?|ART\\.)\\s*`;

const FORWARD = new RegExp(`(?<![A-Z])(${KNOWN}|${NAMED}|CGCT|CASF)${TO_ARTICLES}(${LIST})`, 'gd');
const BACKWARD = new RegExp(
  `${ARTICLES}(${LIST})\\s*,?\\s*(?:(?:DU|AU)\\s+(${KNOWN}|CGCT|CASF)(?![A-Z])|(?:DU\\s+MEME|DUDIT|DE\\s+CE|DU\\s+PRESENT)\\s+CODE(?![A-Z]))`,
  'gd',
);
const ALONE = new RegExp(`(?<![A-Z])${KNOWN}`, 'g');

/** What a text says that cites a code: quick to ask of those that cite none. */
const NAMES_ONE = /CODE|CGCT|CASF/;

type Found = { from: number; to: number; name: string | null; list: [number, number] };

/**
 * The articles of codes that a text cites, in either order ("Code … et notamment ses articles …", "l'article … du Code …");
 * ranges and "et suivants" as one citation. A code of a known name that is cited without an article is a citation by its
 * name where it begins a recital. `folded` is `text` under `foldText`.
 */
export function findCodeArticles(text: string, folded: string): Citation[] {
  if (!NAMES_ONE.test(folded)) return [];
  const backward = [...folded.matchAll(BACKWARD)].map((match) => toFound(text, match, 1, 2));
  const forward = [...folded.matchAll(FORWARD)]
    .map((match) => toFound(text, match, 2, 1))
    .filter((found) => !backward.some((other) => overlap(found, other)));
  const found = [...backward, ...forward].sort((a, b) => a.from - b.from);
  const alone = [...folded.matchAll(ALONE)].filter(
    ({ index, 0: name }) =>
      /(?:^|\n)VU\s+LE\s+$/.test(folded.slice(Math.max(0, index - 10), index)) &&
      !found.some((other) => index < other.to && index + name.length > other.from),
  );
  const citations: Citation[] = alone.map(({ index, 0: name }) => {
    const title = oneLine(text.slice(index, index + name.length));
    return { kind: 'code', value: title, title, date: null, url: null, start: index, end: index + name.length };
  });
  let last: string | null = null;
  for (const { name, list } of found) {
    const title: string | null = name ?? last;
    last = title;
    if (!title) continue;
    for (const match of folded.slice(...list).matchAll(new RegExp(ITEM, 'g'))) {
      const start = list[0] + match.index;
      const end = start + match[0].length;
      citations.push({
        kind: 'code',
        value: articleName(text.slice(start, end)),
        title,
        date: null,
        url: null,
        start,
        end,
      });
    }
  }
  return citations;
}

function toFound(text: string, match: RegExpExecArray, list: number, code: number): Found {
  const at = match.indices?.[code];
  const printed = at ? oneLine(text.slice(...at)) : null;
  return {
    from: match.index,
    to: match.index + match[0].length,
    name: printed && (SHORT[printed] ?? printed),
    list: match.indices![list]!,
  };
}

const overlap = (a: Found, b: Found) => a.list[0] < b.list[1] && b.list[0] < a.list[1];

/** "L 3121 -14" and "L.3121-14" are "L.3121-14"; the words of a range stay as printed. */
function articleName(printed: string): string {
  return oneLine(printed)
    .replace(/\s?-\s?/g, '-')
    .replace(/(?<![\p{L}])(L\s?\.?\s?O|[LRD])\s?\.?\s?(\*?)\s?(?=\d)/giu, (_, letter: string, star: string) => {
      return `${letter.replace(/[^A-Z]/gi, '').toUpperCase()}.${star}`;
    });
}
