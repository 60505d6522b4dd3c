import { StoreError } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { inDocumentOrder } from '../model/note-order.ts';
import type { Database } from './database.ts';

/** The notes of a document that are not deleted, in document order. */
export async function listNotes(database: Database, documentId: string): Promise<Note[]> {
  const all = await database.notes.where('documentId').equals(documentId).toArray();
  return inDocumentOrder(all.filter((note) => note.deletedAt === null));
}

/** What a write needs besides the note: the clock and the ids are passed in (design.md, principle 2). */
export type WriteContext = { now: string; newId: () => string };

/**
 * Writes a note, or keeps its words as a note of its own where another page has written in between (lib/model/messages.ts,
 * `notes.put`). Resolves after the commit. Words that are stored already are not written again, so a repeated request
 * does no harm; a conflicting note without words has nothing to keep, and the stored one is answered.
 */
export function putNote(
  database: Database,
  written: Note,
  { now, newId }: WriteContext,
): Promise<{ note: Note; conflict: boolean }> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(written.id);
    if (stored && stored.revision !== written.revision) {
      if (stored.body === written.body && stored.color === written.color) return { note: stored, conflict: false };
      if (written.body.trim() === '') return { note: stored, conflict: true };
      const copy = { ...written, id: newId(), revision: 1, createdAt: now, updatedAt: now, deletedAt: null };
      await database.notes.add(copy);
      return { note: copy, conflict: true };
    }
    const note = { ...written, revision: written.revision + 1, updatedAt: now };
    await database.notes.put(note);
    return { note, conflict: false };
  });
}

/** Marks a note as deleted, or as not deleted. Its words stay in the database, so that the way back is always there. */
export function deleteNote(database: Database, id: string, deleted: boolean, now: string): Promise<Note> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(id);
    if (!stored) throw new StoreError('failed', `no note ${id}`);
    if ((stored.deletedAt !== null) === deleted) return stored;
    const note = { ...stored, revision: stored.revision + 1, updatedAt: now, deletedAt: deleted ? now : null };
    await database.notes.put(note);
    return note;
  });
}
