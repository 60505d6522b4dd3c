import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { LIMITS, PageLimitError } from './limits.ts';

/**
 * A document that no page of it can hang: a page that takes too long is left out, and the document is opened again in a new worker,
 * since pdf.js cannot be stopped at what it is doing.
 */
export type Guarded = {
  /** The document as it is open now. */
  current(): PDFDocumentProxy;
  /** Does `work` on a page. Rejects with `PageLimitError` where the page is left out. */
  read<T>(page: number, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T>;
  /** Says which pages are being drawn: they are suspects too. */
  drawing: Set<number>;
  /** Leaves out the drawing of a page, whatever it is at. */
  stopDrawing(page: number): Promise<void>;
  /** Calls back with the document that comes in the place of one that hung. */
  onReplaced(listener: (document: PDFDocumentProxy) => void, signal: AbortSignal): void;
};

type Open = (bytes: Uint8Array, signal: AbortSignal) => Promise<PDFDocumentProxy>;

/** How long a page may take while nothing else is answered, in milliseconds; and the hangs after which no more pages are tried. */
const PAGE_MS = 5_000;
const MOST_HANGS = 4;

/** Opens a document with `open`, as often as it takes; ends with `signal`. Throws what `open` throws. */
export async function guard(open: Open, bytes: Uint8Array, signal: AbortSignal, pageMs = PAGE_MS): Promise<Guarded> {
  // The worker takes the bytes over, and they are gone with it.
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const unread = new Set<number>();
  const undrawn = new Set<number>();
  const drawing = new Set<number>();
  const listeners = new Set<(document: PDFDocumentProxy) => void>();
  let life = new AbortController();
  let current = await open(bytes, AbortSignal.any([signal, life.signal]));
  leaveOut(current, undrawn);
  let replacing: Promise<void> | null = null;
  let answeredAt = 0;
  let hangs = 0;

  async function reopen(): Promise<void> {
    life.abort();
    life = new AbortController();
    current = await open(new Uint8Array(await file.arrayBuffer()), AbortSignal.any([signal, life.signal]));
    leaveOut(current, undrawn);
  }

  /** One at a time; whoever reads meanwhile waits for it and then reads again. */
  async function replace(find: () => Promise<void>): Promise<void> {
    hangs += 1;
    replacing = reopen()
      .then(find)
      .finally(() => {
        replacing = null;
      });
    await replacing;
    for (const listener of listeners) listener(current);
  }

  /** A page did not come. Alone in a new worker it comes, or is left out; where it comes, those that were being drawn were at fault. */
  async function settle(page: number, work: (document: PDFDocumentProxy) => Promise<unknown>): Promise<void> {
    const suspects = [...drawing];
    drawing.clear();
    await replace(async () => {
      const came = await settled(work(current), pageMs);
      if (came) for (const suspect of suspects) undrawn.add(suspect);
      else {
        unread.add(page);
        undrawn.add(page);
        await reopen();
      }
    });
  }

  return {
    current: () => current,
    drawing,
    async read(page, work) {
      for (;;) {
        while (replacing) await replacing;
        signal.throwIfAborted();
        if (unread.has(page) || hangs >= MOST_HANGS)
          throw new PageLimitError(`La page ${page} demande trop de temps : elle n’a pas été lue.`);
        const begun = performance.now();
        const { signal: gone } = life;
        const waiting = new AbortController();
        const late = () => performance.now() - Math.max(begun, answeredAt) > pageMs;
        const answer = await Promise.race([
          work(current).then(
            (value) => ({ value }),
            (error: unknown) => ({ error }),
          ),
          until(() => late() || gone.aborted, waiting.signal),
        ]);
        waiting.abort();
        signal.throwIfAborted();
        // Of a document that is gone comes nothing but that it is gone.
        if (gone.aborted) continue;
        if (answer === null) {
          if (!replacing) await settle(page, work);
          continue;
        }
        answeredAt = performance.now();
        if ('value' in answer) return answer.value;
        throw answer.error;
      }
    },
    async stopDrawing(page) {
      undrawn.add(page);
      drawing.clear();
      if (!replacing && hangs < MOST_HANGS) await replace(async () => {});
    },
    onReplaced(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

/** Whether something comes to its end, well or not, within a time. */
function settled(work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const end = () => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(end, end);
  });
}

/** Resolves with null once something holds; it is looked at now and then. */
function until(holds: () => boolean, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const timer = setInterval(() => holds() && resolve(null), 200);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}

/** Lets a document give out these pages blank, with an error for whoever draws them. The set may grow. */
function leaveOut(document: PDFDocumentProxy, pages: ReadonlySet<number>): void {
  const getPage = document.getPage.bind(document);
  document.getPage = async (number) => {
    const page = await getPage(number);
    return pages.has(number) ? blank(page) : fewerToPress(page);
  };
}

const bounded = new WeakSet<PDFPageProxy>();

/**
 * Asks pdf.js for the annotations of a page once, whoever wants them: twenty thousand take it a gigabyte each time. The viewer, which
 * names its intent, gets no more of them than it can hold; who reads them all names none.
 */
function fewerToPress(page: PDFPageProxy): PDFPageProxy {
  if (bounded.has(page)) return page;
  bounded.add(page);
  const ask = page.getAnnotations.bind(page);
  const asked = new Map<string, ReturnType<typeof ask>>();
  page.getAnnotations = async (how) => {
    const intent = how?.intent ?? 'display';
    const answer = asked.get(intent) ?? ask({ intent });
    asked.set(intent, answer);
    // What failed may be asked for again.
    answer.catch(() => asked.delete(intent));
    const all = await answer;
    return (how ? all.slice(0, LIMITS.annotations) : all).map((one) => ({ ...one }));
  };
  return page;
}

function blank(page: PDFPageProxy): PDFPageProxy {
  const refused = () => Promise.reject(new PageLimitError(`La page ${page.pageNumber} demande trop de temps.`));
  page.render = () => {
    const promise = refused();
    promise.catch(() => {});
    return { promise, cancel: () => {}, onContinue: null, separateAnnots: false } as unknown as ReturnType<
      PDFPageProxy['render']
    >;
  };
  page.streamTextContent = () => new ReadableStream({ start: (controller) => controller.close() });
  page.getAnnotations = async () => [];
  page.getOperatorList = refused;
  return page;
}
