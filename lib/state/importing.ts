import { readImport } from '../exchange/import.ts';
import type { ImportRefusal } from '../exchange/imported.ts';
import { type FailureCode, type Repository, StoreError } from '../model/messages.ts';

/**
 * What came of a file: how much was written (`notes`, `corrections`, `documents`), how many notes of other tools had to stay out as
 * their place is not known (`waiting`); or why nothing was.
 */
export type ImportOutcome =
  | { ok: true; documents: number; notes: number; corrections: number; waiting: number }
  | { ok: false; code: ImportRefusal | FailureCode };

/** Takes in a file that the reader chose: all that it holds of ours, or nothing. Never rejects. */
export async function importFile(file: Blob, repository: Repository): Promise<ImportOutcome> {
  try {
    const result = await readImport(file);
    if (!result.ok) return result;
    const { documents, notes, corrections, unplaced, left } = result.imported;
    const written = await repository.request('library.restore', { documents, notes, corrections });
    return { ok: true, ...written, waiting: unplaced.length + left };
  } catch (error) {
    return { ok: false, code: error instanceof StoreError ? error.code : 'failed' };
  }
}
