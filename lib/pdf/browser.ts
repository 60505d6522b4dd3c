import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { assertPdf, openTask } from './open.ts';

/**
 * Opens a PDF in a page of the browser, parsed in pdf.js's own worker. `assets` is the address, with its last slash, of
 * the folder where the build puts the worker, cmaps, fonts and decoders. Throws `OpenError`. The bytes are taken over.
 *
 * pdf.js's build for older browsers: its other one runs from Firefox 144 and Chrome 145 on (Map.prototype.getOrInsertComputed).
 */
export async function openInBrowser(bytes: Uint8Array, assets: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  assertPdf(bytes);
  pdfjs.GlobalWorkerOptions.workerSrc = `${assets}pdf.worker.min.mjs`;
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    enableXfa: false,
  });
  const document = await openTask(task, signal);
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  return document;
}

/** The viewer parts of pdf.js. Their module takes pdf.js from a global as it is evaluated, hence the late import. */
export async function loadViewerParts() {
  (globalThis as { pdfjsLib?: typeof pdfjs }).pdfjsLib = pdfjs;
  return { ...(await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')), pdfjs };
}
