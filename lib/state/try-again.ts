import type { FailureCode } from '../model/messages.ts';

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
