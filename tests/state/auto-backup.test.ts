import { expect, test, vi } from 'vitest';
import { localDay } from '../../lib/french/local-day.ts';
import { type BackupRhythm, changeSettings, DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { type AutoBackupParts, createAutoBackup, isBackupDue } from '../../lib/state/auto-backup.ts';

const NOW = new Date('2031-03-15T09:00:00');
const at = (day: string) => new Date(day).toISOString();

test.each<[BackupRhythm, string | null, boolean]>([
  ['never', null, false],
  ['never', '2020-01-01T00:00:00', false],
  ['daily', null, true],
  ['daily', '2031-03-15T00:10:00', false],
  ['daily', '2031-03-14T23:50:00', true],
  ['weekly', '2031-03-09T23:00:00', false],
  ['weekly', '2031-03-08T23:00:00', true],
  ['monthly', '2031-02-14T12:00:00', false],
  ['monthly', '2031-02-13T12:00:00', true],
  ['weekly', '2031-03-16T12:00:00', true],
])('%s, the last one %s: due is %s', (rhythm, last, due) => {
  expect(isBackupDue({ rhythm, lastAt: last && at(last) }, NOW, localDay)).toBe(due);
});

test('a day is a day, whatever the hour is set to in between', () => {
  // The night of the summer hour has 23 hours.
  expect(
    isBackupDue({ rhythm: 'daily', lastAt: at('2031-03-29T23:30:00') }, new Date('2031-03-30T00:10:00'), localDay),
  ).toBe(true);
});

function fakeParts(overrides: Partial<AutoBackupParts> = {}) {
  let settings = changeSettings(DEFAULT_SETTINGS, { backup: { rhythm: 'weekly' } });
  let tried: number | null = null;
  let now = NOW;
  const parts = {
    settings: async () => settings,
    change: vi.fn(async (change) => {
      settings = changeSettings(settings, change);
    }),
    allowed: async () => true,
    holds: async () => true,
    write: vi.fn(async (_day: string) => true),
    tried: {
      get: async () => tried,
      set: async (time: number) => {
        tried = time;
      },
    },
    clock: () => now,
    dayOf: localDay,
    ...overrides,
  };
  return {
    ...parts,
    wait: (hours: number) => {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    lastAt: () => settings.backup.lastAt,
    check: createAutoBackup(parts),
  };
}

test('a backup that is due is written once, and remembered once it is whole', async () => {
  const whole = Promise.withResolvers<boolean>();
  const world = fakeParts({ write: vi.fn(() => whole.promise) });
  const checks = [world.check(), world.check()];
  await vi.waitFor(() => expect(world.write).toHaveBeenCalledWith('2031-03-15'));
  expect(world.lastAt()).toBeNull();
  whole.resolve(true);
  expect(await Promise.all(checks)).toEqual(['written', 'written']);
  expect(world.lastAt()).toBe(NOW.toISOString());
  expect(await world.check()).toBe('no');
  expect(world.write).toHaveBeenCalledOnce();
  world.wait(7 * 24);
  expect(await world.check()).toBe('written');
  expect(world.write).toHaveBeenLastCalledWith('2031-03-22');
});

test.each<[string, () => Promise<boolean>]>([
  ['breaks off', async () => false],
  ['cannot be read from the database', () => Promise.reject(new Error('refused'))],
])('a backup that %s is not remembered, and is tried again later, not at once', async (_, write) => {
  const world = fakeParts({ write: vi.fn(write) });
  expect(await world.check()).toBe('no');
  expect(await world.check()).toBe('no');
  expect(world.write).toHaveBeenCalledOnce();
  expect(world.lastAt()).toBeNull();
  world.wait(2);
  await world.check();
  expect(world.write).toHaveBeenCalledTimes(2);
});

test('without the browser’s leave nothing is written, and no attempt is counted', async () => {
  let allowed = false;
  const world = fakeParts({ allowed: async () => allowed });
  expect(await world.check()).toBe('no');
  allowed = true;
  expect(await world.check()).toBe('written');
});

test('a rhythm that was chosen before the first note counts no attempt: the note is kept as soon as it is there', async () => {
  let holds = false;
  const world = fakeParts({ holds: async () => holds });
  expect(await world.check()).toBe('empty');
  expect(world.write).not.toHaveBeenCalled();
  holds = true;
  expect(await world.check()).toBe('written');
});
