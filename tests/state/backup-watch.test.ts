import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackupLook } from '../../lib/state/auto-backup.ts';
import { watchForBackups } from '../../lib/state/backup-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function makeWatch(answer: BackupLook) {
  const world = { answer };
  const look = vi.fn(async () => world.answer);
  return { world, look, wrote: watchForBackups(look) };
}

test('it looks soon after the start, then at most every quarter of an hour while something is written', async () => {
  const { look, wrote } = makeWatch('no');
  await vi.advanceTimersByTimeAsync(10_000);
  wrote(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  wrote(false);
  expect(look).toHaveBeenCalledTimes(2);
});

test('a rhythm that is chosen is looked at without waiting, and the first note a moment after it was written', async () => {
  const { world, look, wrote } = makeWatch('no');
  await vi.advanceTimersByTimeAsync(10_000);
  world.answer = 'empty';
  wrote(true);
  expect(look).toHaveBeenCalledTimes(2);
  // What is typed without a pause is kept once, whole.
  for (let letter = 0; letter < 5; letter++) {
    await vi.advanceTimersByTimeAsync(1000);
    wrote(false);
  }
  expect(look).toHaveBeenCalledTimes(2);
  world.answer = 'written';
  await vi.advanceTimersByTimeAsync(5000);
  expect(look).toHaveBeenCalledTimes(3);
  wrote(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledTimes(3);
});

test('a first note that comes while it looks is not missed', async () => {
  const first = Promise.withResolvers<BackupLook>();
  const look = vi.fn(() => first.promise);
  const wrote = watchForBackups(look);
  wrote(true);
  wrote(false);
  first.resolve('empty');
  await vi.advanceTimersByTimeAsync(5000);
  expect(look).toHaveBeenCalledTimes(2);
});
