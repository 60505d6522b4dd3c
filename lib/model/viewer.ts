import type { Place, Rect } from './geometry.ts';

/** How wide a page is shown: a factor (1 is 100 %), or fitted to the room there is. */
export type Zoom = number | 'page-width' | 'page-fit';

/** How a search in the text stands: which match is shown, of how many; `pending` while pages are still searched. */
export type FindStatus = { query: string; current: number; total: number; pending: boolean };

/** A point on a page, in PDF points of the unrotated page. */
export type PagePoint = { page: number; x: number; y: number };

/**
 * The elements that lie over a rendered page, and the page's geometry: what is drawn in percent finds its place there. `host` is
 * under the text and mixed with the paper; `top` is over the text, for what is grabbed.
 */
export type Overlay = { page: number; box: Rect; rotate: number; host: HTMLElement; top: HTMLElement };

/** What the viewer tells. */
export type ViewerEvents = {
  onPage(page: number): void;
  onZoom(factor: number, zoom: Zoom): void;
  onRotation(degrees: number): void;
  onPageRendered(page: number): void;
  onPageFailed(page: number): void;
  /** A page has more links and annotations than can be pressed, of which these are the `first` ones. */
  onCrowded?(page: number, first: number): void;
  onOverlay(overlay: Overlay): void;
  onOverlayGone(page: number): void;
  onFind(status: FindStatus): void;
};

/** What lib/state needs of whoever shows the pages: pdf.js in the reader (lib/pdf/viewer.ts), a fake in tests. */
export interface ViewerPort {
  goToPage(page: number): void;
  /** Brings a place into the middle of the view, also on a page that was never rendered. */
  show(place: Place): Promise<void>;
  setZoom(zoom: Zoom): void;
  /** One step in (`1`) or out (`-1`). */
  stepZoom(direction: 1 | -1): void;
  rotate(degrees: 90 | -90): void;
  find(query: string, step: 'new' | 'next' | 'previous'): void;
  /** Ends the search; the match that was shown becomes the selection, so that it can be annotated. */
  closeFind(): void;
  /** The point of a page under a point of the window, or null beside the pages. */
  pointAt(clientX: number, clientY: number): PagePoint | null;
  /** The point of one page that is nearest to a point of the window; null while the page is not drawn. */
  pointOn(page: number, clientX: number, clientY: number): PagePoint | null;
  focus(): void;
}
