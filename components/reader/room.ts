import type { Signal } from '@preact/signals';

/** Where there is room for the outline beside the page; else it lies over it (reader.css has the same width). */
const WIDE = '(min-width: 1100px)';

/** Whether there is room for the outline beside the page. */
export function hasRoomForPlan(): boolean {
  return matchMedia(WIDE).matches;
}

/**
 * Folds the outline where there is no room for it, for it would cover the page unasked, and gives it back as it was where there is
 * room again; until `signal`.
 */
export function foldPlanToFit(planOpen: Signal<boolean>, signal: AbortSignal): void {
  const room = matchMedia(WIDE);
  let beside = true;
  planOpen.value = room.matches;
  const fit = () => {
    if (!room.matches) beside = planOpen.peek();
    planOpen.value = room.matches && beside;
  };
  room.addEventListener('change', fit, { signal });
}
