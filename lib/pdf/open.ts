import type {
  PDFDocumentLoadingTask,
  PDFDocumentProxy,
  PDFPageProxy,
  TextContent,
} from 'pdfjs-dist/types/src/display/api';
import type { PageText } from '../layout/types.ts';
import { LIMITS, PageLimitError } from './limits.ts';
import { askPacked, type PackedText, packText } from './packed-text.ts';
import { TEXT_OPTIONS, toPageText } from './page-text.ts';

/** Why a file could not be opened. The words for a reader are the caller's. */
export type OpenErrorCode = 'empty' | 'not-pdf' | 'html' | 'damaged' | 'encrypted' | 'no-pages';

export class OpenError extends Error {
  readonly code: OpenErrorCode;
  constructor(code: OpenErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'OpenError';
    this.code = code;
  }
}

/** How far into a file its `%PDF-` header may begin (ISO 32000-1, annex H, note 13). */
const HEADER_WINDOW = 1024;

/** What the first bytes say of a file. Throws `OpenError` for what is no PDF; returns for what may be one. */
export function assertPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OpenError('empty');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WINDOW));
  if (head.includes('%PDF-')) return;
  throw new OpenError(/<!doctype html|<html|<head|<body/i.test(head) ? 'html' : 'not-pdf');
}

/** How far before a file's end its `%%EOF` may stand (ISO 32000-1, annex H, note 18). */
const TRAILER_WINDOW = 1024;

/** Whether a file breaks off before its end: pdf.js may still find pages in it, but not all that it had. */
export function isTruncated(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-TRAILER_WINDOW)).includes('%%EOF');
}

/** The SHA-256 of a file's bytes, in lower-case hexadecimal: the identity of a document. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Waits for a loading task of pdf.js and says its failures in our terms. The task is destroyed on failure and on abort.
 * A password is never asked for: an act that needs one is not public.
 */
export async function openTask(task: PDFDocumentLoadingTask, signal?: AbortSignal): Promise<PDFDocumentProxy> {
  const abort = () => void task.destroy();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    task.onPassword = () => void task.destroy();
    // A signal that has fired already fires no more.
    if (signal?.aborted) abort();
    const document = await task.promise;
    signal?.throwIfAborted();
    if (document.numPages < 1) throw new OpenError('no-pages');
    return document;
  } catch (error) {
    signal?.throwIfAborted();
    void task.destroy();
    if (error instanceof OpenError) throw error;
    const name = error instanceof Error ? error.name : '';
    const message = error instanceof Error ? error.message : '';
    // A destroyed task that had asked for a password rejects with a plain "Worker was destroyed".
    if (name === 'PasswordException' || /password|destroyed/i.test(message)) throw new OpenError('encrypted', error);
    throw new OpenError('damaged', error);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The text of one page with its geometry. Rejects where pdf.js cannot read the page, and where it holds more than any act does. */
export async function readPage(document: PDFDocumentProxy, pageNumber: number): Promise<PageText> {
  const page = await document.getPage(pageNumber);
  try {
    return toPageText(pageNumber, page.view, page.rotate, await textOf(document, page));
  } finally {
    page.cleanup();
  }
}

/** What `getTextContent(TEXT_OPTIONS)` gives, in packed pieces, ended where it is more than any act holds. */
async function textOf(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PackedText[]> {
  const pieces: PackedText[] = [];
  askPacked(document, page.pageNumber);
  const reader = (page.streamTextContent(TEXT_OPTIONS) as ReadableStream<TextContent | PackedText>).getReader();
  let [runs, characters] = [0, 0];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const packed = packText(piece.value);
    pieces.push(packed);
    runs += packed.items.length;
    for (const run of packed.items.runs) characters += run.length;
    if (runs <= LIMITS.runs && characters <= LIMITS.characters) continue;
    // pdf.js answers a cancellation only once it has come to its end.
    void reader.cancel(new Error('too much text')).catch(() => {});
    throw new PageLimitError(`La page ${page.pageNumber} contient trop de texte pour être lue.`);
  }
  return pieces;
}
