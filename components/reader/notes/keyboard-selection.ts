import { spansIn } from './dom-range.ts';

/**
 * Selecting without a pointer: text that cannot be edited has no caret in most browsers. `start` selects the first line in
 * view; then arrows go from line to line, Shift with arrows extends by characters or lines, with Ctrl too by words.
 */
export function selectVisibleLine(container: HTMLElement): boolean {
  const top = container.getBoundingClientRect().top;
  const bottom = container.getBoundingClientRect().bottom;
  const line = linesIn(container).find((span) => {
    const box = span.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  });
  if (!line) return false;
  container.focus({ preventScroll: true });
  select(line, line);
  return true;
}

/** What a key does to the selection in the text layers; true where it did something, and the browser must not. */
export function moveSelection(container: HTMLElement, event: KeyboardEvent): boolean {
  const selection = getSelection();
  if (!selection?.focusNode || selection.isCollapsed || event.altKey || event.metaKey) return false;
  if (!container.contains(selection.focusNode)) return false;
  const vertical = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (vertical !== 0 && !event.ctrlKey) return moveLine(container, selection, vertical, event.shiftKey);
  const forward = event.key === 'ArrowRight' ? 'forward' : event.key === 'ArrowLeft' ? 'backward' : null;
  if (!forward || !event.shiftKey) return false;
  selection.modify('extend', forward, event.ctrlKey ? 'word' : 'character');
  reveal(selection);
  return true;
}

/** Lines as far as the text layer knows them: its runs that hold words. */
function linesIn(container: Element): HTMLElement[] {
  return spansIn(container).filter((span) => span.textContent?.trim());
}

function moveLine(container: HTMLElement, selection: Selection, step: 1 | -1, extend: boolean): boolean {
  const lines = linesIn(container);
  const lineOf = (node: Node | null) => lines.findIndex((span) => span.contains(node));
  const focused = lineOf(selection.focusNode);
  const next = lines[focused + step];
  if (focused < 0) return false;
  if (!next) return true;
  if (extend) extendTo(selection, lines[lineOf(selection.anchorNode)], next, focused + step);
  else select(next, next);
  reveal(selection);
  return true;

  /** Whole lines go in and out: the focus stands at the far side of its line, and so does the anchor if it is not inside one. */
  function extendTo(target: Selection, anchorLine: HTMLElement | undefined, line: HTMLElement, index: number): void {
    const { anchorNode, anchorOffset } = target;
    if (!anchorNode) return;
    const forward = !anchorLine || index >= lines.indexOf(anchorLine);
    const whole = anchorNode === anchorLine;
    const offset = whole ? (forward ? 0 : anchorLine.childNodes.length) : anchorOffset;
    target.setBaseAndExtent(anchorNode, offset, line, forward ? line.childNodes.length : 0);
  }
}

function select(from: HTMLElement, to: HTMLElement): void {
  getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
}

function reveal(selection: Selection): void {
  const node = selection.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
