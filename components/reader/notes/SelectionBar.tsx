import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import type { Passage } from '../../../lib/state/notebook.ts';
import { Icon } from '../../ui/icons.tsx';
import { rove } from '../../ui/rove.ts';
import { type PageOf, rangeToPositions } from './dom-range.ts';
import { moveSelection, selectVisibleLine } from './keyboard-selection.ts';
import './selection-bar.css';

/**
 * The toolbar « Annoter la sélection », at the text that is selected. By keyboard: `H` marks, `N` writes, F6 goes into the
 * bar, Escape leaves it; `S` selects the first line in view, arrows go on from there (keyboard-selection.ts).
 *
 * - `container`: the scrolling element that holds the pages; null until there is one.
 * - `pageOf`: the runs of a page, `undefined` until it has been read.
 * - `onHighlight`, `onNote`: get the passage, answer false where it could not be taken.
 */
export function SelectionBar(props: {
  container: HTMLElement | null;
  pageOf: PageOf;
  onHighlight: (passage: Passage) => boolean;
  onNote: (passage: Passage) => boolean;
}) {
  const { container, pageOf, onHighlight, onNote } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState(false);

  /** Takes the passage, then lets the selection go: the mark is there instead. */
  const take = (act: (passage: Passage) => boolean) => {
    const range = container && selectedRange(container);
    const passage = range && rangeToPositions(range, container, pageOf);
    const taken = passage ? act(passage) : false;
    setRefused(!taken);
    if (!taken) return;
    const inside = bar.current?.contains(document.activeElement);
    getSelection()?.removeAllRanges();
    setShown(false);
    if (inside && act === onHighlight) container?.focus({ preventScroll: true });
  };
  const latest = useRef({ take, onHighlight, onNote });
  latest.current = { take, onHighlight, onNote };

  useEffect(() => {
    if (!container) return;
    const stop = new AbortController();
    const { signal } = stop;
    let dragging = false;
    const update = () => {
      setRefused(false);
      setShown(!dragging && selectedRange(container) !== null);
    };
    const drag = (on: boolean) => () => {
      dragging = on;
      update();
    };
    document.addEventListener('selectionchange', update, { signal });
    // The bar waits until the pointer is let go: it would stand in the way.
    container.addEventListener('pointerdown', drag(true), { signal });
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, drag(false), { signal });
    const keyboard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isEditable(event.target)) return;
      if (!onKey(event, container, bar.current, latest.current)) return;
      event.preventDefault();
      // At once, not when the browser comes to tell of the selection: the next key may be for the bar.
      setShown(selectedRange(container) !== null);
    };
    // Before the keys of the whole reader: F6 and Escape are theirs, too.
    document.addEventListener('keydown', keyboard, { signal, capture: true });
    return () => stop.abort();
  }, [container]);

  useLayoutEffect(() => {
    if (!shown || !container) return;
    const place = () => bar.current && placeBar(bar.current, container);
    place();
    const stop = new AbortController();
    container.addEventListener('scroll', place, { signal: stop.signal, passive: true });
    window.addEventListener('resize', place, { signal: stop.signal });
    document.addEventListener('selectionchange', place, { signal: stop.signal });
    return () => stop.abort();
  }, [shown, refused, container]);

  if (!shown) return null;
  return (
    <div
      ref={bar}
      class="selection-bar"
      role="toolbar"
      aria-label={t('selectionToolbar')}
      // A press on the bar must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        const next = rove(event.key, at, buttons.length, 'horizontal');
        if (next === null) return;
        event.preventDefault();
        buttons[next]?.focus();
      }}
    >
      <button type="button" aria-keyshortcuts="H" title={t('highlightHint')} onClick={() => take(onHighlight)}>
        <span class="ui-swatch ui-swatch-own" aria-hidden="true" />
        {t('highlight')}
      </button>
      <button type="button" aria-keyshortcuts="N" title={t('writeNoteHint')} onClick={() => take(onNote)}>
        <Icon name="note" />
        {t('writeNote')}
      </button>
      <span role="status" class="selection-bar-status">
        {refused ? t('selectionNotRead') : ''}
      </span>
    </div>
  );
}

type Actions = {
  take: (act: (passage: Passage) => boolean) => void;
  onHighlight: (passage: Passage) => boolean;
  onNote: (passage: Passage) => boolean;
};

/** True where the key was for the selection. */
function onKey(event: KeyboardEvent, container: HTMLElement, bar: HTMLElement | null, actions: Actions): boolean {
  const inBar = bar?.contains(event.target as Node) ?? false;
  const reading = isReading(event.target, container);
  if (bar && event.key === 'F6' && !inBar) {
    bar.querySelector('button')?.focus();
    return true;
  }
  if (bar && event.key === 'Escape' && (inBar || reading)) {
    if (inBar) container.focus({ preventScroll: true });
    else getSelection()?.removeAllRanges();
    return true;
  }
  const key = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? '' : event.key.toLowerCase();
  const act = key === 'h' ? actions.onHighlight : key === 'n' ? actions.onNote : null;
  if (act && selectedRange(container)) actions.take(act);
  else if (key === 's') return selectVisibleLine(container);
  else return reading && moveSelection(container, event);
  return true;
}

/** Arrows belong to the text only while the focus is in it, or nowhere. */
function isReading(target: EventTarget | null, container: HTMLElement): boolean {
  return target === document.body || (target instanceof Node && container.contains(target));
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=menu] *'))
  );
}

/** The selected range, where it holds words and touches the pages. */
function selectedRange(container: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(container) && selection.toString().trim() !== '' ? range : null;
}

const GAP = 8;

/** Under the selection, or over it, or at the foot of the view where it fills it. */
function placeBar(bar: HTMLElement, container: HTMLElement): void {
  const range = selectedRange(container);
  if (!range) return;
  const text = range.getBoundingClientRect();
  const view = container.getBoundingClientRect();
  const { width, height } = bar.getBoundingClientRect();
  const below = text.bottom + GAP;
  const above = text.top - height - GAP;
  const lowest = view.bottom - height - GAP;
  const top = below <= lowest ? below : above >= view.top + GAP ? above : lowest;
  const left = Math.min(Math.max(text.left + text.width / 2 - width / 2, view.left + GAP), view.right - width - GAP);
  bar.style.top = `${Math.max(top, view.top + GAP)}px`;
  bar.style.left = `${Math.max(left, view.left + GAP)}px`;
}
