import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ActRecord } from '../model/act-summary.ts';
import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { Reading } from '../model/reading.ts';
import type { Settings } from '../model/settings.ts';
import { VERSIONS } from './versions.ts';

export const DATABASE_NAME = 'deliberations';

export type Database = Dexie & {
  documents: EntityTable<DocumentRecord, 'id'>;
  notes: EntityTable<Note, 'id'>;
  corrections: EntityTable<Correction, 'id'>;
  acts: Table<ActRecord, [documentId: string, index: number]>;
  readings: EntityTable<Reading, 'documentId'>;
  /** One row. */
  settings: EntityTable<Settings & { id: string }, 'id'>;
};

/** IndexedDB's own objects, where they are not the global ones (tests). */
type IndexedDb = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };

/**
 * The database, opened at its first use. Commits are `strict`: Chrome reports them only once the disk has them, so that
 * "Enregistré" survives a crash of the machine.
 */
export function createDatabase(name = DATABASE_NAME, indexedDb?: IndexedDb): Database {
  const database = new Dexie(name, { ...indexedDb, chromeTransactionDurability: 'strict' });
  for (const [index, { stores, upgrade }] of VERSIONS.entries()) {
    const version = database.version(index + 1).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  }
  return database as Database;
}
