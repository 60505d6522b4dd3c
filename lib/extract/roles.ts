import { foldText } from '../french/fold.ts';
import type { Flow } from '../layout/flow.ts';
import type { Row } from '../layout/tables.ts';
import type { AmountRole, PartKind } from '../model/extraction.ts';
import { foldedOf } from './folded.ts';
import { rememberText } from './remember.ts';
import type { ReadTable } from './tables.ts';
import { isTotal } from './totals.ts';

/** What the words right before a sum say of it, on folded text; the first that fits. */
const BEFORE: [AmountRole, RegExp][] = [
  [
    'threshold',
    /(?:PLUS\s+DE|SUPERIEURE?S?\s+A|EXCEDANT|AU[- ]DELA\s+DE|A\s+PARTIR\s+DE|SEUIL\s+DE|INFERIEURE?S?\s+A|MOINS\s+DE)\s*$/,
  ],
  [
    'ceiling',
    /(?:PLAFONN\w*\s+(?:\S+\s+){0,4}A|PLAFOND\s+(?:\S+\s+){0,4}DE|(?:LA\s+)?LIMITE\s+(?:\S+\s+){0,3}DE|MAXIMUM\s+(?:\S+\s+){0,3}DE|JUSQU\s?'\s?A|SANS\s+(?:POUVOIR\s+)?(?:DEPASSER|EXCEDER))\s*$/,
  ],
  [
    'unitRate',
    /(?:COUT|PRIX|TARIF|TAUX|FORFAIT|MONTANT)\s+(?:D\s?'\s?UNE?|UNITAIRE|HORAIRE|JOURNALIER|MENSUEL|PAR)\b[^.;]{0,60}$/,
  ],
  [
    'otherFunder',
    /(?:L\s?'\s?ETAT|LA\s+REGION|L\s?'\s?EUROPE|L\s?'\s?UNION\s+EUROPEENNE|LA\s+CAF|LE\s+FEDER|LE\s+FSE|L\s?'\s?ARS|L\s?'\s?AGENCE\s+DE\s+L\s?'\s?EAU|AUTRES\s+FINANCEURS?)\b[^.;]{0,90}$/,
  ],
  [
    'projectCost',
    /(?:COUT|MONTANT|BUDGET)\s+(?:TOTAL\s+|GLOBAL\s+|PREVISIONNEL\s+|ESTIME\s+|ESTIMATIF\s+)?(?:DU\s+PROJET|DES?\s+(?:TRAVAUX|OPERATIONS?|L\s?'\s?(?:OPERATION|ENSEMBLE|ACTION))|PREVISIONNEL|ESTIME|ESTIMATIF)\b[^.;]{0,60}$|\b(?:EVALUEE?S?|ESTIMEE?S?|CHIFFREE?S?)\s+A\s*$/,
  ],
];
const AFTER: [AmountRole, RegExp][] = [
  [
    'unitRate',
    /^\s*(?:HT|TTC)?\s*(?:\/|PAR\s+(?:HEURE|PLACE|MOIS|ELEVE|JOUR|REPAS|HABITANT|KM|KILOMETRE|M2|PERSONNE|AN\b|ENFANT|DOSSIER|UNITE|NUITEE))|^\s*L\s?'\s?HEURE/,
  ],
  ['ceiling', /^\s*(?:HT|TTC)?\s*(?:AU\s+)?MAXIMUM\b/],
];
const TOTAL = /(?:TOTAL|MONTANT\s+GLOBAL|SOMME\s+GLOBALE)\s+(?:\S+\s+){0,3}DE\s*$/;
/** How many characters on each side tell. */
const REACH = 130;

/** The role of a sum in running text, from the words on both sides of it. */
export function roleInText(flow: Flow, start: number, end: number, part: PartKind): AmountRole {
  const folded = foldedOf(flow);
  const before = folded.slice(Math.max(0, start - REACH), start).replace(/\s+/g, ' ');
  const after = folded.slice(end, end + 40).replace(/\s+/g, ' ');
  const said = saidBy(AFTER, after) ?? saidBy(BEFORE, before);
  if (said || part === 'deliberation') return said ?? 'decision';
  return TOTAL.test(before) ? 'total' : 'other';
}

function saidBy(forms: [AmountRole, RegExp][], words: string): AmountRole | null {
  if (!words.trim()) return null;
  for (let i = 0; i < forms.length; i++) if (forms[i]![1].test(words)) return forms[i]![0];
  return null;
}

/** The role of a sum in a cell, from the heading of its column and the words of its row. */
export function roleInTable(table: ReadTable, row: Row, column: number): AmountRole {
  if (isTotal(row)) return 'total';
  const role = table.roles[column];
  if (role?.kind === 'budget') return 'budgetLine';
  return (
    headedRole(table.headings[column] ?? '') ?? (role?.kind === 'sum' && role.sum === 'granted' ? 'grant' : 'other')
  );
}

/** What the heading of a column alone says of its sums, if it does. */
const headedRole = rememberText((printed): AmountRole | null => {
  const heading = foldText(printed);
  if (/PLAFOND|MAXIM/.test(heading)) return 'ceiling';
  if (/UNITAIRE|FORFAIT|TARIF/.test(heading)) return 'unitRate';
  if (/REGION|\bETAT\b|FEDER|\bFSE\b|\bCAF\b|AUTRES?\b/.test(heading)) return 'otherFunder';
  return /COUT|TRAVAUX|BUDGET|DEPENSE/.test(heading) ? 'projectCost' : null;
});
