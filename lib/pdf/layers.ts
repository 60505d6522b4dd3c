import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { keepFocus } from './keep-focus.ts';

/** What is used of a page view of pdf.js; its own types say `any`. */
export type PageView = {
  id: number;
  div: HTMLDivElement;
  pdfPage: PDFPageProxy | null;
  renderingState: number;
  setPdfPage(page: PDFPageProxy): void;
  getPagePoint(x: number, y: number): [number, number];
  _textHighlighter: { textDivs: HTMLElement[] | null };
};

/** How an element of the unturned page's size covers the page after the reader's rotation. */
const TURNS: Record<number, string> = {
  0: '',
  90: 'rotate(90deg) translateY(-100%)',
  180: 'rotate(180deg) translate(-100%, -100%)',
  270: 'rotate(270deg) translateX(-100%)',
};

/** What lies over the canvas of a page and under its text, and what lies over both; `refocus` gives the focus in the latter back. */
export type Hosts = { host: HTMLElement; top: HTMLElement; refocus: () => void };

function createHosts(): Hosts {
  const top = document.createElement('div');
  return { host: document.createElement('div'), top, refocus: keepFocus(top) };
}

/**
 * Puts the overlays of a page over its canvas and over its text layer; makes them where there are none yet. They have the
 * size of the page as its /Rotate shows it and are turned by CSS for the reader's own rotation, so that underlines stay under
 * their words. pdf.js removes them whenever it redraws the page.
 */
export function attachOverlay(view: PageView, existing: Hosts | undefined, rotation: number): Hosts {
  const hosts = existing ?? createHosts();
  const { host, top } = hosts;
  const { width, height } = view.div.style;
  const sideways = rotation % 180 !== 0;
  host.className = 'overlay';
  top.className = 'overlay-top';
  for (const { style } of [host, top]) {
    style.width = sideways ? height : width;
    style.height = sideways ? width : height;
    style.transform = TURNS[rotation] ?? '';
  }
  if (host.parentNode !== view.div) {
    const canvas = view.div.querySelector(':scope > .canvasWrapper');
    if (canvas) canvas.after(host);
    else view.div.prepend(host);
  }
  // Its place in the order is given by the style sheet: pdf.js adds its layers later. Moving it would take the focus away.
  if (top.parentNode !== view.div) {
    view.div.append(top);
    hosts.refocus();
  }
  return hosts;
}

/** Writes on each span of the text layer which run of `PageText.items` it is; both hold every run, in one order. */
export function markTextItems(view: PageView): void {
  view._textHighlighter.textDivs?.forEach((span, index) => {
    span.dataset.item = String(index);
  });
  // One stop for the keyboard, the scrolling container, is enough for all the pages.
  view.div.querySelector('.textLayer')?.setAttribute('tabindex', '-1');
}

type Edge = { span: Element; offset: number };

/** Where the shown match of a search begins and ends, in spans and characters; null where none is on a rendered page. */
export function shownMatch(container: HTMLElement): { start: Edge; end: Edge } | null {
  const pieces = [...container.querySelectorAll('.textLayer .highlight.selected')];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = edge(first);
  const end = edge(last);
  return start && end && { start, end: { ...end, offset: end.offset + (last.textContent?.length ?? 0) } };
}

function edge(piece: Element): Edge | null {
  const span = piece.closest('[data-item]');
  if (!span) return null;
  const before = document.createRange();
  before.selectNodeContents(span);
  if (piece !== span) before.setEndBefore(piece);
  return { span, offset: piece === span ? 0 : before.toString().length };
}

/** Makes a match the selection of the page, once pdf.js has put the plain text back. */
export function selectMatch({ start, end }: { start: Edge; end: Edge }): void {
  const from = start.span.firstChild;
  const to = end.span.firstChild;
  if (!(from instanceof Text) || !(to instanceof Text)) return;
  getSelection()?.setBaseAndExtent(from, Math.min(start.offset, from.length), to, Math.min(end.offset, to.length));
}
