import { findMoney } from '../french/money.ts';
import type { Flow } from '../layout/flow.ts';
import type { Article, Grant } from '../model/extraction.ts';
import { fieldOf, oneLine } from './field.ts';

/** What stands right before a sum that is given to the one whom group 1 names, on the text as printed. */
const GIVEN = '(?:subvention|aide|participation|contribution|dotation|somme)';
const OF = "(?:d[’']un\\s+montant(?:\\s+(?:total|global|maximal))?\\s+)?(?:de|d[’'])";
const ITEM = '(?:^|\\n)\\s*[–—•·*-]\\s+';
const NAME_IN_LIST = "((?:\\p{Lu}|l[’']\\s?\\p{L})[^;:\\n€]*?(?:\\n(?!\\s*[-*·]\\s)[^;:\\n€–—•]*?)?)";
const VERB = '\\b(?:attribuer|allouer|accorder|apporter|verser|octroyer)';
const form = (source: string) => new RegExp(`${source}\\s*$`, 'u');

const FORMS = [
  // « – Association X, pour un montant de … », « – X, à hauteur de … », « - X : … »
  form(
    `${ITEM}${NAME_IN_LIST}\\s*[,:]?\\s+(?:pour\\s+une?\\s+(?:montant|total|${GIVEN})(?:\\s+totale?)?|à\\s+hauteur)\\s+de`,
  ),
  form(`${ITEM}${NAME_IN_LIST}\\s*,\\s+une\\s+${GIVEN}(?:\\s+\\p{Ll}+){0,2}\\s+${OF}`),
  form(`${ITEM}${NAME_IN_LIST}\\s*:`),
  // « D’attribuer à l’association X une aide de … », « … , une aide forfaitaire d’un montant de … »
  form(`${VERB}\\s+(?:à|au|aux)\\s+([^,;:.]{3,140}?)\\s*,?\\s+une\\s+${GIVEN}(?:\\s+\\p{Ll}+){0,3}\\s+${OF}`),
  // « … à l’association X, pour un total de … »
  form('\\s(?:à|au|aux)\\s+([^,;:.]{3,140}?)\\s*,\\s+pour\\s+un\\s+(?:montant|total)(?:\\s+total)?\\s+de'),
];
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
    for (const form of FORMS) {
      const match = form.exec(before);
      if (!match) continue;
      const name = match[1]!;
      const article = /^(?:l['’]\s?|la\s|le\s|les\s)/u.exec(name)?.[0] ?? '';
      const at = start - before.length + match.index + match[0].indexOf(name) + article.length;
      const end = at + name.length - article.length;
      const who = oneLine(flow.text.slice(at, end));
      if (!isName(who)) return [];
      const beneficiary = fieldOf(flow, at, end, who);
      const amount = fieldOf(flow, start, Math.max(0, from) + sum.end, sum.value);
      return beneficiary && amount ? [{ part: 'deliberation' as const, page: amount.page, beneficiary, amount }] : [];
    }
    return [];
  });
}

/** One beneficiary: a proper name, no count of several, no sum. */
function isName(who: string): boolean {
  return (
    /\p{Lu}/u.test(who) &&
    !/^\d|€|\d{2,}\s+(?:bénéficiaires|structures|associations|communes)/u.test(who) &&
    who.length < 160
  );
}
