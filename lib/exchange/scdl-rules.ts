import { foldText } from '../french/fold.ts';
import { matterOf } from '../model/matters.ts';

/** The columns of SCDL `deliberations` 2.1.5, in their order. */
export const DELIBERATION_COLUMNS = [
  'COLL_NOM',
  'COLL_SIRET',
  'DELIB_ID',
  'DELIB_DATE',
  'DELIB_MATIERE_CODE',
  'DELIB_MATIERE_NOM',
  'DELIB_OBJET',
  'BUDGET_ANNEE',
  'BUDGET_NOM',
  'PREF_ID',
  'PREF_DATE',
  'VOTE_EFFECTIF',
  'VOTE_REEL',
  'VOTE_POUR',
  'VOTE_CONTRE',
  'VOTE_ABSTENTION',
  'DELIB_URL',
] as const;
export type DeliberationColumn = (typeof DELIBERATION_COLUMNS)[number];
export type DeliberationRow = Partial<Record<DeliberationColumn, string | number>>;

const REQUIRED: readonly DeliberationColumn[] = DELIBERATION_COLUMNS.slice(0, 7);
const VOTES = ['VOTE_EFFECTIF', 'VOTE_REEL', 'VOTE_POUR', 'VOTE_CONTRE', 'VOTE_ABSTENTION'] as const;
const PATTERNS: Partial<Record<DeliberationColumn, RegExp>> = {
  COLL_SIRET: /^\d{14}$/,
  DELIB_DATE: /^\d{4}-\d{2}-\d{2}$/,
  DELIB_MATIERE_CODE: /^\d\.\d{1,2}$/,
  BUDGET_ANNEE: /^\d{4}(\/\d{4})?$/,
  PREF_DATE: /^\d{4}-\d{2}-\d{2}$/,
};

/**
 * The columns of a row that break a rule of the schema or one of its written checks, in the order of the columns: what is
 * required and empty, patterns, Luhn's sum of the SIRET, a matter of the national list by its code and name, years in order, the budget's pair, the five vote cells and their sums,
 * no registration before the decision, an address that is one.
 */
export function brokenColumns(row: DeliberationRow): DeliberationColumn[] {
  const broken = new Set<DeliberationColumn>(REQUIRED.filter((column) => isEmpty(row[column])));
  for (const [column, pattern] of Object.entries(PATTERNS) as [DeliberationColumn, RegExp][]) {
    if (!isEmpty(row[column]) && !pattern.test(String(row[column]))) broken.add(column);
  }
  if (!isMatter(row)) broken.add('DELIB_MATIERE_NOM');
  if (!isSiret(String(row.COLL_SIRET ?? ''))) broken.add('COLL_SIRET');
  const [from, to] = String(row.BUDGET_ANNEE ?? '').split('/');
  if (to && Number(to) < Number(from)) broken.add('BUDGET_ANNEE');
  if (isEmpty(row.BUDGET_ANNEE) !== isEmpty(row.BUDGET_NOM)) {
    broken.add(isEmpty(row.BUDGET_ANNEE) ? 'BUDGET_ANNEE' : 'BUDGET_NOM');
  }
  if (row.PREF_DATE && row.DELIB_DATE && row.PREF_DATE < row.DELIB_DATE) broken.add('PREF_DATE');
  for (const column of brokenVotes(row)) broken.add(column);
  if (row.DELIB_URL && !URL.canParse(String(row.DELIB_URL))) broken.add('DELIB_URL');
  return DELIBERATION_COLUMNS.filter((column) => broken.has(column));
}

/** Whether the name is that of the code, whatever its accents and capitals: field and heading, nothing but `/` between. */
function isMatter({ DELIB_MATIERE_CODE: code, DELIB_MATIERE_NOM: name }: DeliberationRow): boolean {
  const matter = matterOf(String(code ?? ''));
  return matter !== null && foldText(matter.name) === foldText(String(name ?? ''));
}

function brokenVotes(row: DeliberationRow): DeliberationColumn[] {
  const empty = VOTES.filter((column) => isEmpty(row[column]));
  if (empty.length === VOTES.length) return [];
  if (empty.length > 0) return empty;
  const [members = 0, cast = 0, ...ballots] = VOTES.map((column) => Number(row[column]));
  const broken: DeliberationColumn[] = VOTES.filter(
    (column) => !(Number(row[column]) >= 0 && Number.isInteger(row[column])),
  );
  if (members < cast) broken.push('VOTE_EFFECTIF');
  if (cast !== ballots.reduce((sum, count) => sum + count, 0)) broken.push('VOTE_REEL');
  return broken;
}

/** Whether 14 digits pass Luhn's sum, as every SIRET does but those of La Poste, which no act of a département bears. */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  const sum = [...siret].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isEmpty(value: string | number | undefined): boolean {
  return value === undefined || value === '';
}
