import { type Backup, writeBackup } from '../exchange/backup.ts';
import type { Repository } from '../model/messages.ts';
import type { Note } from '../model/note.ts';

/** How many documents are asked for at once. */
const BATCH = 50;

/** Everything that a backup holds, read from the store; rejects where any of it cannot be read: half a backup is none. */
async function gatherBackup(repository: Repository): Promise<Backup> {
  const { documents } = await repository.request('library.acts', {});
  const notes: Note[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const answer: { notes: Note[]; next: string | null } = await repository.request('library.notes', { after });
    notes.push(...answer.notes);
    after = answer.next;
  }
  const corrections: Backup['corrections'] = [];
  for (let at = 0; at < documents.length; at += BATCH) {
    const asked = documents
      .slice(at, at + BATCH)
      .map(({ id }) => repository.request('corrections.list', { documentId: id }));
    corrections.push(...(await Promise.all(asked)).flat());
  }
  const { colors } = await repository.request('settings.get', {});
  const named = Object.entries(colors).filter(([, name]) => name !== '');
  return { documents, notes, corrections, ...(named.length > 0 ? { colors: Object.fromEntries(named) } : {}) };
}

/** Whether the reader has made anything that a backup would keep. */
export async function hasSomethingToKeep(repository: Repository): Promise<boolean> {
  const { notes } = await repository.request('library.notes', { after: null });
  if (notes.length > 0) return true;
  const whole = await gatherBackup(repository);
  return whole.notes.length + whole.corrections.length > 0;
}

/** The file of a backup; `day` is `YYYY-MM-DD`. */
export async function wholeBackup(repository: Repository, day: string): Promise<{ name: string; text: string }> {
  return {
    name: backupName(day),
    text: writeBackup(await gatherBackup(repository), day),
  };
}

/** The same as a file of the background; `blob` is null where the reader has made nothing that could be lost. */
export async function blobOfBackup(repository: Repository, day: string): Promise<{ name: string; blob: Blob | null }> {
  const whole = await gatherBackup(repository);
  const empty = whole.notes.length + whole.corrections.length === 0;
  const blob = empty ? null : new Blob([writeBackup(whole, day)], { type: 'application/json' });
  return { name: backupName(day), blob };
}

function backupName(day: string): string {
  return `sauvegarde-deliberations-${day}.json`;
}
