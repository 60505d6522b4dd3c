import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreError } from '../../lib/model/messages.ts';
import { createResending, createTryAgain } from '../../lib/state/try-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function make() {
  const again = vi.fn();
  const stop = new AbortController();
  const trying = createTryAgain(again, stop.signal);
  /** After how long it is called, in seconds; null where it never is. */
  const wait = () => {
    const before = again.mock.calls.length;
    for (let second = 1; second <= 300; second++) {
      vi.advanceTimersByTime(1000);
      if (again.mock.calls.length > before) return second;
    }
    return null;
  };
  return { again, stop, trying, wait };
}

test('each failure waits longer, until something has held', () => {
  const { trying, wait } = make();
  const waited = [];
  for (let time = 0; time < 5; time++) {
    trying.failed('quota');
    // Several notes fail at once: one call tries them all.
    trying.failed('failed');
    waited.push(wait());
  }
  expect(waited).toEqual([2, 5, 15, 60, 60]);
  trying.held();
  trying.failed('refused');
  expect(wait()).toBe(2);
  expect(wait()).toBeNull();
});

test('what no time mends is not tried again, and nothing is once the page is gone', () => {
  const { again, stop, trying, wait } = make();
  trying.failed('invalid');
  trying.failed('gone');
  expect(wait()).toBeNull();
  trying.failed('quota');
  stop.abort();
  expect(wait()).toBeNull();
  trying.failed('quota');
  expect(wait()).toBeNull();
  expect(again).not.toHaveBeenCalled();
});

test('what is not stored is sent again, and what was not read is read again, until both have held', () => {
  const entries = signal(
    new Map([
      ['kept', true],
      ['lost', false],
    ]),
  );
  const [send, load] = [vi.fn(), vi.fn()];
  const until = new AbortController().signal;
  const resending = createResending({ entries, waits: (stored) => !stored, send, load, until });
  expect(resending.failed(new StoreError('quota', 'full'))).toBe('quota');
  vi.advanceTimersByTime(2000);
  expect(send.mock.calls).toEqual([['lost']]);
  expect(load).not.toHaveBeenCalled();
  resending.loadFailed(new Error('no answer'));
  expect(resending.loadFailure.value).toBe('failed');
  vi.advanceTimersByTime(5000);
  expect(load).toHaveBeenCalledOnce();
  resending.loaded();
  expect(resending.loadFailure.value).toBeNull();
  resending.retry();
  expect(load).toHaveBeenCalledOnce();
  expect(send).toHaveBeenCalledTimes(3);
});
