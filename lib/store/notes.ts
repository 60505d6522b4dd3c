import { grown } from '../model/lineage.ts';
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

/** What a write needs besides the note: the clock, the ids and the name of the run that writes are passed in. */
type WriteContext = { now: string; newId: () => string; by: string };

/**
 * Writes a note. Where another page has written in between, what both changed is put together, and where both changed the
 * words, the written ones are kept as a note of their own (lib/model/messages.ts, `notes.put`). Resolves after the commit.
 * What is stored already is not written again, so a repeated request does no harm.
 */
export function putNote(
  database: Database,
  { note: written, base = null, copyId }: RequestInput<'notes.put'>,
  context: WriteContext,
): Promise<RequestOutput<'notes.put'>> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(written.id);
    if (!stored || stored.revision === written.revision) {
      return { note: await commit(database, written, stored, context), conflict: false };
    }
    const { note, words } = mergeNote(stored, written, base);
    if (words === 'both')
      return { note: await setApart(database, written, copyId ?? context.newId(), context), conflict: true };
    // Words that were all taken away here while others were written there: those stay.
    const conflict = written.body !== note.body && base?.body !== written.body;
    return { note: isSame(note, stored) ? stored : await commit(database, note, stored, context), conflict };
  });
}

/** A note of its own beside the one that another page wrote. The same request sent again finds it there. */
async function setApart(database: Database, written: Note, id: string, context: WriteContext): Promise<Note> {
  const known = await database.notes.get(id);
  if (known?.body === written.body) return known;
  const born = known ?? { revision: 0, createdAt: context.now };
  const { revision, createdAt } = born;
  const copy = { ...written, id, apartFrom: written.id, revision, createdAt, deletedAt: null };
  return commit(database, copy, known, context);
}

/** `from`: what is stored of the note. */
async function commit(
  database: Database,
  note: Note,
  from: Note | undefined,
  { now, by }: Omit<WriteContext, 'newId'>,
): Promise<Note> {
  const revision = note.revision + 1;
  const next = { ...note, revision, updatedAt: now, lineage: grown(from, { by, revision }) };
  await database.notes.put(next);
  return next;
}

/** Marks a note as deleted, or as not deleted. Its words stay in the database, so that the way back is always there. */
export function deleteNote(
  database: Database,
  { id, deleted }: RequestInput<'notes.delete'>,
  context: Omit<WriteContext, 'newId'>,
): Promise<Note> {
  return database.transaction('rw', database.notes, async () => {
    const stored = await database.notes.get(id);
    if (!stored) throw new StoreError('failed', `no note ${id}`);
    if ((stored.deletedAt !== null) === deleted) return stored;
    return commit(database, { ...stored, deletedAt: deleted ? context.now : null }, stored, context);
  });
}
