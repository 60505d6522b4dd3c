import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_COLORS, type NoteColor } from '../../../lib/model/note.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Passage } from '../../../lib/state/notebook.ts';
import { Icon } from '../../ui/icons.tsx';
import { colorMeaning, colorWord } from '../../ui/note-colors.ts';
import { rove } from '../../ui/rove.ts';
import { type PageOf, rangeToPositions } from './dom-range.ts';
import { isEditable, onSelectionKey, placeBar, selectedRange } from './selection-keys.ts';
import './selection-bar.css';

/**
 * The toolbar « Annoter la sélection », at the text that is selected; its keys are in selection-keys.ts.
 *
 * - `container`: the scrolling element that holds the pages; null until there is one.
 * - `pageOf`: the runs of a page, `undefined` until it has been read.
 * - `color`: the one that was used last, which « Surligner » and « Noter » give; `names`: what the colours mean to the reader.
 * - `letters`: whether plain letters are commands.
 * - `onColor`: another colour from now on: the passage is marked in it.
 * - `onHighlight`, `onNote`: get the passage, answer false where it could not be taken.
 */
export function SelectionBar(props: {
  container: HTMLElement | null;
  pageOf: PageOf;
  color: NoteColor;
  names: Settings['colors'];
  letters: boolean;
  onColor: (color: NoteColor) => void;
  onHighlight: (passage: Passage) => boolean;
  onNote: (passage: Passage) => boolean;
}) {
  const { container, pageOf, color, names, letters, onColor, onHighlight, onNote } = props;
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
    if (inside && act !== onNote) container?.focus({ preventScroll: true });
  };
  const inColor = (chosen: NoteColor) => {
    onColor(chosen);
    take(onHighlight);
  };
  const actions = { letters, highlight: () => take(onHighlight), write: () => take(onNote), color: inColor };
  const latest = useRef(actions);
  latest.current = actions;

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
      if (!onSelectionKey(event, container, bar.current, latest.current)) return;
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
      <button
        type="button"
        data-color={color}
        aria-keyshortcuts="H"
        title={t('highlightHint')}
        onClick={actions.highlight}
      >
        <span class="ui-swatch ui-swatch-own" aria-hidden="true" />
        {t('highlight')}
      </button>
      <button type="button" aria-keyshortcuts="N" title={t('writeNoteHint')} onClick={actions.write}>
        <Icon name="note" />
        {t('writeNote')}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a toolbar would be drawn and heard as a form */}
      <span class="selection-colors" role="group" aria-label={t('noteColor')}>
        {NOTE_COLORS.map((one, index) => (
          <button
            key={one}
            type="button"
            class="selection-color"
            data-color={one}
            aria-pressed={one === color}
            aria-label={colorWord(one)}
            aria-keyshortcuts={String(index + 1)}
            title={t('selectionColorHint', colorWord(one), colorMeaning(one, names), index + 1)}
            onClick={() => inColor(one)}
          >
            <span class="ui-swatch ui-swatch-own" aria-hidden="true" />
          </button>
        ))}
      </span>
      <span role="status" class="selection-bar-status">
        {refused ? t('selectionNotRead') : ''}
      </span>
    </div>
  );
}
