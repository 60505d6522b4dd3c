import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { ImportOutcome } from '../../lib/state/importing.ts';

const REFUSALS: Record<Extract<ImportOutcome, { ok: false }>['code'], MessageKey> = {
  tooBig: 'importTooBig',
  notJson: 'importNotJson',
  cutOff: 'importCutOff',
  unknown: 'importUnknown',
  newer: 'importNewer',
  invalid: 'importInvalid',
  tooLong: 'importTooLong',
  badPdf: 'importBadPdf',
  noNotes: 'importNoNotes',
  quota: 'importQuota',
  refused: 'importRefused',
  failed: 'importFailed',
  gone: 'importGone',
};

/** What came of an import, and what may be done about what stayed out. */
export function importWords(outcome: ImportOutcome): string {
  if (!outcome.ok) return t(REFUSALS[outcome.code]);
  const { documents, notes, corrections, apart, tied, homeless, source, left } = outcome;
  const written = documents + notes + corrections > 0;
  const sentences = [written || homeless + left === 0 ? writtenWords(outcome) : ''];
  if (apart > 0) sentences.push(tn('importApart', apart));
  if (written && tied.changed > 0) sentences.push(tn('importTiedChanged', tied.changed));
  if (written && tied.lost > 0) sentences.push(tn('importTiedLost', tied.lost));
  if (written && tied.waiting > 0) sentences.push(tn('importTiedWaiting', tied.waiting));
  if (homeless > 0) sentences.push(tn('importHomeless', homeless, source ?? '—'));
  if (left > 0) sentences.push(tn('importLeft', left));
  return sentences.filter(Boolean).join(' ');
}

function writtenWords({ documents, notes, corrections }: Extract<ImportOutcome, { ok: true }>): string {
  if (documents + notes + corrections === 0) return t('importNothingNew');
  if (notes + corrections === 0) return tn('importDocuments', documents);
  if (notes === 0) return tn('importCorrectionsOnly', corrections);
  if (corrections === 0) return tn('importNotesOnly', notes);
  return t('importBoth', tn('libraryNotes', notes), tn('importedCorrections', corrections));
}
