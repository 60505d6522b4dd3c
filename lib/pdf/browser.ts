import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { LIMITS } from './limits.ts';
import { assertPdf, OpenError, openTask } from './open.ts';
import { readsInThread } from './packed-text.ts';

/** How long a document may take to open, in milliseconds: its tables and its tree of pages, not its pages. */
const OPEN_MS = 20_000;

/**
 * Opens a PDF in a page of the browser, parsed by pdf.js in a worker of its own, which ends with `signal`, whatever it is at. `assets`
 * is the address, with its last slash, of the folder where the build puts cmaps, fonts and decoders. Throws `OpenError`. The
 * bytes are taken over.
 *
 * pdf.js's build for older browsers: its other one runs from Firefox 144 and Chrome 145 on (Map.prototype.getOrInsertComputed).
 */
export async function openInBrowser(bytes: Uint8Array, assets: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  assertPdf(bytes);
  signal.throwIfAborted();
  const thread = new Worker(new URL('./limited.worker.ts', import.meta.url), { type: 'module' });
  const worker = new pdfjs.PDFWorker({ port: thread as unknown as null });
  // pdf.js would ask its worker to end, and wait for an answer that one which hangs never gives.
  const end = () => {
    thread.terminate();
    worker.destroy();
  };
  signal.addEventListener('abort', end, { once: true });
  const task = pdfjs.getDocument({
    worker,
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    maxImageSize: LIMITS.image,
    enableXfa: false,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OpenError('damaged', new Error('it did not open in time'))), OPEN_MS);
  });
  const opened = openTask(task, signal);
  try {
    const document = await Promise.race([opened, late]);
    readsInThread(document, thread);
    return document;
  } catch (error) {
    opened.catch(() => {});
    end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The viewer parts of pdf.js. Their module takes pdf.js from a global as it is evaluated, hence the late import. */
export async function loadViewerParts() {
  (globalThis as { pdfjsLib?: typeof pdfjs }).pdfjsLib = pdfjs;
  return { ...(await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')), pdfjs };
}
