import { MOST_BYTES } from '../model/handoff.ts';

/**
 * Why bytes did not arrive. The words for a reader are the interface's. Of a file that another page hands over: 'blocked', that
 * page may not read it; 'no-opener', that page is not there; 'not-kept', nor is a copy; 'too-big', the reader takes no more. 'moved': a file of the
 * reader's own computer is no longer where and what it was. 'no-access': the browser does not let the extension read this site.
 */
type LoadErrorCode =
  | 'not-found'
  | 'http'
  | 'offline'
  | 'no-answer'
  | 'interrupted'
  | 'blocked'
  | 'no-opener'
  | 'not-kept'
  | 'too-big'
  | 'moved'
  | 'no-access';

export class LoadError extends Error {
  readonly code: LoadErrorCode;
  readonly status: number | null;
  constructor(code: LoadErrorCode, status: number | null = null, cause?: unknown) {
    super(code, { cause });
    this.name = 'LoadError';
    this.code = code;
    this.status = status;
  }
}

export type BytesProgress = { received: number; total: number | null };

type Options = {
  fetch: typeof fetch;
  isOnline: () => boolean;
  signal: AbortSignal;
  onProgress: (progress: BytesProgress) => void;
  /** The most that is taken, in bytes. */
  most?: number;
  /** How long to wait for the answer, and then for each further piece of it, in milliseconds. */
  patience?: number;
};

/**
 * Fetches a file with the site's cookies, telling its progress. Throws `LoadError`, or the signal's reason when aborted.
 */
export async function loadBytes(url: string, options: Options): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, onProgress, patience = 30_000, most = MOST_BYTES } = options;
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), patience);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), patience);
  };
  let answered = false;
  try {
    const response = await options.fetch(url, {
      credentials: 'include',
      cache: 'default',
      signal: AbortSignal.any([signal, stall.signal]),
    });
    answered = true;
    restart();
    if (response.status === 404 || response.status === 410) throw new LoadError('not-found', response.status);
    if (!response.ok) throw new LoadError('http', response.status);
    const total = totalOf(response.headers);
    onProgress({ received: 0, total });
    const chunks: Uint8Array[] = [];
    let received = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      restart();
      chunks.push(read.value);
      received += read.value.length;
      if (received > most) {
        void reader?.cancel().catch(() => {});
        throw new LoadError('too-big');
      }
      onProgress({ received, total });
    }
    return join(chunks, received);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    if (!options.isOnline()) throw new LoadError('offline', null, error);
    throw new LoadError(answered ? 'interrupted' : 'no-answer', null, error);
  } finally {
    clearTimeout(timer);
  }
}

/** The announced length; unknown where the transfer is compressed, since it then counts other bytes. */
function totalOf(headers: Headers): number | null {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.get('content-encoding') ? length : null;
}

function join(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
