import type { TextItem as PdfTextItem, TextContent } from 'pdfjs-dist/types/src/display/api';

/** What each run has in `numbers`: the index of its font, its matrix in PDF points, its width, and 1 where a line end follows. */
export const COLUMNS = 9;

/**
 * Runs of a page as columns: between two threads an object for each run takes longer than all else about it. Marks of
 * marked content are left out; every run stays, empty ones too, so that the order is the text layer's.
 */
type PackedRuns = { length: number; runs: string[]; numbers: Float64Array<ArrayBuffer>; fonts: string[] };

/** A piece of what pdf.js tells of a page's text, with its runs packed. */
export type PackedText = Pick<TextContent, 'styles' | 'lang'> & { items: PackedRuns };

/** A piece as pdf.js gives it, packed; as it is where it came packed. */
export function packText({ items, styles, lang }: TextContent | PackedText): PackedText {
  return { items: Array.isArray(items) ? packRuns(items) : items, styles, lang };
}

function packRuns(items: TextContent['items']): PackedRuns {
  const raws = items.filter((item): item is PdfTextItem => 'str' in item);
  const numbers = new Float64Array(raws.length * COLUMNS);
  const fonts: string[] = [];
  const runs = raws.map(({ str, fontName, transform, width, hasEOL }, i) => {
    let font = fonts.indexOf(fontName);
    if (font < 0) font = fonts.push(fontName) - 1;
    const at = i * COLUMNS;
    numbers[at] = font;
    for (let k = 0; k < 6; k++) numbers[at + 1 + k] = transform[k];
    numbers[at + 7] = width;
    numbers[at + 8] = hasEOL ? 1 : 0;
    return str;
  });
  // pdf.js's stream counts what has come by this length.
  return { length: items.length, runs, numbers, fonts };
}

/** The part of a thread's scope, or of one end of a channel, that pdf.js and this work with. */
export type TextPort = {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
};

/** The kinds of messages on a stream of pdf.js that are read here (its `StreamKind`, which it does not export); tests read a page of the installed version by them. */
export const STREAM = { cancel: 1, close: 3, enqueue: 4, error: 5 } as const;

/** Fewer runs than pdf.js lets be under way on one stream (100), so that it never waits for what is held back. */
const HELD = 64;

type Message = {
  packs?: number;
  action?: string;
  data?: { pageIndex?: number };
  stream?: number;
  streamId?: number;
  chunk?: TextContent;
};

/**
 * Packs, in the thread of pdf.js and before it listens there, the texts that are asked for by `askPacked`: pdf.js sends some ten
 * runs in a message, and here a page is one or few. All else passes as it is.
 */
export function packInThread(port: TextPort): void {
  const post = port.postMessage.bind(port);
  /** By the stream of each such text, what is held back of it. */
  const held = new Map<number, Message | null>();
  let next: number | null = null;
  port.addEventListener('message', (event) => {
    const { packs, action, data, stream, streamId } = (event.data ?? {}) as Message;
    if (packs !== undefined) next = packs;
    else if (stream === STREAM.cancel) held.delete(streamId!);
    else if (action === 'GetTextContent') {
      if (data?.pageIndex === next) held.set(streamId!, null);
      next = null;
    }
  });
  const release = (streamId: number) => {
    const message = held.get(streamId);
    if (!message) return;
    held.set(streamId, null);
    const chunk = packText(message.chunk!);
    post({ ...message, chunk }, [chunk.items.numbers.buffer]);
  };
  port.postMessage = (message: unknown, transfer?: Transferable[]) => {
    const { stream, streamId, chunk } = (message ?? {}) as Message;
    if (stream === undefined || !held.has(streamId!)) return post(message, transfer);
    if (stream === STREAM.enqueue && chunk) {
      const before = held.get(streamId!)?.chunk;
      // pdf.js goes on with the object that it has sent.
      const items = before ? [...before.items, ...chunk.items] : chunk.items;
      const styles = { ...before?.styles, ...chunk.styles };
      held.set(streamId!, { ...(message as Message), chunk: { items, styles, lang: chunk.lang } });
      if (items.length >= HELD) release(streamId!);
      return;
    }
    if (stream === STREAM.close || stream === STREAM.error) {
      release(streamId!);
      held.delete(streamId!);
    }
    post(message, transfer);
  };
}

const threads = new WeakMap<object, Pick<TextPort, 'postMessage'>>();

/** Remembers the thread that reads a document, in which `packInThread` was called. */
export function readsInThread(document: object, thread: Pick<TextPort, 'postMessage'>): void {
  threads.set(document, thread);
}

/** Has the text of a page packed where its thread can; to be called right before the text is asked for. */
export function askPacked(document: object, page: number): void {
  threads.get(document)?.postMessage({ packs: page - 1 });
}
