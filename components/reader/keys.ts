import type { MarkKind } from '../../lib/state/marks.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { View } from '../../lib/state/view.ts';
import { hasRoomForPlan } from './room.ts';

/** Moves the focus between the regions of the page ([data-region]), as F6 does in a desktop program. */
function cycleRegion(root: ParentNode, step: 1 | -1): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent);
  const { activeElement } = document;
  const at = regions.findIndex((region) => region.contains(activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  const target = next?.querySelector<HTMLElement>(
    '[data-act-scroll], [role="tab"][aria-selected="true"], button:not(:disabled), a[href], input, [tabindex="0"]',
  );
  (target ?? next)?.focus();
}

/** What keys do beyond the view; `close` gives the page around the reader back, where there is one. */
export type KeyActions = {
  notebook: Notebook;
  /** Goes to the next mark of a kind, or to the one before. */
  walk: (kind: MarkKind, by: 1 | -1) => void;
  help: () => void;
  /** Whether plain letters are commands. */
  letters: () => boolean;
  close: (() => void) | null;
};

const MARK_KEYS: Record<string, MarkKind> = { m: 'amount', v: 'vote', d: 'recusal' };

/**
 * The keys of the whole reader. Whoever deals with Escape closer by (a menu, an editor, a selection) prevents its default;
 * what is left of it ends the search, an outline over the page, the selection, then the reader (`close`, where there is one). Ends with `signal`.
 */
export function listenToKeys(view: View, actions: KeyActions, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const action = command
      ? (historyFor(event, actions.notebook) ?? commandFor(event.key, view))
      : (letterFor(event, actions) ?? plainFor(event, view, actions.close));
    if (!action) return;
    event.preventDefault();
    action();
  };
  // On the window, so that listeners of the document come first.
  window.addEventListener('keydown', onKeyDown, { signal });
}

/**
 * What was done to notes last is taken back from anywhere, and from the text of a note too: what was typed is a step like the others,
 * and the field's own memory ends with each step that is taken back. Other fields keep theirs.
 */
function historyFor({ key, shiftKey, target }: KeyboardEvent, { undo, redo }: Notebook): (() => void) | null {
  const letter = key.toLowerCase();
  if (letter !== 'z' && letter !== 'y') return null;
  const ofNote = target instanceof HTMLTextAreaElement && target.closest('[data-list-note]');
  if (isField(target) && !ofNote) return null;
  return letter === 'y' || shiftKey ? redo : undo;
}

/** Plain letters are commands only where none are written. */
function letterFor(event: KeyboardEvent, { notebook, walk, help, letters }: KeyActions): (() => void) | null {
  const { key, altKey, shiftKey, target } = event;
  if (altKey || isField(target) || !letters()) return null;
  if (key === '?') return help;
  const kind = MARK_KEYS[key.toLowerCase()];
  if (kind) return () => walk(kind, shiftKey ? -1 : 1);
  return key === 'e' || key === 'E' ? () => notebook.area.start() : null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [role="menu"] *, dialog *');
}

function commandFor(key: string, view: View): (() => void) | null {
  const viewer = view.viewer.value;
  if (!viewer) return null;
  if (key === 'f' || key === 'F') return view.openFind;
  if (key === '+' || key === '=') return () => viewer.stepZoom(1);
  if (key === '-') return () => viewer.stepZoom(-1);
  if (key === '0') return () => viewer.setZoom('page-width');
  return null;
}

function plainFor({ key, shiftKey }: KeyboardEvent, view: View, close: (() => void) | null): (() => void) | null {
  if (key === 'F6') return () => cycleRegion(document, shiftKey ? -1 : 1);
  if (key !== 'Escape') return null;
  if (view.findOpen.value) return view.closeFind;
  if (view.planOpen.value && !hasRoomForPlan()) {
    return () => {
      view.planOpen.value = false;
    };
  }
  const selection = getSelection();
  if (selection && !selection.isCollapsed) return () => selection.removeAllRanges();
  return close;
}
