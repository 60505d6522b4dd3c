import type { HandoffMessage } from '../../../lib/model/handoff.ts';
import type { Offer } from '../../../lib/sites/offer.ts';

/** How far the bytes are, to the reader. */
type OnProgress = (received: number, total: number | null) => void;

/** A file for the reader. `read` brings its bytes; it rejects with the `Failure` that the reader is to tell. */
export type FileSource = {
  name: string;
  url: string;
  /** Where to begin. */
  page: number;
  read(onProgress: OnProgress): Promise<ArrayBuffer>;
};

type Code = Extract<HandoffMessage, { type: 'deliberation:failure' }>['code'];

/** Why there are no bytes. */
export class Failure {
  readonly code: Code;
  readonly status: number | null;
  constructor(code: Code, status: number | null = null) {
    this.code = code;
    this.status = status;
  }
}

/** The part of pdf.js' viewer that is used. */
export type ViewerApp = { url?: string; pdfDocument?: { getData(): Promise<Uint8Array<ArrayBuffer>> } | null };

/** How long a viewer may take to open its file, in ms. */
const PATIENCE = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The file that a viewer made of pdf.js shows. Firefox's own forbids its page to fetch it, and has it already. */
export function ofViewer(viewer: ViewerApp): FileSource {
  // Firefox's viewer is at the file's own address.
  const url = window.origin.startsWith('http') ? new URL(viewer.url ?? '', location.href).href : location.href;
  return {
    name: document.title,
    url,
    page: pageOf(location.hash),
    async read(onProgress) {
      for (let waited = 0; !viewer.pdfDocument && waited < PATIENCE; waited += 500) {
        onProgress(0, null);
        await pause(500);
      }
      if (!viewer.pdfDocument) throw new Failure('blocked');
      const bytes = await viewer.pdfDocument.getData();
      return bytes.slice().buffer;
    },
  };
}

/** The page that an address asks for, as browsers write it. */
export function pageOf(hash: string): number {
  return Number(/[#&]page=([1-9]\d{0,5})\b/.exec(hash)?.[1] ?? 1);
}

/** A file at an address, asked for as the page itself would: with its cookies, and where its policy allows. */
export function fetched({ url, name, page = 1 }: Offer, first: Promise<Response> = fetch(url)): FileSource {
  let attempt: Promise<Response> | null = first;
  // Whoever reads it is told.
  first.catch(() => {});
  return {
    name,
    url,
    page,
    async read(onProgress) {
      // The reader may ask again.
      const response = await (attempt ?? fetch(url)).catch(() => null);
      attempt = null;
      if (!response) throw new Failure('blocked');
      if (!response.ok) {
        const gone = response.status === 404 || response.status === 410;
        throw new Failure(gone ? 'not-found' : 'http', response.status);
      }
      return join(response, onProgress);
    },
  };
}

async function join({ body, headers }: Response, onProgress: OnProgress): Promise<ArrayBuffer> {
  const length = Number(headers.get('content-length'));
  const total = length > 0 && !headers.get('content-encoding') ? length : null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = body?.getReader();
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      chunks.push(read.value);
      received += read.value.length;
      onProgress(received, total);
    }
  } catch {
    throw new Failure('interrupted');
  }
  return new Blob(chunks).arrayBuffer();
}
