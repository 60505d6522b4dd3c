import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import { Plan } from './Plan.tsx';

/** The outline beside the pages, once there is something to outline. */
export function PlanRegion({ reader, view }: { reader: Reader; view: View }) {
  const extraction = reader.extraction.value;
  if (!extraction) return null;
  return (
    <div class="plan-region" data-region>
      <Plan
        extraction={extraction}
        selected={view.chosenAct.value}
        page={view.page.value}
        active={view.current.value}
        onSelect={view.choose}
        onGo={view.go}
      />
    </div>
  );
}
