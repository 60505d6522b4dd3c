import type { BudgetColumn, Deliberation } from '../model/extraction.ts';
import { pageOfNote, quoteOf } from '../model/note.ts';
import { acts, type ExportInput, type Format, fileName, oneFile } from './format.ts';
import { actOfNote, colorWords, kindWords, markWords } from './note-words.ts';
import { isNatural } from './privacy.ts';
import { type Cell, toFrenchCsv } from './spreadsheet.ts';

const HEADINGS = [
  'Nature',
  'Acte',
  'Titre',
  'Séance',
  'Page',
  'Partie',
  'Texte imprimé',
  'Note',
  'Portée',
  'Couleur',
  'Étiquettes',
  'Marque',
  'Montant (€)',
  'Rôle de la somme',
  'Personne ou bénéficiaire',
  'Déport',
  'Territoire',
  'Opération',
  'Imputation',
  'Colonne budgétaire',
  'Modifiée le',
  'Adresse',
  'SHA-256',
] as const;
type Row = Partial<Record<(typeof HEADINGS)[number], Cell>>;

/**
 * One table for a spreadsheet, whose first column tells notes, sums, budget lines, grants and recusals apart: filters and pivot tables
 * work on it at once, and a browser asks no leave to save it, as it would for four files.
 */
export const csv: Format = {
  id: 'csv',
  label: 'CSV',
  write(inputs) {
    const rows = inputs.flatMap((input) => [
      ...notes(input),
      ...acts(input).flatMap((act) =>
        [...sums(act), ...budgetLines(act), ...grants(act), ...recusals(act)].map(inAct(act, input)),
      ),
    ]);
    const table = toFrenchCsv([HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => row[heading]))]);
    return oneFile(fileName(inputs, 'tableau.csv'), 'text/csv;charset=utf-8', table);
  },
};

function notes(input: ExportInput): Row[] {
  return input.notes.map((note) => {
    const row: Row = {
      Nature: 'Note',
      Page: pageOfNote(note),
      'Texte imprimé': quoteOf(note),
      Note: note.body,
      Portée: kindWords(note),
      Couleur: colorWords(note, input),
      Étiquettes: note.tags.join(', '),
      Marque: markWords(note),
      'Modifiée le': note.updatedAt.slice(0, 10),
    };
    const act = actOfNote(note, input);
    return act ? inAct(act, input)(row) : { ...row, ...sourceOf(input, row.Page) };
  });
}

function inAct(act: Deliberation, input: ExportInput): (row: Row) => Row {
  return (row) => ({
    ...row,
    Acte: act.number?.value,
    Titre: act.title?.value,
    Séance: act.sessionDate?.value,
    ...sourceOf(input, row.Page),
  });
}

function sourceOf({ document }: ExportInput, page: Cell): Row {
  const address = document.url && page ? `${document.url.replace(/#.*$/, '')}#page=${page}` : document.url;
  return { Adresse: address, 'SHA-256': document.id };
}

const PARTS = { deliberation: 'délibération', annex: 'annexe', report: 'rapport' } as const;
const ROLES: Record<Deliberation['amounts'][number]['role'], string> = {
  decision: 'décidée',
  budgetLine: 'ligne budgétaire',
  grant: 'attribuée',
  total: 'total',
  ceiling: 'plafond',
  threshold: 'seuil',
  unitRate: 'tarif unitaire',
  otherFunder: 'autre financeur',
  projectCost: 'coût du projet',
  other: '',
};

function sums({ amounts }: Deliberation): Row[] {
  return amounts.map(({ value, text, page, part, role }) => ({
    Nature: 'Somme',
    Page: page,
    Partie: PARTS[part],
    'Texte imprimé': text,
    'Montant (€)': value,
    'Rôle de la somme': ROLES[role],
  }));
}

const COLUMNS: Record<BudgetColumn, string> = {
  authorized: 'crédits (AE, AP ou CP)',
  available: 'disponible',
  proposed: 'proposition',
  balance: 'solde',
  spend: 'dépense',
  revenue: 'recette',
  spendOrRevenue: 'dépense ou recette',
};

/** One row for each sum of a line. */
function budgetLines({ budgetLines: lines }: Deliberation): Row[] {
  return lines.flatMap(({ page, part, operationCode, imputation, label, amounts }) =>
    amounts.map(({ column, value }) => ({
      Nature: 'Ligne budgétaire',
      Page: page,
      Partie: PARTS[part],
      'Texte imprimé': label,
      'Montant (€)': value,
      Opération: operationCode,
      Imputation: imputation,
      'Colonne budgétaire': COLUMNS[column],
    })),
  );
}

function grants({ grants: list }: Deliberation): Row[] {
  return list.map(({ beneficiary, amount, page, territory, operation }) => ({
    Nature: 'Bénéficiaire',
    Page: page,
    'Texte imprimé': amount.text,
    'Montant (€)': amount.value,
    'Personne ou bénéficiaire': isNatural(beneficiary.value) ? '(particulier)' : beneficiary.value,
    Territoire: territory,
    Opération: operation,
  }));
}

const KINDS = {
  recused: 'n’a pris part ni au débat, ni au vote',
  recusedAbsent: 'absent, sans délégation de vote pour ce rapport',
  recusedNonVoting: 'sans voix délibérative, n’a pas pris part au débat',
} as const;

function recusals({ recusals: list }: Deliberation): Row[] {
  return list.map(({ value, text, page, kind }) => ({
    Nature: 'Déport',
    Page: page,
    Partie: PARTS.deliberation,
    'Texte imprimé': text,
    'Personne ou bénéficiaire': value,
    Déport: KINDS[kind],
  }));
}
