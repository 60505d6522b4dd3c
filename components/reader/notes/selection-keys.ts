import { NOTE_COLORS, type NoteColor } from '../../../lib/model/note.ts';
import { moveSelection, selectVisibleLine } from './keyboard-selection.ts';

/** What the keys of a selection do. */
type SelectionActions = {
  /** Whether plain letters are commands. */
  letters: boolean;
  highlight: () => void;
  write: () => void;
  color: (color: NoteColor) => void;
};

/**
 * What a key does to the selection: `S` selects a line, arrows change it, `H` marks it, `N` writes, `1` to `6` mark it in a colour; F6
 * goes into the bar, Escape leaves it. True where the key was for the selection.
 */
export function onSelectionKey(
  event: KeyboardEvent,
  container: HTMLElement,
  bar: HTMLElement | null,
  actions: SelectionActions,
): boolean {
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
  const command = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  const key = command || !actions.letters ? '' : event.key.toLowerCase();
  const action = actionOf(key, actions);
  if (action && selectedRange(container)) action();
  else if (key === 's') return selectVisibleLine(container);
  else return reading && moveSelection(container, event);
  return true;
}

function actionOf(key: string, { highlight, write, color }: SelectionActions): (() => void) | null {
  if (key === 'h') return highlight;
  if (key === 'n') return write;
  const chosen = /^[1-6]$/.test(key) ? NOTE_COLORS[Number(key) - 1] : undefined;
  return chosen ? () => color(chosen) : null;
}

/** Arrows belong to the text only while the focus is in it, or nowhere; not to what is grabbed over it. */
function isReading(target: EventTarget | null, container: HTMLElement): boolean {
  if (target instanceof Element && target.closest('[data-grip]')) return false;
  return target === document.body || (target instanceof Node && container.contains(target));
}

export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=menu] *, dialog *'))
  );
}

/** The selected range, where it holds words and touches the pages. */
export function selectedRange(container: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(container) && selection.toString().trim() !== '' ? range : null;
}

const GAP = 8;

/** Under the selection, or over it, or at the foot of the view where it fills it. */
export function placeBar(bar: HTMLElement, container: HTMLElement): void {
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
