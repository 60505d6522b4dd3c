import type { Deliberation, Grant } from '../model/extraction.ts';
import { acts, type ExportInput, type ExportNotice, type Format, fileName, oneFile } from './format.ts';
import { isNatural } from './privacy.ts';
import { AUTHORITY } from './scdl.ts';
import { type Cell, toCsv } from './spreadsheet.ts';

/** The columns of SCDL `subventions` 2.1.1, in their order. */
const GRANT_COLUMNS = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'referenceDecision',
  'nomBeneficiaire',
  'idBeneficiaire',
  'rnaBeneficiaire',
  'objet',
  'montant',
  'nature',
  'conditionsVersement',
  'datesPeriodeVersement',
  'idRAE',
  'notificationUE',
  'pourcentageSubvention',
  'dispositifAide',
] as const;
/** What the schema asks for and no act prints. */
const UNKNOWN = [
  'dateConvention',
  'idBeneficiaire',
  'conditionsVersement',
  'datesPeriodeVersement',
  'notificationUE',
  'pourcentageSubvention',
] as const;
const LONGEST = 256;

/**
 * A draft of SCDL `subventions` 2.1.1: an act alone cannot fill it. Each row ends with what is missing in it and the SHA-256 of
 * the file that it was read from; both columns are to be taken away before the file is published. Private persons are left out,
 * as the schema is of bodies.
 */
export const scdlGrants: Format = {
  id: 'scdl-grants',
  label: 'Subventions SCDL (brouillon)',
  write(inputs) {
    const found = inputs.flatMap((input) => acts(input).flatMap((act) => rowsOf(act, input)));
    const notices = inputs.map((input): ExportNotice => {
      return { code: 'incomplete', act: actNames(input), columns: [...UNKNOWN] };
    });
    const table = toCsv([[...GRANT_COLUMNS, 'aCompleter', 'sha256'], ...found], { separator: ',', decimal: '.' });
    return oneFile(fileName(inputs, 'SCDL subventions INCOMPLET.csv'), 'text/csv;charset=utf-8', table, notices);
  },
};

function actNames(input: ExportInput): string {
  const numbers = acts(input).flatMap(({ number, grants }) => (number && grants.length > 0 ? [number.value] : []));
  return numbers.join(', ') || input.document.name;
}

function rowsOf(act: Deliberation, { document }: ExportInput): Cell[][] {
  return act.grants
    .filter(({ beneficiary }) => !isNatural(beneficiary.value))
    .map((grant) => {
      const row = rowOf(act, grant);
      const missing = GRANT_COLUMNS.filter((column) => isWanted(column) && row[column] === undefined);
      return [...GRANT_COLUMNS.map((column) => row[column]), missing.join(' '), document.id];
    });
}

function isWanted(column: (typeof GRANT_COLUMNS)[number]): boolean {
  return !['rnaBeneficiaire', 'idRAE', 'dispositifAide'].includes(column);
}

function rowOf(act: Deliberation, { beneficiary, amount, operation }: Grant): Partial<Record<string, Cell>> {
  const object = [act.title?.value, operation].filter(Boolean).join(' – ').replace(/\s+/g, ' ').trim();
  return {
    nomAttribuant: AUTHORITY.name,
    idAttribuant: AUTHORITY.siret,
    referenceDecision: act.number?.value,
    nomBeneficiaire: beneficiary.value.replace(/\s+/g, ' ').trim(),
    objet: object.length > LONGEST ? `${object.slice(0, LONGEST - 1).trimEnd()}…` : object || undefined,
    montant: amount.value,
    // A sum of money is no aid in kind.
    nature: 'aide en numéraire',
  };
}
