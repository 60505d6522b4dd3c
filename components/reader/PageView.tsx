import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Note, NoteColor } from '../../lib/model/note.ts';
import type { Overlay, PagePoint } from '../../lib/model/viewer.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Layers } from '../../lib/state/layers.ts';
import { hit, type Mark } from '../../lib/state/marks.ts';
import { notedMarks } from '../../lib/state/noted-marks.ts';
import type { OpenDocument } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import { Into } from '../ui/Into.tsx';
import { MarkLayer } from './MarkLayer.tsx';
import { MarkTip, type Tip } from './MarkTip.tsx';
import './page-view.css';

/**
 * The pages, in pdf.js's viewer, with what lies over them. Marks let the pointer through to the text, so hovering and
 * clicking are found by comparing the pointer's place on the page with theirs.
 *
 * - `notes`: the reader's own, as they are drawn: marks that they are on say so.
 * - `over`: what else is drawn over a page, under the text; `above`: what is grabbed, over it. `beside`: what stands at the edge of the pages.
 * - `onOwn`: opens the reader's own note at a point, if there is one; `within`: anywhere in a rectangle, not at its rim alone.
 */
export function PageView(props: {
  document: OpenDocument;
  view: View;
  layers: Layers;
  notes: ReadonlySignal<readonly Note[]>;
  over: (overlay: Overlay) => ComponentChildren;
  above: (overlay: Overlay) => ComponentChildren;
  onOwn: (point: PagePoint, within: boolean) => boolean;
  beside: ComponentChildren;
}) {
  const { document: opened, view, layers, notes, over, above, onOwn, beside } = props;
  const container = useRef<HTMLDivElement>(null);
  const tip = useSignal<Tip | null>(null);
  const notedAs = useRef<ReadonlyMap<string, NoteColor>>(new Map());
  const noted = useComputed(() => {
    // The same map as long as it says the same: a letter that is typed in a note draws no mark anew.
    notedAs.current = keep(notedAs.current, notedColors(view.marks.value, notes.value));
    return notedAs.current;
  });

  useEffect(() => {
    const stop = new AbortController();
    view.container.value = container.current;
    void opened
      .createViewer(container.current!, view.events, stop.signal)
      .then((viewer) => {
        view.viewer.value = viewer;
        if (globalThis.document.activeElement === globalThis.document.body) viewer.focus();
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    return () => {
      view.viewer.value = null;
      view.container.value = null;
      view.overlays.value = new Map();
      stop.abort();
    };
  }, [opened]);

  const markAt = (x: number, y: number): Mark | null => {
    const point = view.viewer.value?.pointAt(x, y);
    if (!point) return null;
    const shown = (view.piecesByPage.value.get(point.page) ?? []).filter(({ mark }) =>
      layers.shown.value.has(mark.kind),
    );
    return hit(shown, point.x, point.y)?.mark ?? null;
  };

  const onPointerMove = ({ clientX, clientY, buttons, pointerType }: PointerEvent) => {
    const mark = buttons === 0 && pointerType !== 'touch' ? markAt(clientX, clientY) : null;
    if (mark !== (tip.value?.mark ?? null)) tip.value = mark && { mark, x: clientX, y: clientY };
  };

  const onClick = (event: MouseEvent) => {
    const selection = getSelection();
    if (event.button !== 0 || (selection && !selection.isCollapsed)) return;
    if (event.target instanceof Element && event.target.closest('a')) return;
    const point = view.viewer.value?.pointAt(event.clientX, event.clientY);
    const own = point && layers.shown.value.has('own') ? point : null;
    // A rectangle may hold many marks: they are reached through it.
    if (own && onOwn(own, false)) return;
    const mark = markAt(event.clientX, event.clientY);
    if (mark) view.pick(mark);
    else if (own) onOwn(own, true);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the panels hold every mark and are the keyboard's way to them */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pages are text; a click is a short cut to a panel */}
      <div
        class={`act-pages ${tip.value ? 'act-pages-mark' : ''}`}
        onPointerMove={onPointerMove}
        onPointerLeave={() => {
          tip.value = null;
        }}
        onScrollCapture={() => {
          tip.value = null;
        }}
        onClick={onClick}
      >
        {/* biome-ignore-start lint/a11y/useSemanticElements: a fieldset holds form fields, not pages */}
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <div class="act-scroll" ref={container} role="group" data-act-scroll tabIndex={0} aria-label={t('actRegion')}>
          <div class="pdfViewer" />
        </div>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: end of the exception */}
        {/* biome-ignore-end lint/a11y/useSemanticElements: end of the exception */}
        {beside}
      </div>
      {[...view.overlays.value.values()].flatMap((overlay) => [
        <Into key={`${overlay.page} host`} host={overlay.host}>
          <MarkLayer
            overlay={overlay}
            pieces={view.piecesByPage}
            shown={layers.shown}
            active={view.active}
            noted={noted}
          />
          {over(overlay)}
        </Into>,
        <Into key={`${overlay.page} top`} host={overlay.top}>
          {above(overlay)}
        </Into>,
      ])}
      <MarkTip
        tip={tip.value}
        note={tip.value ? notedMarks([tip.value.mark], notes.value).get(tip.value.mark.id)?.body : undefined}
      />
    </>
  );
}

function notedColors(marks: readonly Mark[], notes: readonly Note[]): ReadonlyMap<string, NoteColor> {
  return new Map([...notedMarks(marks, notes)].map(([id, { color }]) => [id, color]));
}

function keep<T>(old: ReadonlyMap<string, T>, next: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return old.size === next.size && [...next].every(([id, value]) => old.get(id) === value) ? old : next;
}
