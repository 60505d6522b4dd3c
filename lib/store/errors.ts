import { type FailureCode, StoreError } from '../model/messages.ts';

/** Dexie's and IndexedDB's names for a database that the browser will not open: blocked storage, private windows, damage. */
const REFUSED = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'MissingApiError',
  'SecurityError',
  'NotAllowedError',
  'InvalidStateError',
  'DatabaseClosedError',
  'VersionError',
]);

type Named = { name?: string; message?: string; inner?: unknown; cause?: unknown };

/** Whatever a database operation threw, as the error that the protocol carries. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(codeOf(error), (error as Named)?.message ?? String(error));
}

/** The cause decides: Dexie wraps a full disk in an AbortError or an OpenFailedError. */
function codeOf(error: unknown): FailureCode {
  const names = chain(error).map((one) => one.name ?? '');
  // Firefox says NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR inside the message of older errors; the name is right since 2023.
  if (names.some((name) => name.startsWith('QuotaExceeded'))) return 'quota';
  return names.some((name) => REFUSED.has(name)) ? 'refused' : 'failed';
}

function chain(error: unknown): Named[] {
  const errors: Named[] = [];
  for (let one = error as Named | null | undefined; one && errors.length < 8; one = (one.inner ?? one.cause) as Named) {
    errors.push(one);
  }
  return errors;
}
