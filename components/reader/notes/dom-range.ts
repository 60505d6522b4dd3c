import type { TextPosition } from '../../../lib/model/note.ts';

/** What is used of a `PageText`: the runs, and where each begins in the page's text. */
type PageRuns = { items: readonly { str: string; offset: number }[] };
export type PageOf = (page: number) => PageRuns | undefined;

/**
 * A DOM range over pdf.js's text layers as positions in the page texts. Spans carry `data-item`, the index of their run in
 * `PageText.items`, inside elements with `data-page-number`. An end of the range may stand anywhere: in a piece of a span, on a
 * `br`, on pdf.js's end-of-content element, on the page or outside it. Null where the range covers no run that was read.
 */
export function rangeToPositions(
  range: Range,
  container: Element,
  pageOf: PageOf,
): { start: TextPosition; end: TextPosition } | null {
  const covered = spansIn(container).filter((span) => range.intersectsNode(span));
  const start = firstOf(covered, (span) => edge(range, span, 'start', pageOf));
  const end = firstOf(covered.reverse(), (span) => edge(range, span, 'end', pageOf));
  return start && end && { start, end };
}

/** What is selected on the pages; null where that is nothing. */
export function selectedPassage(container: Element, pageOf: PageOf): ReturnType<typeof rangeToPositions> {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return rangeToPositions(selection.getRangeAt(0), container, pageOf);
}

/** The spans of the text layers that are in the page now, in document order; those without words too. */
export function spansIn(container: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-page-number] .textLayer [data-item]')];
}

/** Where the range begins or ends, as seen from a span that it touches; null where it only touches its rim. */
function edge(range: Range, span: HTMLElement, side: 'start' | 'end', pageOf: PageOf): TextPosition | null {
  const page = Number(span.closest('[data-page-number]')?.getAttribute('data-page-number'));
  const item = pageOf(page)?.items[Number(span.dataset.item)];
  if (!item) return null;
  const [node, offset] =
    side === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const inner = span.contains(node) ? charactersBefore(span, node, offset) : side === 'start' ? 0 : item.str.length;
  if (inner === (side === 'start' ? item.str.length : 0)) return null;
  return { page, offset: item.offset + Math.min(inner, item.str.length) };
}

/** Characters of the span before a point inside it: a search may have cut its text into pieces. */
function charactersBefore(span: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(span);
  before.setEnd(node, offset);
  return before.toString().length;
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
