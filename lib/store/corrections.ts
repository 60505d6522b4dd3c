import { type Correction, isAt, saysTheSame } from '../model/correction.ts';
import { StoreError } from '../model/messages.ts';
import type { Database } from './database.ts';

/** The corrections of a document that are not taken back, in the order in which they were made. */
export async function listCorrections(database: Database, documentId: string): Promise<Correction[]> {
  const all = await database.corrections.where('documentId').equals(documentId).sortBy('createdAt');
  return all.filter(({ deletedAt }) => deletedAt === null);
}

/**
 * Writes a correction, unless another page has corrected the same field in between: then nothing is overwritten, and the
 * stored one is answered (`conflict: true`). Resolves after the commit. What is stored already is not written again, so a
 * repeated request does no harm.
 */
export function putCorrection(
  database: Database,
  written: Correction,
  now: string,
): Promise<{ correction: Correction; conflict: boolean }> {
  return database.transaction('rw', database.corrections, async () => {
    const stored = (await database.corrections.get(written.id)) ?? (await another(database, written));
    if (stored && (stored.id !== written.id || stored.revision !== written.revision)) {
      return { correction: stored, conflict: !saysTheSame(stored, written) };
    }
    const correction = { ...written, revision: written.revision + 1, updatedAt: now };
    await database.corrections.put(correction);
    return { correction, conflict: false };
  });
}

/** A correction of the same field that another page made. */
async function another(database: Database, { id, documentId, path }: Correction): Promise<Correction | undefined> {
  const all = await listCorrections(database, documentId);
  return all.find((one) => one.id !== id && one.path.kind === path.kind && isAt(one.path, path.page, path.rect));
}

/** Takes a correction back, or brings it back. What was said stays in the database, so that the way back is always there. */
export function deleteCorrection(database: Database, id: string, deleted: boolean, now: string): Promise<Correction> {
  return database.transaction('rw', database.corrections, async () => {
    const stored = await database.corrections.get(id);
    if (!stored) throw new StoreError('failed', `no correction ${id}`);
    if ((stored.deletedAt !== null) === deleted) return stored;
    const correction = { ...stored, revision: stored.revision + 1, updatedAt: now, deletedAt: deleted ? now : null };
    await database.corrections.put(correction);
    return correction;
  });
}
