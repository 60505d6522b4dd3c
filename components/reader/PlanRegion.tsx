import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { View } from '../../lib/state/view.ts';
import { Plan } from './Plan.tsx';
import { hasRoomForPlan } from './room.ts';

/** The outline beside the pages, once there is something to outline. Where it lies over the page it goes when a place was chosen. */
export function PlanRegion({ view }: { view: View }) {
  const extraction = view.corrected.value?.extraction;
  const region = useRef<HTMLDivElement>(null);
  const chosen = view.chosenAct.value;
  useEffect(() => {
    // The list follows the pages through a compendium, unless somebody is just using it.
    if (region.current?.contains(document.activeElement)) return;
    region.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const go = useCallback(
    (evidence: Parameters<View['go']>[0]) => {
      view.go(evidence);
      if (!hasRoomForPlan()) view.planOpen.value = false;
    },
    [view],
  );
  if (!extraction) return null;
  return (
    <div class="plan-region" ref={region} data-region>
      <Plan
        extraction={extraction}
        selected={chosen}
        page={view.page.value}
        active={view.current.value}
        onSelect={view.choose}
        onGo={go}
        filter={view.actFilter.value}
        onFilter={(filter) => {
          view.actFilter.value = filter;
        }}
      />
    </div>
  );
}
