import type { Deliberation } from '../model/extraction.ts';
import { matterKey, matterOf, proposedMatter } from '../model/matters.ts';
import { acts, type ExportInput, type ExportNotice, type Format, fileName, oneFile } from './format.ts';
import { brokenColumns, DELIBERATION_COLUMNS, type DeliberationColumn, type DeliberationRow } from './scdl-rules.ts';
import { toCsv } from './spreadsheet.ts';

export const AUTHORITY = { name: 'Département du Pas-de-Calais', siret: '22620001200012' };
const PREFECTURE = 'PREF062';

/**
 * SCDL `deliberations` 2.1.5, one row an act. The file's name says that it is to be completed as long as a matter is only proposed,
 * or a cell breaks a rule; the notices list those cells, and what the act does not say. The SHA-256 of the file ends its
 * address, as a fragment.
 */
export const scdl: Format = {
  id: 'scdl',
  label: 'CSV SCDL',
  write(inputs) {
    const rows = inputs.flatMap((input) => acts(input).map((act) => ({ act, ...judge(act, input) })));
    const notices = rows.flatMap(({ act, proposed, broken, lacking }): ExportNotice[] => {
      const name = act.number?.value ?? '?';
      if (proposed || broken.length > 0) {
        const missing = new Set([...broken, ...lacking, ...(proposed ? MATTER : [])]);
        return [{ code: 'incomplete', act: name, columns: DELIBERATION_COLUMNS.filter((one) => missing.has(one)) }];
      }
      return lacking.length > 0 ? [{ code: 'lacking', act: name, columns: lacking }] : [];
    });
    const table = [DELIBERATION_COLUMNS, ...rows.map(({ row }) => DELIBERATION_COLUMNS.map((column) => row[column]))];
    const ending = `SCDL deliberations${notices.some(({ code }) => code === 'incomplete') ? ' INCOMPLET' : ''}.csv`;
    return oneFile(
      fileName(inputs, ending),
      'text/csv;charset=utf-8',
      toCsv(table, { separator: ',', decimal: '.' }),
      notices,
    );
  },
};

const MATTER: readonly DeliberationColumn[] = ['DELIB_MATIERE_CODE', 'DELIB_MATIERE_NOM'];

/**
 * An act as a row, and what is amiss: `proposed`: nobody has confirmed its matter; `broken`: cells that break a rule, as they are
 * required and empty; `lacking`: cells that may be empty, but which the act or its address should have filled.
 */
export function judge(
  act: Deliberation,
  input: Pick<ExportInput, 'document' | 'matters'>,
): { row: DeliberationRow; proposed: boolean; broken: DeliberationColumn[]; lacking: DeliberationColumn[] } {
  const row = deliberationRow(act, input);
  const confirmed = matterOf(input.matters?.[matterKey(act)] ?? '');
  const broken = brokenColumns(row);
  const silence = new Set(silent(act, row));
  const lacking = DELIBERATION_COLUMNS.filter((column) => silence.has(column) && !broken.includes(column));
  return { row, proposed: confirmed === null, broken, lacking };
}

/** One act as a row; a cell that is not known for certain is left out. */
function deliberationRow(
  act: Deliberation,
  { document, matters }: Pick<ExportInput, 'document' | 'matters'>,
): DeliberationRow {
  const date = act.sessionDate?.value;
  const registered = act.legalityReviewDate?.value;
  const matter = matterOf(matters?.[matterKey(act)] ?? '') ?? proposedMatter(act);
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
function silent(act: Deliberation, row: DeliberationRow): DeliberationColumn[] {
  const lost =
    act.vote && row.VOTE_REEL === undefined ? DELIBERATION_COLUMNS.filter((column) => column.startsWith('VOTE_')) : [];
  return [
    ...lost,
    ...(act.legalityReviewDate && !row.PREF_DATE ? (['PREF_DATE'] as const) : []),
    ...(row.DELIB_URL ? [] : (['DELIB_URL'] as const)),
  ];
}
