import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rangeRects } from '../../lib/layout/geometry.ts';
import { toPercent } from '../../lib/model/percent.ts';
import type { Overlay, ViewerEvents, ViewerPort } from '../../lib/model/viewer.ts';
import { openInBrowser } from '../../lib/pdf/browser.ts';
import { guard } from '../../lib/pdf/guarded.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { createViewer } from '../../lib/pdf/viewer.ts';
import '../../components/reader/marks.css';

const ASSETS = new URL('/node_modules/pdfjs-dist/legacy/build/', location.href).href;
const PAGES = 12;
const RECT: [number, number, number, number] = [90, 700, 200, 712];

/** Twelve pages that say their number; the second is turned and its box does not begin at zero. */
async function makePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= PAGES; number++) {
    const page = pdf.addPage([595, 842]);
    if (number === 2) {
      page.setMediaBox(40, -30, 595, 842);
      page.setRotation(degrees(90));
    }
    page.drawText(`Le montant de la page ${number} est de 1 500 euros`, { x: 90, y: 700, size: 12, font });
    page.drawText('une autre ligne', { x: 90, y: 300, size: 12, font });
  }
  return pdf.save();
}

let container: HTMLDivElement;
let stop: AbortController;
let overlays: Map<number, Overlay>;
let viewer: ViewerPort;
let document_: Awaited<ReturnType<typeof openInBrowser>>;
const seen = { page: 1, zoom: 1, rotation: 0, find: '' };

beforeEach(async () => {
  container = document.createElement('div');
  container.style.cssText = 'position: absolute; inset: 0; width: 800px; height: 600px; overflow: auto';
  container.append(Object.assign(document.createElement('div'), { className: 'pdfViewer' }));
  document.body.append(container);
  stop = new AbortController();
  overlays = new Map();
  const events: ViewerEvents = {
    onPage: (page) => void Object.assign(seen, { page }),
    onZoom: (zoom) => void Object.assign(seen, { zoom }),
    onRotation: (rotation) => void Object.assign(seen, { rotation }),
    onPageRendered: () => {},
    onPageFailed: (page) => expect.unreachable(`page ${page}`),
    onOverlay: (overlay) => void overlays.set(overlay.page, overlay),
    onOverlayGone: (page) => void overlays.delete(page),
    onFind: ({ current, total }) => void Object.assign(seen, { find: `${current}/${total}` }),
  };
  const guarded = await guard((bytes, life) => openInBrowser(bytes, ASSETS, life), await makePdf(), stop.signal);
  document_ = guarded.current();
  viewer = await createViewer(guarded, container, events, stop.signal);
});

afterEach(() => {
  stop.abort();
  container.remove();
});

const pageElement = (page: number) => container.querySelector<HTMLElement>(`[data-page-number="${page}"]`)!;
const spans = (page: number) => [...pageElement(page).querySelectorAll<HTMLElement>('.textLayer [data-item]')];

/** Waits until a page has its text layer at the size that is shown. */
async function drawn(page: number): Promise<void> {
  await vi.waitFor(
    () => {
      expect(pageElement(page).querySelector('.textLayer:not([hidden]) [data-item]')).toBeTruthy();
      expect(overlays.get(page)?.host.isConnected).toBe(true);
    },
    { timeout: 10_000 },
  );
}

/** How far the mark of each run lies from the run in the text layer, in pixels, middle to middle. */
async function distances(page: number): Promise<number[]> {
  const overlay = overlays.get(page)!;
  const text = await readPage(document_, page);
  return spans(page).map((span) => {
    const item = text.items[Number(span.dataset.item)]!;
    const place = rangeRects(text, item.offset, item.offset + item.str.length)[0]!;
    const { left, top, width, height } = toPercent(overlay.box, place.rect, overlay.rotate);
    const mark = document.createElement('span');
    mark.style.cssText = `position: absolute; left: ${left}%; top: ${top}%; width: ${width}%; height: ${height}%`;
    overlay.host.append(mark);
    const [a, b] = [mark.getBoundingClientRect(), span.getBoundingClientRect()];
    mark.remove();
    return Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2);
  });
}

test('a page that is gone to is as wide as the view, where pages are: one on its side is not cut, the next one not small', async () => {
  await drawn(1);
  const width = (page: number) => pageElement(page).getBoundingClientRect();
  for (const go of [(page: number) => viewer.goToPage(page), (page: number) => viewer.show({ page, rect: RECT })]) {
    for (const page of [2, 3, 2, 1]) {
      await go(page);
      await vi.waitFor(() => expect(width(page).width).toBeCloseTo(container.clientWidth, -1));
      await vi.waitFor(() => expect(seen.page).toBe(page));
      expect(container.scrollWidth - container.clientWidth).toBeLessThanOrEqual(page === 2 ? 2 : 1000);
    }
  }
  // A size that the reader chose is kept.
  viewer.setZoom(1);
  await viewer.show({ page: 2, rect: RECT });
  expect(seen.zoom).toBe(1);
  expect(width(2).width).toBeGreaterThan(container.clientWidth);
});

test('marks lie on their words at each zoom and rotation, on a turned page too', async () => {
  for (const page of [1, 2]) {
    viewer.goToPage(page);
    await vi.waitFor(() => expect(pageElement(page).offsetWidth).toBeCloseTo(container.clientWidth, -1));
    await drawn(page);
    expect(Math.max(...(await distances(page))), `page ${page}`).toBeLessThan(3);
  }
  viewer.setZoom(0.6);
  await drawn(2);
  expect(seen.zoom).toBe(0.6);
  expect(Math.max(...(await distances(2)))).toBeLessThan(3);
  for (const turn of [90, 180, 270]) {
    viewer.rotate(90);
    expect(seen.rotation).toBe(turn);
    for (const page of [1, 2]) {
      viewer.goToPage(page);
      await drawn(page);
      expect(Math.max(...(await distances(page))), `page ${page}, ${turn}°`).toBeLessThan(3);
      // The point of the page that is asked for is the one that pdf.js tells, and beside the page the nearest one.
      const view = pageElement(page).getBoundingClientRect();
      const [x, y] = [Math.max(view.left, 0) + 40, Math.max(view.top, 0) + 30];
      const [near, told] = [viewer.pointOn(page, x, y), viewer.pointAt(x, y)];
      expect(near?.x).toBeCloseTo(told!.x, 0);
      expect(near?.y).toBeCloseTo(told!.y, 0);
      const { box } = overlays.get(page)!;
      expect([box[0], box[2]]).toContain(viewer.pointOn(page, -5000, -5000)?.x);
    }
  }
});

test('only pages near the view are drawn, and a far place is brought into it', async () => {
  await drawn(1);
  expect(container.querySelectorAll('canvas').length).toBeLessThan(PAGES);
  const place = { page: PAGES, rect: [90, 300, 150, 312] as [number, number, number, number] };
  await viewer.show(place);
  await drawn(PAGES);
  expect(seen.page).toBe(PAGES);
  const line = spans(PAGES)
    .find((span) => span.textContent === 'une autre ligne')!
    .getBoundingClientRect();
  const view = container.getBoundingClientRect();
  expect(line.top).toBeGreaterThan(view.top);
  expect(line.bottom).toBeLessThan(view.bottom);
});

test.each([
  ['page', () => viewer.goToPage(7)],
  ['place', () => viewer.show({ page: 7, rect: [90, 300, 150, 312] })],
])('a %s that is asked for before there are pages is gone to once there are', async (_, go) => {
  expect(container.querySelector('[data-page-number]')).toBeNull();
  await go();
  await drawn(7);
  expect(seen.page).toBe(7);
});

test('the point under the pointer is told in points of the page', async () => {
  await drawn(1);
  const box = pageElement(1).getBoundingClientRect();
  const point = viewer.pointAt(box.left + box.width / 2, box.top + box.height / 4);
  expect(point?.page).toBe(1);
  expect(point?.x).toBeCloseTo(297.5, 0);
  expect(point?.y).toBeCloseTo(631.5, 0);
});

test('a search counts its matches, and leaves the last one selected', async () => {
  await drawn(1);
  viewer.find('MONTANT', 'new');
  await vi.waitFor(() => expect(seen.find).toBe(`1/${PAGES}`));
  await vi.waitFor(() => expect(container.querySelector('.highlight.selected')).toBeTruthy());
  viewer.closeFind();
  await vi.waitFor(() => expect(String(getSelection())).toBe('montant'));
});
