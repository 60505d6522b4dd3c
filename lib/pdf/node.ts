import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { LIMITS } from './limits.ts';
import { assertPdf, openTask } from './open.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${name}/`, import.meta.url));

/** Opens a PDF in Node, where pdf.js parses on the calling thread. Throws `OpenError`. The bytes are taken over by pdf.js. */
export async function openInNode(bytes: Uint8Array, signal?: AbortSignal): Promise<PDFDocumentProxy> {
  assertPdf(bytes);
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
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
  return openTask(task, signal);
}
