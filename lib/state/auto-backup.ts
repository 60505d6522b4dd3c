import type { BackupRhythm, Settings, SettingsChange } from '../model/settings.ts';

/** The day of a moment in the reader's calendar, `YYYY-MM-DD`. */
type DayOf = (moment: Date) => string;

/** What backups are written with. */
export type AutoBackupParts = {
  settings(): Promise<Settings>;
  change(change: SettingsChange): Promise<unknown>;
  /** Whether the browser lets the extension write downloads. */
  allowed(): Promise<boolean>;
  /** Writes the file of a day; answers once it is whole in the downloads folder, false where it is not, or there is nothing to keep. */
  write(day: string): Promise<boolean>;
  /** When a backup was last tried, kept while the browser runs: milliseconds since 1970, or null. */
  tried: { get(): Promise<number | null>; set(time: number): Promise<void> };
  clock(): Date;
  dayOf: DayOf;
};

const DAYS: Record<Exclude<BackupRhythm, 'never'>, number> = { daily: 1, weekly: 7, monthly: 30 };
/** After an attempt that came to nothing, the next one waits so long, in milliseconds: a dialog that was closed must not come back at once. */
const PATIENCE = 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Whether the rhythm asks for a backup on the day of `now`. */
export function isBackupDue({ rhythm, lastAt }: Settings['backup'], now: Date, dayOf: DayOf): boolean {
  if (rhythm === 'never') return false;
  if (lastAt === null) return true;
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(new Date(lastAt)))) / DAY;
  // A last backup of tomorrow or later is that of a clock which went wrong.
  return days >= DAYS[rhythm] || days < 0;
}

/**
 * Dated backups at the reader's rhythm. Call what it answers whenever the background wakes or something changed: it looks whether
 * one is due, and writes it. That it was written is remembered only once the file is whole; what breaks off is done again.
 * Answers whether one was written; never rejects.
 */
export function createAutoBackup({ settings, change, allowed, write, tried, clock, dayOf }: AutoBackupParts) {
  let running: Promise<boolean> | null = null;

  async function check(): Promise<boolean> {
    const now = clock();
    if (!isBackupDue((await settings()).backup, now, dayOf)) return false;
    const last = await tried.get();
    if (last !== null && now.getTime() - last < PATIENCE && last <= now.getTime()) return false;
    if (!(await allowed())) return false;
    await tried.set(now.getTime());
    if (!(await write(dayOf(now)))) return false;
    await change({ backup: { lastAt: now.toISOString() } });
    return true;
  }

  return (): Promise<boolean> => {
    running ??= check()
      .catch(() => false)
      .finally(() => {
        running = null;
      });
    return running;
  };
}
