import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { FoundNotesFile } from '../../lib/state/importing.ts';
import { MOST_FILES, type Refusal, type Sorted } from '../../lib/state/local-file.ts';
import { importWords } from '../library/import-words.ts';

/** What file windows offer first. */
export const PDF_FILES = '.pdf,application/pdf';

const WHY: Record<Refusal['why'], MessageKey> = {
  notPdf: 'localNotPdf',
  empty: 'localEmpty',
  unreadable: 'localUnreadable',
};

const KINDS: Record<Extract<FoundNotesFile, { ok: true }>['kind'], MessageKey> = {
  backup: 'localKindBackup',
  w3c: 'localKindW3c',
  hypothesis: 'localKindHypothesis',
};

/** What a file of notes is, where acts are opened: it may be imported. `name`: of the file. */
export function notesFileWords(found: FoundNotesFile, name: string): string {
  if (!found.ok) return t('localNoNotes', name, importWords(found));
  return tn('localNotes', found.notes, name, t(KINDS[found.kind]));
}

/** What came of files that were chosen or dropped; null where there is nothing to say. `tabs`: how many opened in tabs of their own. */
export function localWords({ refused, left }: Sorted, tabs: number): string | null {
  const said = [
    ...refused.map(({ name, why }) => t(WHY[why], name)),
    ...(tabs > 1 ? [tn('localTabs', tabs)] : []),
    ...(left > 0 ? [tn('localLeft', left, MOST_FILES)] : []),
  ];
  return said.join(' ') || null;
}
