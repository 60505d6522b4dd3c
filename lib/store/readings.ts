import type { Reading } from '../model/reading.ts';
import type { Database } from './database.ts';

/** What was kept of a document that was read to its end; null where it never was, since this is kept. */
export async function getReading(database: Database, documentId: string): Promise<Reading | null> {
  return (await database.readings.get(documentId)) ?? null;
}

/** Keeps a reading instead of the one that was kept before; what is there already is not written again. */
export function putReading(database: Database, reading: Reading): Promise<void> {
  return database.transaction('rw', database.readings, async () => {
    const known = await getReading(database, reading.documentId);
    if (JSON.stringify(known) !== JSON.stringify(reading)) await database.readings.put(reading);
  });
}
