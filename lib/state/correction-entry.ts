import { type Correction, saysTheSame } from '../model/correction.ts';
import type { FailureCode } from '../model/messages.ts';

/**
 * One correction on its way to the database. `wanted` is what the reader sees; `stored` is what the database last
 * acknowledged; `sent` is what was sent without an answer. `failure` stays until a later attempt succeeds.
 */
export type CorrectionEntry = {
  wanted: Correction;
  stored: Correction | null;
  sent: Correction | null;
  busy: boolean;
  failure: FailureCode | null;
};

/** What brings the database closer to what is wanted, or null where it holds it. */
export function nextStep({ wanted, stored }: CorrectionEntry): 'put' | 'delete' | 'restore' | null {
  const gone = wanted.deletedAt !== null;
  if (!stored) return gone ? null : 'put';
  if (gone !== (stored.deletedAt !== null)) return gone ? 'delete' : 'restore';
  return gone || saysTheSame(wanted, stored) ? null : 'put';
}

export function storedEntry(correction: Correction): CorrectionEntry {
  return { wanted: correction, stored: correction, sent: null, busy: false, failure: null };
}

export function isSettled(entry: CorrectionEntry): boolean {
  return !entry.busy && nextStep(entry) === null;
}
