import 'pdfjs-dist/web/pdf_viewer.css';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { Place, Rect } from '../model/geometry.ts';
import { toPagePoint } from '../model/percent.ts';
import type { ViewerEvents, ViewerPort, Zoom } from '../model/viewer.ts';
import { loadViewerParts } from './browser.ts';
import type { Guarded } from './guarded.ts';
import { attachOverlay, type Hosts, markTextItems, type PageView, selectMatch, shownMatch } from './layers.ts';
import { LIMITS } from './limits.ts';

type FindEvent = { state?: number; matchesCount: { current: number; total: number }; rawQuery?: string | null };

const SCALES = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The largest size that a page opens at, the size from which it is small, and how much of it are its two margins. */
const WIDEST = 1.5;
const SMALL = 0.8;
const MARGINS = 1.18;

/** How near the edge of the view a place may stay when it is shown, in pixels. */
const SIDE = 120;

/** How long a page may take to be drawn, in milliseconds, and how often that is looked at. */
const DRAW_MS = 15_000;
const LOOK_MS = 1_000;
/** How pdf.js calls a page that is being drawn. */
const RUNNING = 1;

/** Words for what pdf.js would otherwise fetch in English; French and English say "Page 3" alike. */
const silentL10n = { pause() {}, resume() {}, translate: async () => {}, get: async () => '', getLanguage: () => 'fr' };

/**
 * Shows a document in `container` (absolutely positioned) with pdf.js's viewer: virtual pages, text layer, search. Forms,
 * scripts and automatic links stay off. Ends with `signal`.
 */
export async function createViewer(
  guarded: Guarded,
  container: HTMLDivElement,
  events: ViewerEvents,
  signal: AbortSignal,
): Promise<ViewerPort> {
  const parts = await loadViewerParts();
  signal.throwIfAborted();
  const eventBus = new parts.EventBus();
  const linkService = new parts.PDFLinkService({
    eventBus,
    externalLinkTarget: parts.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const findController = new parts.PDFFindController({ eventBus, linkService });
  const viewer = new parts.PDFViewer({
    container,
    eventBus,
    linkService,
    findController,
    l10n: silentL10n as unknown as InstanceType<typeof parts.GenericL10n>,
    removePageBorders: true,
    annotationMode: parts.pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: parts.pdfjs.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    maxCanvasPixels: LIMITS.canvas,
    abortSignal: signal,
  } as ConstructorParameters<typeof parts.PDFViewer>[0]);
  linkService.setViewer(viewer);

  const pageView = (page: number) => viewer.getPageView(page - 1) as PageView | undefined;
  const hosts = new Map<number, Hosts>();
  /** Since when each page has been drawn. */
  const begun = new Map<number, number>();

  /** The overlay is put back each time pdf.js empties the page: before a zoom, a rotation, a first rendering. */
  function overlay(page: number): void {
    const view = pageView(page);
    if (!view?.pdfPage) return;
    const attached = attachOverlay(view, hosts.get(page), viewer.pagesRotation);
    if (hosts.get(page) === attached) return;
    hosts.set(page, attached);
    const { host, top } = attached;
    events.onOverlay({ page, box: view.pdfPage.view as Rect, rotate: view.pdfPage.rotate, host, top });
  }
  /** pdf.js forgets pages that are far away; what was drawn over them goes too. */
  function sweep(): void {
    const kept = viewer.getCachedPageViews() as Set<PageView>;
    for (const page of [...hosts.keys()]) {
      if (kept.has(pageView(page)!)) overlay(page);
      else {
        hosts.get(page)?.host.remove();
        hosts.get(page)?.top.remove();
        hosts.delete(page);
        events.onOverlayGone(page);
      }
    }
  }

  const on = (name: string, listener: (event: never) => void) => eventBus.on(name, listener, { signal });
  /** Where the reader was in a document that hung. */
  let place: { page: number; scale: string; rotation: number } | null = null;
  /** What was last gone to before there were pages: an act may be read sooner than its first page is there. */
  let wanted: (() => void) | null = null;
  on('pagesinit', () => {
    openAsBefore();
    wanted?.();
    wanted = null;
  });
  function openAsBefore(): void {
    // Each page is a region of the document, and regions need names of their own before they are drawn too.
    for (let page = 1; page <= viewer.pagesCount; page++)
      pageView(page)?.div.setAttribute('aria-label', `Page ${page}`);
    if (place) {
      viewer.currentScaleValue = place.scale;
      viewer.pagesRotation = place.rotation;
      viewer.currentPageNumber = place.page;
      return;
    }
    viewer.currentScaleValue = 'page-width';
    const fitted = viewer.currentScale;
    if (fitted > WIDEST) viewer.currentScaleValue = String(WIDEST);
    else if (fitted < SMALL) {
      // In a narrow window the margins may go, so that the words stay readable.
      viewer.currentScaleValue = String(Math.min(SMALL, fitted * MARGINS));
      container.scrollLeft = (container.scrollWidth - container.clientWidth) / 2;
    }
  }
  on('pagerender', ({ pageNumber }: { pageNumber: number }) => {
    guarded.drawing.add(pageNumber);
    begun.set(pageNumber, performance.now());
    overlay(pageNumber);
    sweep();
  });
  on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error: unknown }) => {
    guarded.drawing.delete(pageNumber);
    begun.delete(pageNumber);
    overlay(pageNumber);
    if (error) events.onPageFailed(pageNumber);
    events.onPageRendered(pageNumber);
  });
  on('textlayerrendered', ({ source }: { source: PageView }) => markTextItems(source));
  on('pagechanging', ({ pageNumber }: { pageNumber: number }) => events.onPage(pageNumber));
  on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
    sweep();
    events.onZoom(scale, presetValue === 'page-width' || presetValue === 'page-fit' ? presetValue : scale);
  });
  on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) => {
    sweep();
    events.onRotation(pagesRotation);
  });
  const found = ({ state, matchesCount, rawQuery }: FindEvent) =>
    events.onFind({
      query: rawQuery ?? findQuery,
      current: matchesCount.current,
      total: matchesCount.total,
      pending: state === parts.FindState.PENDING,
    });
  on('updatefindmatchescount', found);
  on('updatefindcontrolstate', found);

  const watch = setInterval(() => {
    for (const [page, since] of begun) {
      // pdf.js also stops at a page that has left the view, and browsers draw nothing in a tab that is not looked at.
      if (pageView(page)?.renderingState !== RUNNING) {
        begun.delete(page);
        guarded.drawing.delete(page);
      } else if (window.document.hidden) begun.set(page, performance.now());
      else if (performance.now() - since > DRAW_MS) {
        begun.delete(page);
        void guarded.stopDrawing(page);
      }
    }
  }, LOOK_MS);

  let findQuery = '';
  const refit = new ResizeObserver(() => {
    const value = viewer.currentScaleValue;
    if (value === 'page-width' || value === 'page-fit') viewer.currentScaleValue = value;
  });
  refit.observe(container);
  signal.addEventListener('abort', () => {
    refit.disconnect();
    clearInterval(watch);
    viewer.setDocument(null as never);
    linkService.setDocument(null);
  });

  function showDocument(document: PDFDocumentProxy): void {
    viewer.setDocument(document);
    // Without its first page pdf.js shows none: it takes the sizes of the others from it.
    viewer.pagesPromise?.catch(() => events.onPageFailed(1));
    linkService.setDocument(document, null);
  }
  showDocument(guarded.current());
  guarded.onReplaced((document) => {
    place = { page: viewer.currentPageNumber, scale: viewer.currentScaleValue, rotation: viewer.pagesRotation };
    begun.clear();
    for (const [page, { host, top }] of hosts) {
      host.remove();
      top.remove();
      events.onOverlayGone(page);
    }
    hosts.clear();
    showDocument(document);
  }, signal);

  /** The size of a page that was never loaded is only assumed to be that of page 1. Undefined where it does not come. */
  async function load(page: number): Promise<PageView | undefined> {
    const view = pageView(page);
    if (view?.pdfPage) return view;
    const loaded = await guarded
      .current()
      .getPage(page)
      .catch(() => null);
    if (!view || !loaded || signal.aborted) return undefined;
    view.setPdfPage(loaded);
    return view;
  }
  /** Where pages are as wide as the view, the one that is gone to is so too: one that lies on its side would be cut. Answers whether it had to. */
  function fitWidth({ div }: PageView, page: number): boolean {
    if (viewer.currentScaleValue !== 'page-width' || Math.abs(div.offsetWidth - container.clientWidth) < 2)
      return false;
    viewer.currentPageNumber = page;
    viewer.currentScaleValue = 'page-width';
    return true;
  }

  const port: ViewerPort = {
    goToPage(page: number) {
      if (viewer.pagesCount === 0) {
        wanted = () => port.goToPage(page);
        return;
      }
      const number = Math.min(Math.max(1, page), viewer.pagesCount);
      const left = container.scrollLeft;
      viewer.currentPageNumber = number;
      container.scrollLeft = left;
      void load(number).then((view) => {
        // Who has gone on meanwhile is not called back. The new size keeps the place that was in view before.
        if (view && viewer.currentPageNumber === number && fitWidth(view, number)) viewer.currentPageNumber = number;
      });
    },
    async show({ page, rect }: Place) {
      if (viewer.pagesCount === 0) {
        wanted = () => void port.show({ page, rect });
        return;
      }
      const view = await load(page);
      if (!view) return;
      fitWidth(view, page);
      const left = container.scrollLeft;
      const destArray = [null, { name: 'XYZ' }, (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2, null];
      viewer.scrollPageIntoView({ pageNumber: page, destArray, ignoreDestinationZoom: true, center: 'both' });
      // Sideways only as far as needed: the reader keeps the column that was in view.
      const centred = container.scrollLeft;
      const room = container.clientWidth / 2 - SIDE;
      const sideways = Math.min(Math.max(left, centred - room), centred + room);
      // A page that fits is not cut because another one is wider.
      const { offsetLeft, offsetWidth } = view.div;
      const edges = [offsetLeft, offsetLeft + offsetWidth - container.clientWidth] as const;
      container.scrollLeft = Math.min(Math.max(sideways, Math.min(...edges)), Math.max(...edges));
    },
    setZoom(zoom: Zoom) {
      viewer.currentScaleValue = String(zoom);
    },
    stepZoom(direction: 1 | -1) {
      const now = viewer.currentScale;
      const next =
        direction > 0 ? SCALES.find((scale) => scale > now + 0.005) : SCALES.findLast((scale) => scale < now - 0.005);
      if (next) viewer.currentScaleValue = String(next);
    },
    rotate(degrees: 90 | -90) {
      viewer.pagesRotation = (viewer.pagesRotation + degrees + 360) % 360;
    },
    find(query: string, step: 'new' | 'next' | 'previous') {
      findQuery = query;
      const type = step === 'new' ? '' : 'again';
      const options = { caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false };
      eventBus.dispatch('find', { source: null, type, query, findPrevious: step === 'previous', ...options });
    },
    closeFind() {
      const match = shownMatch(container);
      eventBus.dispatch('findbarclose', { source: null });
      if (match) setTimeout(() => selectMatch(match));
    },
    pointAt(clientX: number, clientY: number) {
      const div = window.document
        .elementsFromPoint(clientX, clientY)
        .find((element) => element instanceof HTMLElement && element.matches('.page[data-page-number]'));
      const view = div && pageView(Number(div.getAttribute('data-page-number')));
      if (!view?.pdfPage) return null;
      const bounds = view.div.getBoundingClientRect();
      const [x, y] = view.getPagePoint(clientX - bounds.left, clientY - bounds.top);
      return { page: view.id, x, y };
    },
    pointOn(page: number, clientX: number, clientY: number) {
      const view = pageView(page);
      if (!view?.pdfPage) return null;
      const { left, top, width, height } = view.div.getBoundingClientRect();
      const turned = view.pdfPage.rotate + viewer.pagesRotation;
      const at = [(clientX - left) / width, (clientY - top) / height] as const;
      const [x, y] = toPagePoint(view.pdfPage.view as Rect, turned, ...at);
      return { page, x, y };
    },
    focus: () => container.focus({ preventScroll: true }),
  };
  return port;
}
