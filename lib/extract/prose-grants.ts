import { findMoney } from '../french/money.ts';
import type { Flow } from '../layout/flow.ts';
import type { Article, Grant } from '../model/extraction.ts';
import { fieldOf, oneLine } from './field.ts';

/** What stands right before a sum that is given to the one whom group 1 names, on the text as printed. */
const GIVEN = '(?:subvention|aide|participation|contribution|dotation|somme)';
const OF = "(?:d[’']un\\s+montant(?:\\s+(?:total|global|maximal))?\\s+)?(?:de|d[’'])";
const ITEM = '(?:^|\\n)\\s*[–—•·*-]\\s+';
const NAME_IN_LIST = "((?:\\p{Lu}|l[’']\\s?\\p{L})[^;:\\n€]*?(?:\\n(?!\\s*[-*·]\\s)[^;:\\n€–—•]*?)?)";
const VERB = '(?<!pas\\s)\\b(?:attribuer|allouer|accorder|apporter|verser|octroyer)';
/** `cue`: what every sentence of a form has, looked for first: most sums stand in none. */
const form = (source: string, cue: RegExp) => ({ cue, pattern: new RegExp(`${source}\\s*$`, 'u') });

const FORMS = [
  // « – Association X, pour un montant de … », « – X, à hauteur de … », « - X : … »
  form(
    `${ITEM}${NAME_IN_LIST}\\s*[,:]?\\s+(?:pour\\s+une?\\s+(?:montant|total|${GIVEN})(?:\\s+totale?)?|à\\s+hauteur)\\s+de`,
    /pour\s+un|hauteur/,
  ),
  form(`${ITEM}${NAME_IN_LIST}\\s*,\\s+une\\s+${GIVEN}(?:\\s+\\p{Ll}+){0,2}\\s+${OF}`, /,\s+une\s/),
  form(`${ITEM}${NAME_IN_LIST}\\s*:`, /:\s*$/),
  // « D’attribuer à l’association X une aide de … », « … , une aide forfaitaire d’un montant de … »
  form(
    `${VERB}\\s+(?:à|au|aux)\\s+([^,;:.]{3,140}?)\\s*,?\\s+une\\s+${GIVEN}(?:\\s+\\p{Ll}+){0,3}\\s+${OF}`,
    /\sune\s/,
  ),
  // « Attribuer … à l’association X, pour un total de … »; without its verb, « à » may be within a name ("Pas à Pas").
  form(
    `(?:${VERB}|${GIVEN})\\s[^;:.€]{0,200}?(?:à|au|aux)\\s+([^,;:.]{3,140}?)\\s*,\\s+pour\\s+un\\s+(?:montant|total)(?:\\s+total)?\\s+de`,
    /,\s+pour\s+un\s/,
  ),
];
/** A sum in words, which the one in figures says again in parentheses: « de vingt mille euros (20 000 €) ». */
const SPELLED = /\sd(?:e\s+|[’'])((?:(?!de\s)[\p{Ll}-]+\s+){1,12}(?:d[’'])?euros?\s*\(\s*(?:soit\s+)?)$/u;
/** How far before a sum its beneficiary may begin. */
const REACH = 320;

/**
 * Grants that an article of the decision names in a sentence or a list (domain.md, "Annex tables"; « l'association X, pour un
 * total de 20 000 € »). Only where one name stands right before one sum; « 32 bénéficiaires, pour un total de … » is none.
 */
export function readProseGrants(flow: Flow, articles: Article[]): Grant[] {
  const first = articles[0];
  if (!first) return [];
  const from = flow.text.indexOf(first.text);
  return findMoney(flow.text.slice(Math.max(0, from))).flatMap((sum) => {
    const start = Math.max(0, from) + sum.start;
    const before = flow.text.slice(Math.max(0, start - REACH), start);
    const end = Math.max(0, from) + sum.end;
    if (FOR_EACH.test(flow.text.slice(end, end + 40))) return [];
    const spelled = SPELLED.exec(before)?.[1]?.length ?? 0;
    const said = before.slice(0, before.length - spelled);
    for (const { cue, pattern } of FORMS) {
      const match = cue.test(said) ? pattern.exec(said) : null;
      if (!match) continue;
      const name = match[1]!;
      const article = /^(?:l['’]\s?|la\s|le\s|les\s)/u.exec(name)?.[0] ?? '';
      const at = start - before.length + match.index + match[0].indexOf(name) + article.length;
      const nameEnd = at + name.length - article.length;
      const who = oneLine(flow.text.slice(at, nameEnd));
      if (!isName(who)) return [];
      const beneficiary = fieldOf(flow, at, nameEnd, who);
      const amount = fieldOf(flow, start, end, sum.value);
      return beneficiary && amount ? [{ part: 'deliberation' as const, page: amount.page, beneficiary, amount }] : [];
    }
    return [];
  });
}

/** What stands behind a sum that each of several gets, or each of a number of things costs. */
const FOR_EACH = /^\s*(?:HT|TTC)?\s*(?:au\s+)?(?:maximum\s+)?(?:par\s|\/|chacun)/i;
/** What heads the item of a list that is no beneficiary: a kind of money, a year, a step, another funder. */
const NO_NAME = new RegExp(
  `^(?:${[
    ...[
      'budget',
      'recettes?',
      'dépenses?',
      'montants?',
      'total',
      'sous-total',
      'coûts?',
      'prix',
      'tarifs?',
      'forfaits?',
    ],
    ...[
      'années?',
      'exercices?',
      'tranches?',
      'phases?',
      'lots?',
      'plafonds?',
      'seuils?',
      'soldes?',
      'avances?',
      'acomptes?',
    ],
    ...[
      'versements?',
      'participations?',
      'parts?',
      'subventions?',
      'aide',
      'dotations?',
      'crédits?',
      'autofinancement',
    ],
    ...['fonds propres', 'reste', 'région', '[ée]tat', 'europe', 'union européenne', 'feder', 'fse', 'caf', 'loyers?'],
    ...['charges?', 'tva', 'fonctionnement', 'investissement', 'maximum', 'minimum', 'jusqu', 'au titre', 'au total'],
  ].join('|')})(?![\\p{L}-])`,
  'iu',
);
const SEVERAL = /\set\s+(?:à|au|aux)\s/;

/** One beneficiary: a proper name, no count of several, no sum. */
function isName(who: string): boolean {
  return (
    /\p{Lu}/u.test(who) &&
    !NO_NAME.test(who) &&
    !SEVERAL.test(who) &&
    !/^\d|€|\d{2,}\s+(?:bénéficiaires|structures|associations|communes)/u.test(who) &&
    who.length < 160
  );
}
