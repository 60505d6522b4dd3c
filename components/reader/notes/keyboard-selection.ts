import { spansIn } from './dom-range.ts';

/** One line of print: the runs of the text layer that stand side by side, the first and the last of them. */
type Line = { first: HTMLElement; last: HTMLElement; top: number; bottom: number };

/**
 * Selecting without a pointer: text that cannot be edited has no caret in most browsers. This selects the first line in view;
 * then arrows go from line to line, Shift with arrows extends by characters or lines, with Ctrl too by words. False where no
 * text is in view.
 */
export function selectVisibleLine(container: HTMLElement): boolean {
  const view = container.getBoundingClientRect();
  const line = linesIn(container).find(({ top, bottom }) => top >= view.top && bottom <= view.bottom);
  if (!line) return false;
  container.focus({ preventScroll: true });
  select(line);
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

/** The lines of the pages that are drawn now, in the order of the text. */
function linesIn(container: Element): Line[] {
  const lines: Line[] = [];
  for (const span of spansIn(container)) {
    if (!span.textContent?.trim()) continue;
    const { top, bottom } = span.getBoundingClientRect();
    const line = lines.at(-1);
    const middle = (top + bottom) / 2;
    if (line && middle > line.top && middle < line.bottom) line.last = span;
    else lines.push({ first: span, last: span, top, bottom });
  }
  return lines;
}

function moveLine(container: HTMLElement, selection: Selection, step: 1 | -1, extend: boolean): boolean {
  const lines = linesIn(container);
  const focused = lineOf(lines, selection.focusNode);
  const next = lines[focused + step];
  if (focused < 0) return false;
  if (!next) return true;
  if (extend) extendTo(selection, lines, focused + step);
  else select(next);
  reveal(selection);
  return true;
}

function lineOf(lines: readonly Line[], node: Node | null): number {
  if (!node) return -1;
  const after = (one: Node) => (one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return lines.findLastIndex(({ first }) => first.contains(node) || after(first));
}

/** Whole lines go in and out: the focus stands at the far side of its line, and so does the anchor unless it is inside one. */
function extendTo(selection: Selection, lines: readonly Line[], index: number): void {
  const { anchorNode, anchorOffset } = selection;
  const from = lineOf(lines, anchorNode);
  const [line, anchored] = [lines[index], lines[from]];
  if (!line || !anchored || !anchorNode) return;
  const forward = index >= from;
  const whole = anchorNode === anchored.first || anchorNode === anchored.last;
  const anchor: [Node, number] = whole ? (forward ? start(anchored) : end(anchored)) : [anchorNode, anchorOffset];
  selection.setBaseAndExtent(...anchor, ...(forward ? end(line) : start(line)));
}

function start({ first }: Line): [Node, number] {
  return [first, 0];
}

function end({ last }: Line): [Node, number] {
  return [last, last.childNodes.length];
}

function select(line: Line): void {
  getSelection()?.setBaseAndExtent(...start(line), ...end(line));
}

function reveal(selection: Selection): void {
  const node = selection.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
