import { useComputed } from '@preact/signals';
import type { Rect } from '../../lib/model/geometry.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { MarkKind } from '../../lib/state/marks.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import './heat-strip.css';

/** The strip's own units: as many as a tall screen has pixels. */
const LENGTH = 2000;
const KINDS: readonly MarkKind[] = ['amount', 'vote', 'recusal'];

/**
 * Where in the whole document the decision's sums, votes and recusals stand: a short cut for the pointer. Each page has the
 * same share of the strip. The outline and the panels are the same for the keyboard, so it is hidden from screen readers.
 */
export function HeatStrip({ reader, view, layers }: { reader: Reader; view: View; layers: Layers }) {
  const total = reader.document.value?.pageCount ?? 0;
  const ticks = useComputed(() => {
    const paths: Record<MarkKind, Set<number>> = { amount: new Set(), vote: new Set(), recusal: new Set() };
    for (const { kind, part, page, rects } of view.marks.value) {
      const box = reader.pages.value.get(page)?.box;
      if (part !== 'deliberation' || !box || !layers.shown.value.has(kind)) continue;
      paths[kind].add(Math.round(((page - 1 + depth(box, rects[0]!.rect)) / total) * LENGTH));
    }
    return paths;
  });
  const onClick = ({ currentTarget, clientY }: MouseEvent & { currentTarget: SVGSVGElement }) => {
    const bounds = currentTarget.getBoundingClientRect();
    const share = (clientY - bounds.top) / bounds.height;
    view.viewer.value?.goToPage(Math.floor(share * total) + 1);
  };
  return (
    <svg
      class="heat-strip"
      viewBox={`0 0 10 ${LENGTH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onClick={onClick}
    >
      <rect class="heat-here" x="0" y={((view.page.value - 1) / total) * LENGTH} width="10" height={LENGTH / total} />
      {KINDS.map((kind) => (
        <path
          key={kind}
          class={`heat-${kind}`}
          d={[...ticks.value[kind]].map((y) => `M1 ${y}h8`).join('')}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** How far down its page a rectangle begins, from 0 to 1. */
function depth(box: Rect, rect: Rect): number {
  return Math.min(Math.max((box[3] - rect[3]) / (box[3] - box[1]), 0), 1);
}
