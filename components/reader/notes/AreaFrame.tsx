import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Corner, moved, movedAsSeen, resizedAsSeen, withCorner } from '../../../lib/model/frame.ts';
import type { Rect } from '../../../lib/model/geometry.ts';
import { toPercent } from '../../../lib/model/percent.ts';
import type { Overlay, PagePoint } from '../../../lib/model/viewer.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { dragging } from './dragging.ts';
import './grips.css';

/** How far one press of an arrow goes, in points; with Ctrl one point. */
const STEP = 6;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const CORNERS: readonly Corner[] = [
  { x: 0, y: 1 },
  { x: 0, y: 3 },
  { x: 2, y: 1 },
  { x: 2, y: 3 },
];

/**
 * A rectangle of a page that can be moved by its rim and sized by its corners. By keyboard arrows move it and Shift with arrows sizes
 * it, as it is seen, whichever way the page is turned; with Ctrl finely.
 *
 * - `turned`: how the page is shown, its own and the reader's rotation together, in degrees. `pointOn`: a point of the window on this page.
 * - `onShape`: the rectangle as it is being changed; `onSettle`: the movement is over. `onEnter`, `onEscape`: those keys; `onEscape`
 *   is also for a movement that the system took away.
 * - `draft`: it is no note yet: it takes the focus, and is moved by its inside too.
 */
export function AreaFrame(props: {
  overlay: Overlay;
  turned: number;
  rect: Rect;
  label: string;
  draft?: boolean;
  pointOn: (clientX: number, clientY: number) => PagePoint | null;
  onShape: (rect: Rect) => void;
  onSettle: () => void;
  onEnter: () => void;
  onEscape: () => void;
}) {
  const { overlay, turned, rect, label, draft, pointOn, onShape, onSettle, onEnter, onEscape } = props;
  const { box, rotate } = overlay;
  const frame = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  useLayoutEffect(() => {
    if (draft) frame.current?.focus({ preventScroll: true });
  }, [draft]);

  const drag = dragging<{ from: PagePoint; rect: Rect; corner: Corner | null }>({
    start: (event) => {
      const from = pointOn(event.clientX, event.clientY);
      const { corner } = (event.currentTarget as HTMLElement).dataset;
      frame.current?.focus({ preventScroll: true });
      return from && { from, rect, corner: corner === undefined ? null : (CORNERS[Number(corner)] ?? null) };
    },
    move: (event, { from, rect: before, corner }) => {
      const to = pointOn(event.clientX, event.clientY);
      if (!to) return;
      if (!corner) return onShape(moved(box, before, to.x - from.x, to.y - from.y));
      const next = withCorner(box, before, corner, [to.x, to.y]);
      if (next) onShape(next);
    },
    end: onSettle,
    cancel: onEscape,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow && !event.altKey && !event.metaKey) {
      const [right, down] = arrow.map((by) => by * (event.ctrlKey ? 1 : STEP)) as [number, number];
      onShape((event.shiftKey ? resizedAsSeen : movedAsSeen)(box, rect, turned, right, down));
    } else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!ARROWS[event.key]) return;
    const { left, top, width, height } = toPercent(box, rect, turned);
    setTold(t('areaWhere', ...[left, top, width, height].map(Math.round)));
    onSettle();
  };

  const { left, top, width, height } = toPercent(box, rect, rotate);
  return (
    <div
      ref={frame}
      class={`area-frame ${draft ? 'area-draft' : ''}`}
      // Arrows are its own, also for screen readers: what they do is told in its description and, after each, in words.
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys, so it must be reached by them
      tabIndex={0}
      aria-label={label}
      aria-description={t(draft ? 'areaHint' : 'areaKeys')}
      data-grip="area"
      style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onBlur={draft ? undefined : onSettle}
    >
      {draft && <div class="area-inside" {...drag} />}
      {['top', 'right', 'bottom', 'left'].map((side) => (
        <div key={side} class={`area-side area-${side}`} {...drag} />
      ))}
      {CORNERS.map(({ x, y }, index) => (
        <div
          key={`${x}${y}`}
          class="area-corner"
          data-corner={index}
          style={cornerStyle(box, rect, rotate, { x, y })}
          {...drag}
        />
      ))}
      <span role="status" class="sr-only">
        {told}
      </span>
    </div>
  );
}

/** Where a corner of the rectangle is on the page as it is shown: in percent of the frame. */
function cornerStyle(box: Rect, rect: Rect, rotate: number, { x, y }: Corner) {
  const whole = toPercent(box, rect, rotate);
  const point = toPercent(box, [rect[x], rect[y], rect[x], rect[y]], rotate);
  return {
    left: `${((point.left - whole.left) / whole.width) * 100}%`,
    top: `${((point.top - whole.top) / whole.height) * 100}%`,
  };
}
