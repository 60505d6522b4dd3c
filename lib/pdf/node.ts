import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { LIMITS } from './limits.ts';
import { localPorts } from './local-ports.ts';
import { assertPdf, openTask } from './open.ts';
import { packInThread, readsInThread } from './packed-text.ts';
import { thinDrawings } from './thin-drawing.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${name}/`, import.meta.url));

/** Opens a PDF in Node, where pdf.js parses on the calling thread. Throws `OpenError`. The bytes are taken over by pdf.js. */
export async function openInNode(bytes: Uint8Array, signal?: AbortSignal): Promise<PDFDocumentProxy> {
  assertPdf(bytes);
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const [near, far] = localPorts();
  packInThread(far);
  thinDrawings(far);
  WorkerMessageHandler.initializeFromPort(far);
  const task = getDocument({
    worker: new PDFWorker({ port: near as unknown as null }),
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: LIMITS.image,
    enableXfa: false,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
  });
  const document = await openTask(task, signal);
  readsInThread(document, near);
  return document;
}
