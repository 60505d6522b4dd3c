import { useLayoutEffect } from 'preact/hooks';
import { frameBetween } from '../../../lib/model/frame.ts';
import type { Place } from '../../../lib/model/geometry.ts';
import { toPageStep } from '../../../lib/model/percent.ts';
import type { PagePoint } from '../../../lib/model/viewer.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { AreaTool } from '../../../lib/state/area-tool.ts';
import type { View } from '../../../lib/state/view.ts';
import { isEditable } from './selection-keys.ts';
import './grips.css';

/** Half the size of the rectangle that the keyboard begins with, in points as it is seen. */
const HALF = [120, 45] as const;

/**
 * The tool « Encadrer une zone » while it is on: a rectangle is pulled over a page with the pointer, or begins in the middle of the view
 * with an arrow or Enter and goes on in its frame (AreaFrame.tsx). Escape ends it.
 */
export function AreaDrawing({ tool, view }: { tool: AreaTool; view: View }) {
  const container = view.container.value;
  const on = tool.on.value && container !== null;

  // At once: the pages wait when the button says so.
  useLayoutEffect(() => {
    if (!on || !container) return;
    const stop = new AbortController();
    const early = { signal: stop.signal, capture: true };
    let from: PagePoint | null = null;
    const boxOf = (page: number) => view.overlays.peek().get(page)?.box;

    container.dataset.drawing = '';
    stop.signal.addEventListener('abort', () => {
      delete container.dataset.drawing;
    });
    getSelection()?.removeAllRanges();

    container.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || isGrip(event.target)) return;
        from = startPoint(event, view);
        if (!from) return;
        event.preventDefault();
        event.stopPropagation();
        tool.draw(null);
        container.setPointerCapture(event.pointerId);
      },
      early,
    );
    container.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const box = from && boxOf(from.page);
        const to = from && view.viewer.peek()?.pointOn(from.page, clientX, clientY);
        const rect = from && box && to && frameBetween(box, [from.x, from.y], [to.x, to.y]);
        if (from) tool.draw(rect ? { page: from.page, rect } : null);
      },
      early,
    );
    container.addEventListener(
      'pointerup',
      () => {
        if (from) tool.finish();
        from = null;
      },
      early,
    );
    container.addEventListener(
      'pointercancel',
      () => {
        from = null;
        tool.draw(null);
      },
      early,
    );
    // Neither selects text nor opens what lies there.
    for (const name of ['mousedown', 'click'] as const) {
      container.addEventListener(
        name,
        (event) => {
          if (isGrip(event.target)) return;
          event.preventDefault();
          event.stopPropagation();
        },
        early,
      );
    }
    const onKey = (event: KeyboardEvent) => {
      if (isGrip(event.target) || isEditable(event.target)) return;
      if (event.key === 'Escape') tool.stop();
      else if (!tool.draft.peek() && /^(Arrow|Enter$)/.test(event.key)) tool.draw(placeInView(container, view));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, early);
    // Asked for by keyboard: there is a frame at once, with the focus in it.
    if (document.querySelector(':focus-visible')) tool.draw(placeInView(container, view));
    return () => stop.abort();
  }, [on, container]);

  return (
    <div class="area-hint" role="status">
      {on && t('areaHint')}
    </div>
  );
}

function startPoint({ clientX, clientY }: PointerEvent, view: View): PagePoint | null {
  return view.viewer.peek()?.pointAt(clientX, clientY) ?? null;
}

/** A rectangle in the middle of what is in view. */
function placeInView(container: HTMLElement, view: View): Place | null {
  const { left, top, width, height } = container.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const viewer = view.viewer.peek();
  const middle = viewer?.pointAt(x, y) ?? viewer?.pointOn(view.page.peek(), x, y);
  const overlay = middle && view.overlays.peek().get(middle.page);
  if (!overlay) return null;
  const [dx, dy] = toPageStep(overlay.rotate + view.rotation.peek(), ...HALF);
  const rect = frameBetween(overlay.box, [middle.x - dx, middle.y - dy], [middle.x + dx, middle.y + dy]);
  return rect && { page: middle.page, rect };
}

function isGrip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-grip]') !== null;
}
