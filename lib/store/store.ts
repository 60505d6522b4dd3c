import type { RequestInput, RequestName, RequestOutput, StoreEvent } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { listActs, putActs } from './acts.ts';
import { deleteCorrection, listCorrections, putCorrection } from './corrections.ts';
import { createDatabase, type Database } from './database.ts';
import {
  documentsByFingerprint,
  documentsByNumber,
  documentsByUrl,
  openDocument,
  recentDocuments,
  rememberMatters,
} from './documents.ts';
import { eraseAll } from './erase.ts';
import { toStoreError } from './errors.ts';
import { libraryActs, libraryNotes } from './library.ts';
import { deleteNote, listNotes, putNote } from './notes.ts';
import { getReading, putReading } from './readings.ts';
import { restore } from './restore.ts';
import { getSettings, putSettings } from './settings.ts';
import { listTags } from './tags.ts';

/** The requests that the database answers; the others ask the browser. */
type StoreRequest = Exclude<RequestName, 'storage.status'>;
export type Store = { [N in StoreRequest]: (input: RequestInput<N>) => Promise<RequestOutput<N>> };

type StoreOptions = {
  database?: Database;
  clock?: () => Date;
  newId?: () => string;
  /** Called after each commit that changed notes, corrections, acts or settings. */
  onCommit?: (event: StoreEvent) => void;
};

/** The store over one database. Every promise resolves after the commit, and rejects with a `StoreError`. */
export function createStore({
  database = createDatabase(),
  clock = () => new Date(),
  newId = () => crypto.randomUUID(),
  onCommit = () => {},
}: StoreOptions = {}): Store {
  const now = () => clock().toISOString();
  // Names this run in the lineage of notes. After a restore or an erasure revisions begin elsewhere: that is another run.
  let run = nameOfRun();
  const changed = (note: Note) => onCommit({ event: 'notes.changed', documentId: note.documentId, note });
  const corrected = (documentId: string) => onCommit({ event: 'corrections.changed', documentId });

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = toStoreError(error);
      // Dexie remembers a refused opening for good; closing lets the next request try again ("Réessayer").
      if (failure.code === 'refused') database.close({ disableAutoOpen: false });
      throw failure;
    }
  }

  return {
    'document.open': (sighting) => attempt(() => openDocument(database, sighting, now())),
    'documents.byUrl': ({ url }) => attempt(() => documentsByUrl(database, url)),
    'documents.recent': ({ limit }) => attempt(() => recentDocuments(database, limit)),
    'documents.byNumber': ({ numbers }) => attempt(() => documentsByNumber(database, numbers)),
    'documents.byFingerprint': ({ fingerprint }) => attempt(() => documentsByFingerprint(database, fingerprint)),
    'document.matters': ({ id, matters }) => attempt(() => rememberMatters(database, id, matters)),
    'readings.get': ({ documentId }) => attempt(() => getReading(database, documentId)),
    'readings.put': ({ reading }) =>
      attempt(async () => {
        await putReading(database, reading);
        return {};
      }),
    'acts.put': ({ documentId, acts }) =>
      attempt(async () => {
        if (await putActs(database, documentId, acts)) onCommit({ event: 'acts.changed', documentId });
        return {};
      }),
    'acts.list': ({ documentId }) => attempt(() => listActs(database, documentId)),
    'library.acts': () => attempt(() => libraryActs(database)),
    'library.notes': ({ after }) => attempt(() => libraryNotes(database, after)),
    'library.restore': (all) =>
      attempt(async () => {
        run = nameOfRun();
        const written = await restore(database, all);
        for (const { id } of written.documents) onCommit({ event: 'acts.changed', documentId: id });
        for (const id of documentsOf(written.notes)) onCommit({ event: 'notes.changed', documentId: id });
        for (const id of documentsOf(written.corrections)) corrected(id);
        if (written.named) onCommit({ event: 'settings.changed' });
        const { documents, notes, corrections, apart } = written;
        return { documents: documents.length, notes: notes.length, corrections: corrections.length, apart };
      }),
    'library.erase': () =>
      attempt(async () => {
        run = nameOfRun();
        await eraseAll(database);
        onCommit({ event: 'library.erased' });
        return {};
      }),
    'library.tags': () => attempt(() => listTags(database)),
    'notes.list': ({ documentId }) => attempt(() => listNotes(database, documentId)),
    'notes.put': (input) =>
      attempt(async () => {
        const result = await putNote(database, input, { now: now(), newId, by: run });
        changed(result.note);
        return result;
      }),
    'notes.delete': (input) =>
      attempt(async () => {
        const note = await deleteNote(database, input, { now: now(), by: run });
        changed(note);
        return note;
      }),
    'settings.get': () => attempt(() => getSettings(database)),
    'settings.put': ({ change }) =>
      attempt(async () => {
        const settings = await putSettings(database, change);
        onCommit({ event: 'settings.changed' });
        return settings;
      }),
    'corrections.list': ({ documentId }) => attempt(() => listCorrections(database, documentId)),
    'corrections.put': ({ correction }) =>
      attempt(async () => {
        const result = await putCorrection(database, correction, now());
        corrected(result.correction.documentId);
        return result;
      }),
    'corrections.delete': ({ id, deleted }) =>
      attempt(async () => {
        const correction = await deleteCorrection(database, id, deleted, now());
        corrected(correction.documentId);
        return correction;
      }),
  };
}

/** Short, as a note may hold many: no two runs that write the same note draw the same 48 bits. */
function nameOfRun(): string {
  return crypto.randomUUID().slice(-12);
}

function documentsOf(entries: readonly { documentId: string }[]): Set<string> {
  return new Set(entries.map(({ documentId }) => documentId));
}
