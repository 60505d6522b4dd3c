import { Dexie } from 'dexie';
import type { ActRecord } from '../model/act-summary.ts';
import { StoreError } from '../model/messages.ts';
import type { Database } from './database.ts';

/** What was kept of the acts of a document, in order. */
export function listActs(database: Database, documentId: string): Promise<ActRecord[]> {
  return ofDocument(database, documentId).toArray();
}

/**
 * Keeps the acts of a document instead of those that were kept before. Resolves after the commit; answers whether anything
 * changed, as a document is read anew each time it is opened.
 */
export function putActs(database: Database, documentId: string, acts: readonly ActRecord[]): Promise<boolean> {
  if (acts.some((act, index) => act.documentId !== documentId || act.index !== index)) {
    return Promise.reject(new StoreError('invalid', 'acts of another document, or out of order'));
  }
  return database.transaction('rw', database.acts, async () => {
    const known = await listActs(database, documentId);
    if (JSON.stringify(known) === JSON.stringify(acts)) return false;
    await ofDocument(database, documentId).delete();
    await database.acts.bulkAdd(acts);
    return true;
  });
}

function ofDocument(database: Database, documentId: string) {
  return database.acts.where('[documentId+index]').between([documentId, Dexie.minKey], [documentId, Dexie.maxKey]);
}
