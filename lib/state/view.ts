import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Correction } from '../model/correction.ts';
import type { Place } from '../model/geometry.ts';
import type { FindStatus, Overlay, ViewerEvents, ViewerPort, Zoom } from '../model/viewer.ts';
import { type ActFilter, NO_FILTER } from './acts.ts';
import { applyCorrections } from './corrected.ts';
import { byPage, type Mark, toMarks } from './marks.ts';
import type { Reader } from './reader.ts';

type TabId = 'fiche' | 'montants' | 'votes' | 'deports' | 'controles' | 'notes';

/** A place that was asked for: the item of the panel (`source`, by identity), its mark where it has one, its rectangles. */
export type Active = { source: object; markId: string | null; rects: Place[] };

const NO_SEARCH: FindStatus = { query: '', current: 0, total: 0, pending: false };
const TAB_OF = { amount: 'montants', vote: 'votes', recusal: 'deports' } as const;

export type View = ReturnType<typeof createView>;

/**
 * What is on the screen, and how it is moved: page, zoom, search, the tab, the item that is pointed at.
 * - `said`: the reader's corrections, which are laid over what was read.
 */
export function createView(reader: Reader, said: ReadonlySignal<readonly Correction[]> = signal([])) {
  const viewer = signal<ViewerPort | null>(null);
  /** The element that scrolls the pages. */
  const container = signal<HTMLElement | null>(null);
  const page = signal(1);
  const zoom = signal<{ factor: number; zoom: Zoom }>({ factor: 1, zoom: 'page-width' });
  const rotation = signal(0);
  const overlays = signal<ReadonlyMap<number, Overlay>>(new Map());
  const brokenPages = signal<number[]>([]);
  /** Pages with more to press than can be, and how many of each can. */
  const crowdedPages = signal<{ pages: number[]; first: number }>({ pages: [], first: 0 });
  const findOpen = signal(false);
  const findStatus = signal<FindStatus>(NO_SEARCH);
  const tab = signal<TabId>('fiche');
  const panelsOpen = signal(true);
  const planOpen = signal(false);
  const chosenAct = signal(0);
  /** Which acts of a compendium its outline shows. */
  const actFilter = signal<ActFilter>(NO_FILTER);
  const active = signal<Active | null>(null);

  /** What was read, with the reader's corrections over it: what is shown everywhere. */
  const corrected = computed(() =>
    reader.extraction.value ? applyCorrections(reader.extraction.value, said.value) : null,
  );
  const marks = computed(() =>
    corrected.value ? toMarks(corrected.value.extraction, corrected.value.corrections, reader.looseSums.value) : [],
  );
  const piecesByPage = computed(() => byPage(marks.value));
  const bySource = computed(() => new Map<object, Mark>(marks.value.map((mark) => [mark.source, mark])));
  /** The act whose panels are shown: the chosen one, as long as it is there. */
  const act = computed(() => corrected.value?.extraction.deliberations[chosenAct.value] ?? null);
  /** The Field that the panels show as current: the newest one of the active mark, as results replace one another. */
  const current = computed(() => {
    const { value } = active;
    if (!value?.markId) return value?.source ?? null;
    return marks.value.find(({ id }) => id === value.markId)?.source ?? value.source;
  });

  /** In a compendium the panels follow the page to its act. */
  function follow(now: number): void {
    const acts = reader.extraction.value?.deliberations ?? [];
    const holds = (index: number) =>
      acts[index]?.parts.some(({ firstPage, lastPage }) => now >= firstPage && now <= lastPage) ?? false;
    if (holds(chosenAct.value)) return;
    const index = acts.findIndex((_, at) => holds(at));
    if (index >= 0) chosenAct.value = index;
  }

  function showTab(id: TabId): void {
    tab.value = id;
    panelsOpen.value = true;
  }

  const overlayGone = (gone: number) => {
    const next = new Map(overlays.value);
    next.delete(gone);
    overlays.value = next;
  };

  const events: ViewerEvents = {
    onPage(now) {
      page.value = now;
      follow(now);
    },
    onZoom(factor, mode) {
      zoom.value = { factor, zoom: mode };
    },
    onRotation(degrees) {
      rotation.value = degrees;
    },
    onPageRendered: () => reader.shown(),
    onPageFailed(failed) {
      if (!brokenPages.value.includes(failed)) brokenPages.value = [...brokenPages.value, failed];
    },
    onCrowded(crowded, first) {
      const { pages } = crowdedPages.value;
      if (!pages.includes(crowded)) crowdedPages.value = { pages: [...pages, crowded].sort((a, b) => a - b), first };
    },
    onOverlay(overlay) {
      overlays.value = new Map(overlays.value).set(overlay.page, overlay);
    },
    onOverlayGone: overlayGone,
    onFind(status) {
      findStatus.value = status;
    },
  };

  return {
    viewer,
    container,
    page,
    zoom,
    rotation,
    overlays,
    brokenPages,
    crowdedPages,
    findOpen,
    findStatus,
    tab,
    panelsOpen,
    planOpen,
    chosenAct,
    actFilter,
    act,
    corrected,
    active,
    current,
    marks,
    piecesByPage,
    events,
    /** From a panel to the page: shows the place of a field and lights its mark. */
    go(evidence: { page: number; rects: Place[] }): void {
      const place = evidence.rects[0];
      active.value = { source: evidence, markId: bySource.value.get(evidence)?.id ?? null, rects: evidence.rects };
      if (place) void viewer.value?.show(place);
      else viewer.value?.goToPage(evidence.page);
    },
    /** From the page to the panel: shows the item of a mark. */
    pick(mark: Mark): void {
      active.value = { source: mark.source, markId: mark.id, rects: mark.rects };
      chosenAct.value = mark.act;
      showTab(TAB_OF[mark.kind]);
    },
    showTab,
    /** Shows another act of a compendium. */
    choose(index: number): void {
      chosenAct.value = index;
      active.value = null;
    },
    openFind(): void {
      findOpen.value = true;
    },
    closeFind(): void {
      if (!findOpen.value) return;
      findOpen.value = false;
      findStatus.value = NO_SEARCH;
      viewer.value?.closeFind();
      viewer.value?.focus();
    },
  };
}
