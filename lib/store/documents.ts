import type { DocumentRecord, DocumentSighting } from '../model/document.ts';
import type { Database } from './database.ts';

/** Records that a document was opened, and merges what the reader has learnt of it: what is known is never forgotten. */
export function openDocument(database: Database, sighting: DocumentSighting, now: string): Promise<DocumentRecord> {
  return database.transaction('rw', database.documents, async () => {
    const known = await database.documents.get(sighting.id);
    const record: DocumentRecord = {
      id: sighting.id,
      urls: union(known?.urls, sighting.url === null ? [] : [sighting.url]),
      fingerprint: sighting.fingerprint ?? known?.fingerprint ?? null,
      numbers: union(known?.numbers, sighting.numbers),
      title: sighting.title ?? known?.title ?? null,
      sessionDate: sighting.sessionDate ?? known?.sessionDate ?? null,
      pageCount: sighting.pageCount || (known?.pageCount ?? 0),
      firstOpenedAt: known?.firstOpenedAt ?? now,
      lastOpenedAt: now,
      ...(known?.matters ? { matters: known.matters } : {}),
    };
    await database.documents.put(record);
    return record;
  });
}

/** The documents that were opened last, the last one first. */
export function recentDocuments(database: Database, limit: number): Promise<DocumentRecord[]> {
  return database.documents.orderBy('lastOpenedAt').reverse().limit(limit).toArray();
}

/** The documents that hold one of these acts, the one that was opened last first. */
export async function documentsByNumber(database: Database, numbers: string[]): Promise<DocumentRecord[]> {
  const found = await database.documents.where('numbers').anyOf(numbers).distinct().toArray();
  return found.sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
}

/** The documents that were opened at an address, the one that was opened last first. */
export async function documentsByUrl(database: Database, url: string): Promise<DocumentRecord[]> {
  const found = await database.documents.where('urls').equals(url).toArray();
  return found.sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
}

/** The documents to which their makers gave one fingerprint, the one that was opened last first. */
export async function documentsByFingerprint(database: Database, fingerprint: string): Promise<DocumentRecord[]> {
  const found = await database.documents.where('fingerprint').equals(fingerprint).toArray();
  return found.sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
}

/** Remembers the matters of acts beside those that are known. Answers the record; null for a document that was never opened. */
export function rememberMatters(
  database: Database,
  id: string,
  matters: Record<string, string>,
): Promise<DocumentRecord | null> {
  return database.transaction('rw', database.documents, async () => {
    const known = await database.documents.get(id);
    if (!known) return null;
    const record = { ...known, matters: { ...known.matters, ...matters } };
    if (Object.keys(matters).length > 0) await database.documents.put(record);
    return record;
  });
}

function union(known: readonly string[] | undefined, seen: readonly string[]): string[] {
  return [...new Set([...(known ?? []), ...seen])];
}
