import type { Deliberation } from '../model/extraction.ts';
import { acts, type ExportInput, type ExportNotice, type Format, fileName, oneFile } from './format.ts';
import { brokenColumns, DELIBERATION_COLUMNS, type DeliberationRow } from './scdl-rules.ts';
import { toCsv } from './spreadsheet.ts';

export const AUTHORITY = { name: 'Département du Pas-de-Calais', siret: '22620001200012' };
const PREFECTURE = 'PREF062';

/**
 * The matter is not printed in the acts: what is written here is a proposal, of the national ACTES list, that the reader has to
 * confirm. Aid is a subsidy; what else a département decides is named as that.
 */
const MATTERS = {
  grants: { code: '7.5', name: 'finances locales/subventions' },
  other: { code: '9.2', name: 'autres domaines de compétences/autres domaines de compétences des départements' },
} as const;

/**
 * SCDL `deliberations` 2.1.5, one row an act. The file's name says that it is to be completed as long as the matter is only
 * proposed, or a column breaks a rule; the notice lists the columns. The SHA-256 of the file ends its address, as a fragment.
 */
export const scdl: Format = {
  id: 'scdl',
  label: 'CSV SCDL',
  write(inputs) {
    const rows = inputs.flatMap((input) => acts(input).map((act) => ({ act, row: deliberationRow(act, input) })));
    const notices = rows.map(({ act, row }): ExportNotice => {
      const missing = new Set([...brokenColumns(row), ...silent(act, row), 'DELIB_MATIERE_CODE', 'DELIB_MATIERE_NOM']);
      const columns = DELIBERATION_COLUMNS.filter((column) => missing.has(column));
      return { code: 'incomplete', act: act.number?.value ?? '?', columns };
    });
    const table = [DELIBERATION_COLUMNS, ...rows.map(({ row }) => DELIBERATION_COLUMNS.map((column) => row[column]))];
    const ending = `SCDL deliberations${notices.length > 0 ? ' INCOMPLET' : ''}.csv`;
    return oneFile(
      fileName(inputs, ending),
      'text/csv;charset=utf-8',
      toCsv(table, { separator: ',', decimal: '.' }),
      notices,
    );
  },
};

/** One act as a row; a cell that is not known for certain is left out. */
export function deliberationRow(act: Deliberation, { document }: Pick<ExportInput, 'document'>): DeliberationRow {
  const date = act.sessionDate?.value;
  const registered = act.legalityReviewDate?.value;
  const matter =
    act.grants.length > 0 || /\bsubventions?\b/i.test(act.title?.value ?? '') ? MATTERS.grants : MATTERS.other;
  const row: DeliberationRow = {
    COLL_NOM: AUTHORITY.name,
    COLL_SIRET: AUTHORITY.siret,
    DELIB_MATIERE_CODE: matter.code,
    DELIB_MATIERE_NOM: matter.name,
    ...votes(act),
  };
  if (act.number) row.DELIB_ID = act.number.value;
  if (date) row.DELIB_DATE = date;
  if (act.title) row.DELIB_OBJET = act.title.value.replace(/\s+/g, ' ').trim();
  if (registered && date && registered >= date) Object.assign(row, { PREF_ID: PREFECTURE, PREF_DATE: registered });
  if (document.url && /^https?:/.test(document.url) && URL.canParse(document.url)) {
    row.DELIB_URL = `${new URL(document.url).href.replace(/#.*$/, '')}#sha256=${document.id}`;
  }
  return row;
}

/** The five cells of the vote, or none: three ballots that were read, and a list of members that is not shorter. */
function votes({ vote, attendance }: Deliberation): DeliberationRow {
  const [pour, contre, abstention] = [vote?.for, vote?.against, vote?.abstention].map((ballot) => ballot?.count.value);
  if (pour === undefined || contre === undefined || abstention === undefined) return {};
  const cast = pour + contre + abstention;
  const members = attendance.present.length + attendance.excused.length + attendance.absent.length;
  if (members < cast) return {};
  return {
    VOTE_EFFECTIF: members,
    VOTE_REEL: cast,
    VOTE_POUR: pour,
    VOTE_CONTRE: contre,
    VOTE_ABSTENTION: abstention,
  };
}

/** What the act prints and the row could not take: no rule is broken, but the reader should know. */
function silent(act: Deliberation, row: DeliberationRow): string[] {
  const lost =
    act.vote && row.VOTE_REEL === undefined ? DELIBERATION_COLUMNS.filter((column) => column.startsWith('VOTE_')) : [];
  return [
    ...lost,
    ...(act.legalityReviewDate && !row.PREF_DATE ? ['PREF_DATE'] : []),
    ...(row.DELIB_URL ? [] : ['DELIB_URL']),
  ];
}
