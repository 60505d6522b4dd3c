import { type ReadonlySignal, signal } from '@preact/signals';
import { type FailureCode, StoreError } from '../model/messages.ts';

/** Pauses before what failed is tried again by itself, in milliseconds: the last one over and over. */
const PAUSES = [2000, 5000, 15_000, 60_000];

/** What may mend by itself: room is made, a database opens again, a background that was stopped starts. */
const MAY_MEND: readonly FailureCode[] = ['quota', 'refused', 'failed'];

/** Calls `again` a while after a failure, later each time, until something has held or the page goes. */
export function createTryAgain(again: () => void, until: AbortSignal) {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  until.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
  });
  return {
    failed(code: FailureCode): void {
      if (timer !== null || until.aborted || !MAY_MEND.includes(code)) return;
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
      tries++;
      timer = setTimeout(() => {
        timer = null;
        again();
      }, pause);
    },
    /** What had failed has held: the next failure is the first one again. */
    held(): void {
      tries = 0;
    },
  };
}

/**
 * Sends again what the database refused, and reads again what it did not give: by itself a while later, or when `retry` is called.
 *
 * - `entries`: what is to be stored, by id; `waits`: whether one is not stored yet; `send` and `load` begin anew and never throw.
 * - `loadFailure`: why nothing could be read, until it could.
 */
export function createResending<E>(parts: {
  entries: ReadonlySignal<ReadonlyMap<string, E>>;
  waits(entry: E): boolean;
  send(id: string): void;
  load(): void;
  until: AbortSignal;
}) {
  const { entries, waits, send, load, until } = parts;
  const loadFailure = signal<FailureCode | null>(null);
  function retry(): void {
    for (const [id, entry] of entries.peek()) if (waits(entry)) send(id);
    if (loadFailure.peek() !== null) load();
  }
  const trying = createTryAgain(retry, until);
  /** Answers why. */
  function failed(error: unknown): FailureCode {
    const code = error instanceof StoreError ? error.code : 'failed';
    trying.failed(code);
    return code;
  }
  return {
    loadFailure: loadFailure as ReadonlySignal<FailureCode | null>,
    retry,
    failed,
    held: trying.held,
    loadFailed(error: unknown): void {
      loadFailure.value = failed(error);
    },
    loaded(): void {
      if (loadFailure.peek() !== null) trying.held();
      loadFailure.value = null;
    },
  };
}
