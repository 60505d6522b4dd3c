import type { RequestInput } from '../model/messages.ts';
import { toRestore } from '../model/restore.ts';
import type { Database } from './database.ts';
import { mergeRecords } from './documents.ts';

/**
 * Takes in what a file holds in one transaction: after a failure nothing of it is there. Answers what was written and the
 * documents that it is about.
 */
export function restore(
  database: Database,
  { documents, notes, corrections }: RequestInput<'library.restore'>,
): Promise<{ notes: number; corrections: number; documentIds: string[] }> {
  return database.transaction('rw', database.documents, database.notes, database.corrections, async () => {
    const present = await database.documents.bulkGet(documents.map(({ id }) => id));
    await database.documents.bulkPut(documents.map((record, index) => mergeRecords(present[index], record)));
    const newNotes = toRestore(known(await database.notes.bulkGet(notes.map(({ id }) => id))), notes);
    await database.notes.bulkPut(newNotes);
    const here = known(await database.corrections.bulkGet(corrections.map(({ id }) => id)));
    const newCorrections = toRestore(here, corrections);
    await database.corrections.bulkPut(newCorrections);
    const touched = [...newNotes, ...newCorrections].map(({ documentId }) => documentId);
    return {
      notes: newNotes.length,
      corrections: newCorrections.length,
      documentIds: [...new Set([...documents.map(({ id }) => id), ...touched])],
    };
  });
}

function known<T>(rows: (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}
