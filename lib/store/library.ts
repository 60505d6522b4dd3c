import type { ActRecord } from '../model/act-summary.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { Database } from './database.ts';

/** How much one answer holds: a message between a page and the background must stay far below 64 MB. */
const MOST_NOTES = 2000;
const MOST_UNITS = 8_000_000;

/** Every document that was opened, and what was read of the acts of all. */
export function libraryActs(database: Database): Promise<{ documents: DocumentRecord[]; acts: ActRecord[] }> {
  return database.transaction('r', database.documents, database.acts, async () => ({
    documents: await database.documents.toArray(),
    acts: await database.acts.toArray(),
  }));
}

/** The notes of all documents after an id, as many as fit in one answer; `next` is null where there are no more. */
export async function libraryNotes(
  database: Database,
  after: string | null,
): Promise<{ notes: Note[]; next: string | null }> {
  const batch = await database.notes
    .where('id')
    .above(after ?? '')
    .limit(MOST_NOTES)
    .toArray();
  let units = 0;
  const read = batch.filter((note, index) => {
    units += JSON.stringify(note).length;
    return index === 0 || units <= MOST_UNITS;
  });
  const last = read.length < batch.length || batch.length === MOST_NOTES ? (read.at(-1)?.id ?? null) : null;
  return { notes: read.filter(({ deletedAt }) => deletedAt === null), next: last };
}
