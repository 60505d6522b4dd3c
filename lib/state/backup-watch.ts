import type { BackupLook } from './auto-backup.ts';

/** How long after a start, or a first note, it looks whether a backup is due, in milliseconds: what woke the background comes first. */
const SOON = 4000;
/** While the background stays awake it looks again so often, in milliseconds, when something was written. */
const AGAIN = 15 * 60 * 1000;

/**
 * Looks whether a backup is due: soon after the start, and when something was written, which the caller tells by what it is
 * answered. `now`: without waiting, as the reader has just chosen a rhythm. While a backup is due and only waits for something
 * to keep, each writing counts: the first note is kept once nothing was written for a moment.
 */
export function watchForBackups(look: () => Promise<BackupLook>): (now: boolean) => void {
  let lookedAt = Date.now();
  let awaited = false;
  let writings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    lookedAt = Date.now();
    const before = writings;
    awaited = (await look()) === 'empty';
    // The first note came while it looked.
    if (awaited && writings !== before) soon();
  }
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(run, SOON);
  }

  soon();
  return (now) => {
    writings += 1;
    if (now) void run();
    else if (awaited) soon();
    else if (Date.now() - lookedAt >= AGAIN) void run();
  };
}
