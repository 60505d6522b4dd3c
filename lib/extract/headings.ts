import { foldText } from '../french/fold.ts';
import type { BudgetColumn } from '../model/extraction.ts';
import { rememberText } from './remember.ts';

/** What the heading of a column says that the column holds. */
export type ColumnRole =
  | { kind: 'budget'; column: BudgetColumn }
  | { kind: 'operationCode' | 'imputation' | 'label' | 'section' | 'territory' | 'operation' | 'count' }
  /** Who gets the sum; `place` where the heading names but the commune or the EPCI, which may only say where. */
  | { kind: 'beneficiary'; place: boolean }
  /** A sum: `granted` where the heading says that the Département gives it, `other` for a cost, a request, another's money. */
  | { kind: 'sum'; sum: 'granted' | 'other' | 'unknown' }
  | { kind: 'unknown' };

const BUDGET: [BudgetColumn, RegExp][] = [
  ['spendOrRevenue', /DEPENSES?\s?(?:€)?\s?\/\s?RECETTES?/],
  [
    'authorized',
    /^(?:MONTANTS?\s+)?(?:(?:AP|AE|CP)\s?€?\s?\/?\s?)+(?:\s?\d{4})?(?:\s?€|\s?\(?(?:EN\s+)?(?:€|EUROS)\)?)?$|^INSCRIT/,
  ],
  ['available', /DISPONIBLE/],
  ['proposed', /^PROPOSITIONS?\b|PROPOSITION\s+D'INSCRIPTION/],
  ['balance', /^SOLDE/],
  ['spend', /^DEPENSES?\b(?!\s+(?:COUT|SUBVENTIONN|ELIGIBLE|PREVISIONN|TOTAL|REEL|DU\s|DE\s))/],
  ['revenue', /^RECETTES?\b/],
];

const COUNT =
  /\bNOMBRE\b|\bNBR?E?S?\b|\bPLACES?\b|\bEFFECTIFS?\b|\bHEURES?\b|\bTAUX\b|%|\bANNEES?\b|\bDUREE\b|\bSIRET\b|\bSIREN\b|\bKM\b|\bSURFACE\b|\bM2\b|\bN°|\bQUANTITE|\bPOPULATION\b|\bHABITANTS?\b|\bDATE\b|\bMOIS\b|\bJOURS?\b|\bDOSSIERS?\b|\bETP\b|\bCODE\s+POSTAL/;
const GRANTED =
  /^(?:RETENU|PROPOSE|ATTRIBUE|ACCORDE)E?S?$|MONTANTS?\s+(?:RETENU|PROPOSE|ATTRIBUE|ACCORDE|ALLOUE|(?:DE\s+LA\s+)?SUBVENTION|DE\s+LA\s+PARTICIPATION|DU\s+DEPARTEMENT|DEPARTEMENT|DE\s+L'AIDE|VOTE|TOTAL\s+PROPOSE)|A\s+VERSER|SUBVENTION\s+(?:PROPOSEE|DEPARTEMENTALE|ACCORDEE|ATTRIBUEE|ALLOUEE|RETENUE|DU\s+DEPARTEMENT|20\d\d)|^SUBVENTIONS?\b|PARTICIPATIONS?\s+(?:PROPOSEE|DEPARTEMENTALE|DU\s+DEPARTEMENT|RETENUE|ACCORDEE)|^PARTICIPATIONS?\s*(?:€|\(?\s?EN\s+(?:€|EUROS)\s?\)?)?$|AIDE\s+(?:PROPOSEE|ACCORDEE|DEPARTEMENTALE)|DOTATION|^PROPOSITIONS?\b|MONTANT\s+PROPOSITION|^(?:SOMMES?|CREDITS?|FINANCEMENTS?)\s+(?:ALLOUE|ATTRIBUE|ACCORDE|PROPOSE|RETENU|DEPARTEMENTA|DU\s+DEPARTEMENT)/;
const OTHER =
  /AUTOFINANCEMENT|RESTE\s+A\s+CHARGE|ANTERIEURE?|COMMUNALE|^RAPPEL\b|MONTANTS?\s+(?:HT\s+|TTC\s+)?(?:DES\s+TRAVAUX|DU\s+PROJET|DE\s+L'OPERATION|DES\s+DEPENSES|TOTAL\s+DU\s+PROJET|ELIGIBLE)|DEMANDE|SOLLICITE|COUT|BUDGET|PREVISIONNEL|AUTRES?\b|REGION|ETAT|FEDER|FSE|CAF\b|COMMUNE\s+\d|N\s?-\s?1|PRECEDENTE?|ATTRIBUTION\s+20|DEPENSES?\s+(?:SUBVENTIONNABLE|ELIGIBLE)|PLAFOND|UNITAIRE|MAXIMALE?|FORFAIT|ASSIETTE|DISPONIBLE|SOLDE|BP\s|REALISE|VERSEE?\s+EN|POUR\s+MEMOIRE/;
const MONEY = /€|EUROS?|MONTANT|\bSUBVENTION|\bPARTICIPATION|\bDEPENSE|\bRECETTE|\bAIDE\b|DOTATION|\bTOTAL\b/;

const BENEFICIARY =
  /BENEFICIAIRE|STRUCTURE|ASSOCIATION|ORGANISME|PORTEUR|MAITRE\s+D'OUVRAGE|COLLECTIVITE|ETABLISSEMENT|COLLEGE|CLUB|ATTRIBUTAIRE|COMPAGNIE|^NOMS?\b|RAISON\s+SOCIALE/;

/** A common head that but names the unit of the columns under it. */
const UNIT_OVER = /^MONTANTS?\s+\(?EN\s+(?:EUROS|€)\)?\s+(?=\S)/;

/** Whether the heading of one column names both a number of its rows and who is in them: those of two columns. */
export const headsTwo = (heading: string): boolean => RANK.test(foldText(heading));
const RANK = new RegExp(`^(?:DOSSIER\\s+)?N\\s?°\\s.*(?:${BENEFICIARY.source})`);

/** Long words of headings, which a narrow cell breaks anywhere, without a hyphen ("PROPOSITIO" / "N"). */
const LONG_WORDS = [
  ...['PROPOSITION', 'PREVISIONNEL', 'SUBVENTION', 'PARTICIPATION', 'BENEFICIAIRE', 'IMPUTATION', 'BUDGETAIRE'],
  ...['DISPONIBLE', 'ATTRIBUTION', 'TERRITOIRE', 'ASSOCIATION', 'STRUCTURE', 'OPERATION', 'DEPENSE', 'RECETTE'],
  ...['MONTANT', 'RETENU', 'PROPOSE', 'DEPARTEMENT', 'ETABLISSEMENT', 'COLLECTIVITE', 'ORGANISME'],
].map((word) => [new RegExp([...word].join('\\s?'), 'g'), word] as const);

const HELD = new RegExp(LONG_WORDS.map(([, word]) => word).join('|'));

/** Few texts hold such a word, whole or broken: the others, most of a table, are as they were. */
function mendWords(text: string): string {
  const letters = text.replaceAll(' ', '');
  if (!HELD.test(letters)) return text;
  const held = LONG_WORDS.filter(([, word]) => letters.includes(word));
  return held.reduce((mended, [broken, word]) => mended.replace(broken, word), text);
}

/** The role of a column, from the words of its heading. */
export const roleOf = rememberText(tellRole);

function tellRole(heading: string): ColumnRole {
  const text = mendWords(foldText(heading).replace(/\s+/g, ' ').trim()).replace(UNIT_OVER, '');
  if (!text) return { kind: 'unknown' };
  if (/IMPUTATION/.test(text)) return { kind: 'imputation' };
  if (/LIBELLE/.test(text)) return { kind: 'label' };
  if (/^CODE\b|^(?:N°\s?)?OPERATION$|SOUS[- ]PROGRAMME/.test(text)) return { kind: 'operationCode' };
  if (/^SECTION/.test(text)) return { kind: 'section' };
  for (const [column, pattern] of BUDGET) if (pattern.test(text)) return { kind: 'budget', column };
  if (COUNT.test(text)) return { kind: 'count' };
  if (OTHER.test(text)) return { kind: 'sum', sum: 'other' };
  if (GRANTED.test(text)) return { kind: 'sum', sum: 'granted' };
  if (/TERRITOIRE|RAYONNEMENT|\bMDS\b/.test(text)) return { kind: 'territory' };
  if (/^(?:COMMUNES?|EPCI|VILLES?)\b/.test(text)) return { kind: 'beneficiary', place: true };
  if (BENEFICIARY.test(text)) return { kind: 'beneficiary', place: false };
  if (MONEY.test(text)) return { kind: 'sum', sum: 'unknown' };
  if (/OPERATION|PROJET|ACTION|OBJET|NATURE|INTITULE|DISPOSITIF|EQUIPEMENT|TRAVAUX/.test(text))
    return { kind: 'operation' };
  return { kind: 'unknown' };
}

const DIGIT = /\d/;

/**
 * Whether the texts of a row head a table: two of them at least name a column, and none is a figure. What
 * names a column is short and has no colon ("Projet : …" is content).
 */
export function isHeading(printed: string[]): boolean {
  if (printed.length < 2) return false;
  const texts: string[] = [];
  for (let text of printed) {
    if (DIGIT.test(text)) {
      // A year is no figure, even before a unit ("Versé en 2023 €").
      text = text.replace(/\b20\d\d\b|\bN\s?-\s?1\b/g, '');
      // Imputations and long numbers are content.
      if (/\d[\d ]*,\d{2}\b|\d\s?€|^-?\d[\d ]*$|\d{5}/.test(text)) return false;
    }
    if (text.includes('//')) return false;
    texts.push(text);
  }
  // A unit alone is what is left of a year's heading, or of a sum.
  const naming = texts.filter(
    (text) => text.length < 60 && !text.includes(' : ') && text.trim() !== '€' && roleOf(text).kind !== 'unknown',
  );
  const words = texts.filter((text) => /\p{L}{3}/u.test(text));
  return naming.length >= 2 && naming.length >= 0.25 * words.length;
}
