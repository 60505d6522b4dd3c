import { type RequestInput, type RequestOutput, StoreError } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { inDocumentOrder } from '../model/note-order.ts';
import { isSame } from '../model/same.ts';
import type { Database } from './database.ts';
import { mergeNote } from './merge-note.ts';

/** The notes of a document that are not deleted, in document order. */
export async function listNotes(database: Database, documentId: string): Promise<Note[]> {
  const all = await database.notes.where('documentId').equals(documentId).toArray();
  return inDocumentOrder(all.filter((note) => note.deletedAt === null));
}

/** What a write needs besides the note: the clock and the ids are passed in (design.md, principle 2). */
type WriteContext = { now: string; newId: () => string };

/**
 * Writes a note. Where another page has written in between, what both changed is put together, and where both changed the
 * words, the written ones are kept as a note of their own (lib/model/messages.ts, `notes.put`). Resolves after the commit.
 * What is stored already is not written again, so a repeated request does no harm.
 */
export function putNote(
  database: Database,
  { note: written, base = null, copyId }: RequestInput<'notes.put'>,
  { now, newId }: WriteContext,
): Promise<RequestOutput<'notes.put'>> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(written.id);
    if (!stored || stored.revision === written.revision) {
      return { note: await commit(database, written, now), conflict: false };
    }
    const { note, words } = mergeNote(stored, written, base);
    if (words === 'both') return { note: await setApart(database, written, copyId ?? newId(), now), conflict: true };
    // Words that were all taken away here while others were written there: those stay.
    const conflict = written.body !== note.body && base?.body !== written.body;
    return { note: isSame(note, stored) ? stored : await commit(database, note, now), conflict };
  });
}

/** A note of its own beside the one that another page wrote. The same request sent again finds it there. */
async function setApart(database: Database, written: Note, id: string, now: string): Promise<Note> {
  const known = await database.notes.get(id);
  if (known?.body === written.body) return known;
  const born = known ?? { revision: 0, createdAt: now };
  const { revision, createdAt } = born;
  return commit(database, { ...written, id, apartFrom: written.id, revision, createdAt, deletedAt: null }, now);
}

async function commit(database: Database, note: Note, now: string): Promise<Note> {
  const next = { ...note, revision: note.revision + 1, updatedAt: now };
  await database.notes.put(next);
  return next;
}

/** Marks a note as deleted, or as not deleted. Its words stay in the database, so that the way back is always there. */
export function deleteNote(database: Database, id: string, deleted: boolean, now: string): Promise<Note> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(id);
    if (!stored) throw new StoreError('failed', `no note ${id}`);
    if ((stored.deletedAt !== null) === deleted) return stored;
    return commit(database, { ...stored, deletedAt: deleted ? now : null }, now);
  });
}
