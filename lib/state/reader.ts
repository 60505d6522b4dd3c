import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Rule } from '../layout/rules.ts';
import type { PageText } from '../layout/types.ts';
import type { Amount, Extraction, Source } from '../model/extraction.ts';
import type { PdfMarks } from '../model/pdf-marks.ts';
import type { ViewerEvents, ViewerPort } from '../model/viewer.ts';
import type { ReaderAddress } from './address.ts';
import type { Answer, Order } from './extraction-protocol.ts';
import { type BytesProgress, LoadError } from './load.ts';
import { readAhead } from './read-ahead.ts';

/** A document that was opened, whoever reads PDFs. */
export type OpenDocument = {
  pageCount: number;
  /** How many of them are read, from the first on: a file may have any number. */
  readable: number;
  /** Whether the file breaks off before its end. */
  truncated: boolean;
  fingerprint: string | null;
  readPage(page: number): Promise<PageText>;
  /** The rules drawn on a page; none where they cannot be read. */
  readRules(page: number): Promise<Rule[]>;
  /** The file, byte by byte as it came. */
  bytes(): Promise<Uint8Array>;
  /** The annotations and notes that are in the file. */
  marks(): Promise<PdfMarks>;
  createViewer(container: HTMLDivElement, events: ViewerEvents, signal: AbortSignal): Promise<ViewerPort>;
};

/** Why there is nothing to read; the interface has a sentence for each. `status` is the site's answer, for 'http'. */
export type Failure = { code: string; status: number | null };
export type Progress = { step: 'bytes'; bytes: BytesProgress } | { step: 'pages'; read: number; total: number } | null;

/** What the reader works with; each stops with the signal that it gets. */
export type ReaderParts = {
  /** `url` is null for a file that is at no address. */
  load(
    url: string | null,
    signal: AbortSignal,
    onProgress: (progress: BytesProgress) => void,
  ): Promise<Uint8Array<ArrayBuffer>>;
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  open(bytes: Uint8Array, signal: AbortSignal): Promise<OpenDocument>;
  extract(onAnswer: (answer: Answer) => void, signal: AbortSignal): { send(order: Order): void };
  /** Lets the interface work between two pages. */
  rest(): Promise<void>;
};

export type Reader = ReturnType<typeof createReader>;

/**
 * The extraction of one reading. The rules that it asks for wait until the text is read, for so many pages at most: where pdf.js
 * draws a page between two texts, an engine has to compile anew what reads them. `giveRules` gives those that wait; `textRead`: those
 * that are asked for from now on need not.
 */
type Extract = { send(order: Order): void; giveRules(textRead: boolean): Promise<void> };
const RULES_WAIT = 400;

/** One reading of one document: bytes → identity → pages → their text → what the act says. */
export function createReader(parts: ReaderParts, address: ReaderAddress) {
  const state = signal<'loading' | 'reading' | 'ready' | 'error'>('loading');
  const failure = signal<Failure | null>(null);
  const progress = signal<Progress>(null);
  const document = signal<OpenDocument | null>(null);
  const documentId = signal<string | null>(null);
  const pages = signal<ReadonlyMap<number, PageText>>(new Map());
  const failedPages = signal<number[]>([]);
  const extraction = signal<Extraction | null>(null);
  /** The sums of a document in which no act was found. */
  const looseSums = signal<readonly Amount[]>([]);
  const complete = signal(false);
  const extractionBroke = signal(false);
  const scans: ReadonlySignal<number[]> = computed(() =>
    [...pages.value.values()].filter(({ text }) => !text.trim()).map(({ page }) => page),
  );
  let attempt = new AbortController();

  async function run(url: string | null, signal: AbortSignal): Promise<void> {
    const onProgress = (bytes: BytesProgress) => {
      progress.value = { step: 'bytes', bytes };
    };
    // Its thread starts while the file comes.
    const extract = startExtraction(signal);
    const bytes = await parts.load(url, signal, onProgress);
    // Before pdf.js takes the bytes over.
    const id = bytes.length > 0 ? await parts.sha256(bytes) : '';
    const opened = await parts.open(bytes, signal);
    signal.throwIfAborted();
    documentId.value = id;
    document.value = opened;
    progress.value = { step: 'pages', read: 0, total: opened.readable };
    const { pageCount, fingerprint } = opened;
    await readPages(opened, extract, { name: address.name, url, sha256: id, fingerprint, pageCount }, signal);
  }

  function startExtraction(signal: AbortSignal): Extract {
    const waiting: number[] = [];
    let wait = true;
    const client = parts.extract((answer) => {
      if (signal.aborted) return;
      if (answer.type !== 'rules') return take(answer);
      waiting.push(...answer.pages);
      if (!wait) void giveRules(true);
    }, signal);
    const giveRules = async (textRead: boolean): Promise<void> => {
      wait &&= !textRead;
      for (const page of waiting.splice(0)) {
        const rules = (await document.value?.readRules(page).catch(() => null)) ?? [];
        if (signal.aborted) return;
        client.send({ type: 'rules', page, rules });
      }
    };
    return { send: client.send, giveRules };
  }

  async function readPages(
    opened: OpenDocument,
    { send, giveRules }: Extract,
    source: Source,
    signal: AbortSignal,
  ): Promise<void> {
    const texts = new Map<number, PageText>();
    send({ type: 'start', source, truncated: opened.truncated });
    for await (const read of readAhead(opened.readable, opened.readPage)) {
      signal.throwIfAborted();
      const { page } = read;
      if ('text' in read) {
        texts.set(page, read.text);
        send({ type: 'page', page: read.text });
      } else {
        const { error } = read;
        failedPages.value = [...failedPages.value, page];
        send({ type: 'failed', page, message: error instanceof Error ? error.message : String(error) });
      }
      if (page % RULES_WAIT === 0) void giveRules(false);
      progress.value = { step: 'pages', read: page, total: opened.readable };
      if (page < 10 || page % 10 === 0 || page === opened.readable) pages.value = new Map(texts);
      await parts.rest();
      signal.throwIfAborted();
    }
    send({ type: 'finish' });
    void giveRules(true);
  }

  function take(answer: Exclude<Answer, { type: 'rules' }>): void {
    if (answer.type === 'failure') {
      extractionBroke.value = true;
      finish();
      return;
    }
    if (complete.value) return;
    looseSums.value = answer.sums ?? [];
    extraction.value = answer.extraction;
    if (answer.complete) finish();
  }

  function finish(): void {
    complete.value = true;
    progress.value = null;
    if (state.value !== 'error') state.value = 'ready';
  }

  return {
    address,
    state,
    failure,
    progress,
    document,
    documentId,
    pages,
    failedPages,
    scans,
    extraction,
    looseSums,
    complete,
    extractionBroke,
    /** Starts, or starts again from nothing. Settles when the last page is read, or failed. */
    async start(): Promise<void> {
      attempt.abort();
      attempt = new AbortController();
      const { signal } = attempt;
      state.value = 'loading';
      failure.value = null;
      progress.value = null;
      document.value = null;
      documentId.value = null;
      pages.value = new Map();
      failedPages.value = [];
      extraction.value = null;
      looseSums.value = [];
      complete.value = false;
      extractionBroke.value = false;
      if (address.refusal) {
        failure.value = { code: address.refusal, status: null };
        state.value = 'error';
        return;
      }
      try {
        await run(address.url, signal);
      } catch (error) {
        if (signal.aborted) return;
        failure.value = toFailure(error);
        progress.value = null;
        state.value = 'error';
        // Nothing was opened: its threads have nothing to do.
        if (!document.value) attempt.abort();
      }
    },
    /** The first page is on the screen. */
    shown(): void {
      if (state.value === 'loading') state.value = 'reading';
    },
    stop(): void {
      attempt.abort();
    },
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof LoadError) return { code: error.code, status: error.status };
  const code = (error as { code?: unknown } | null)?.code;
  return { code: typeof code === 'string' ? code : 'unknown', status: null };
}
