import type { BackupRhythm, Settings, SettingsChange } from '../model/settings.ts';

/** The day of a moment in the reader's calendar, `YYYY-MM-DD`. */
type DayOf = (moment: Date) => string;

/** What backups are written with. */
export type AutoBackupParts = {
  settings(): Promise<Settings>;
  change(change: SettingsChange): Promise<unknown>;
  /** Whether the browser lets the extension write downloads. */
  allowed(): Promise<boolean>;
  /** Whether the reader has made anything that could be lost. */
  holds(): Promise<boolean>;
  /** Writes the file of a day; answers once it is whole in the downloads folder, false where it is not. */
  write(day: string): Promise<boolean>;
  /** When a backup was last tried, kept while the browser runs: milliseconds since 1970, or null. */
  tried: { get(): Promise<number | null>; set(time: number): Promise<void> };
  clock(): Date;
  dayOf: DayOf;
};

/** What came of a look: `written`; `empty`, where a backup is due as soon as there is something to keep; `no` where none is due, or could be written. */
export type BackupLook = 'written' | 'empty' | 'no';

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
 * Never rejects.
 */
export function createAutoBackup({ settings, change, allowed, holds, write, tried, clock, dayOf }: AutoBackupParts) {
  let running: Promise<BackupLook> | null = null;

  async function check(): Promise<BackupLook> {
    const now = clock();
    if (!isBackupDue((await settings()).backup, now, dayOf)) return 'no';
    const last = await tried.get();
    if (last !== null && now.getTime() - last < PATIENCE && last <= now.getTime()) return 'no';
    if (!(await allowed())) return 'no';
    // No attempt is counted: the first note is not to wait for the next one.
    if (!(await holds())) return 'empty';
    await tried.set(now.getTime());
    if (!(await write(dayOf(now)))) return 'no';
    await change({ backup: { lastAt: now.toISOString() } });
    return 'written';
  }

  return (): Promise<BackupLook> => {
    running ??= check()
      .catch((): BackupLook => 'no')
      .finally(() => {
        running = null;
      });
    return running;
  };
}
