import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import { foldPlanToFit } from '../../../components/reader/room.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window that is made wider and narrower. */
function windowOf(matches: boolean) {
  const room = Object.assign(new EventTarget(), { matches });
  vi.stubGlobal('matchMedia', () => room);
  return (wide: boolean) => {
    room.matches = wide;
    room.dispatchEvent(new Event('change'));
  };
}

it('folds the outline in a window that gets narrow, and gives it back as it was', () => {
  const resize = windowOf(true);
  const plan = signal(false);
  const stop = new AbortController();
  foldPlanToFit(plan, stop.signal);
  expect(plan.value).toBe(true);
  resize(false);
  expect(plan.value).toBe(false);
  plan.value = true;
  resize(true);
  expect(plan.value).toBe(true);
  plan.value = false;
  resize(false);
  resize(true);
  expect(plan.value).toBe(false);
  stop.abort();
  plan.value = true;
  resize(false);
  expect(plan.value).toBe(true);
});

it('begins folded in a narrow window', () => {
  const resize = windowOf(false);
  const plan = signal(true);
  foldPlanToFit(plan, new AbortController().signal);
  expect(plan.value).toBe(false);
  resize(true);
  expect(plan.value).toBe(true);
});
