import { useLayoutEffect, useRef } from 'preact/hooks';
import { toPercent } from '../../../lib/model/percent.ts';
import type { Overlay } from '../../../lib/model/viewer.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Handle } from '../../../lib/state/adjusting.ts';
import { dragging } from './dragging.ts';
import './grips.css';

const ARROWS: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * One end of the open note's passage, to be pulled along the text. By keyboard arrows move it by words, with Shift by letters; to a
 * screen reader it is a slider whose value is the word that it stands at.
 *
 * - `held`: it is being moved, and came over a page end to this page: the focus comes along.
 * - `onStep`, `onPull`: the end as it is being moved; `onSettle`: the movement is over; `onLeave`: the focus went, perhaps to
 *   the next page with the end itself; `onAbandon`: it is taken back.
 */
export function SpanHandle(props: {
  overlay: Overlay;
  handle: Handle;
  held: boolean;
  onStep: (unit: 'word' | 'letter', by: 1 | -1) => void;
  onPull: (clientX: number, clientY: number) => void;
  onSettle: () => void;
  onLeave: () => void;
  onAbandon: () => void;
}) {
  const { overlay, handle, held, onStep, onPull, onSettle, onLeave, onAbandon } = props;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (held) element.current?.focus({ preventScroll: true });
  }, []);
  const drag = dragging<true>({
    start: () => {
      element.current?.focus({ preventScroll: true });
      return true;
    },
    move: ({ clientX, clientY }) => onPull(clientX, clientY),
    end: onSettle,
    cancel: onAbandon,
  });
  const { left, top, width, height } = toPercent(overlay.box, handle.place.rect, overlay.rotate);
  return (
    <div
      ref={element}
      class="span-handle"
      role="slider"
      tabIndex={0}
      aria-label={t(handle.side === 'start' ? 'spanStart' : 'spanEnd')}
      aria-description={t('spanKeys')}
      aria-valuemin={0}
      aria-valuemax={handle.length}
      aria-valuenow={handle.offset}
      aria-valuetext={handle.word}
      title={t('spanKeys')}
      data-grip="span"
      data-side={handle.side}
      data-lying={height < width || undefined}
      style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
      onKeyDown={(event) => {
        const by = ARROWS[event.key];
        if (by && !event.ctrlKey && !event.altKey && !event.metaKey) onStep(event.shiftKey ? 'letter' : 'word', by);
        else if (event.key === 'Enter') onSettle();
        else if (event.key === 'Escape') onAbandon();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyUp={(event) => {
        if (ARROWS[event.key]) onSettle();
      }}
      onBlur={onLeave}
      {...drag}
    />
  );
}
