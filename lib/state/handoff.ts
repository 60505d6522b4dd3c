import { handoffSchema, MOST_BYTES } from '../model/handoff.ts';
import { FIREFOX_VIEWER } from '../model/handoff-names.ts';
import { fileName, type ReaderAddress } from './address.ts';
import type { BytesProgress } from './load.ts';
import { LoadError } from './load.ts';

/** How a page is spoken to that has a file for the reader. */
type Port = {
  origin: string;
  ask(): boolean;
  listen(hear: (said: unknown) => void, signal: AbortSignal): void;
};

/** A file that another page hands over: what it is, and its bytes. `load` may be called again after it failed. */
type Handoff = {
  address: ReaderAddress;
  load(signal: AbortSignal, onProgress: (progress: BytesProgress) => void): Promise<Uint8Array<ArrayBuffer>>;
};

type Waiting = {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: unknown): void;
  onProgress(progress: BytesProgress): void;
};

/**
 * Asks the page that opened the reader for a file. Answers null where nobody says within `patience`, in milliseconds, that one
 * comes. Afterwards `patience` is how long each further message may take.
 */
export async function receiveHandoff(port: Port, until: AbortSignal, patience = 30_000): Promise<Handoff | null> {
  const announced = Promise.withResolvers<ReaderAddress | null>();
  // What comes before it is waited for is kept: the first bytes may be there before the reader is.
  let arrived: { bytes: Uint8Array<ArrayBuffer> } | { error: LoadError } | null = null;
  let waiting: Waiting | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const arrive = (outcome: NonNullable<typeof arrived>) => {
    clearTimeout(timer);
    arrived = outcome;
    if (!waiting) return;
    if ('bytes' in outcome) waiting.resolve(outcome.bytes);
    else waiting.reject(outcome.error);
    waiting = null;
    arrived = null;
  };
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => arrive({ error: new LoadError('no-answer') }), patience);
  };

  port.listen((said) => {
    const parsed = handoffSchema.safeParse(said);
    if (!parsed.success) return;
    const message = parsed.data;
    restart();
    if (message.type === 'deliberation:file') announced.resolve(toAddress(message, port.origin));
    if (message.type === 'deliberation:progress') waiting?.onProgress(message);
    if (message.type === 'deliberation:failure') arrive({ error: new LoadError(message.code, message.status) });
    if (message.type === 'deliberation:bytes') {
      const tooBig = message.bytes.byteLength > MOST_BYTES;
      arrive(tooBig ? { error: new LoadError('too-big') } : { bytes: new Uint8Array(message.bytes) });
    }
  }, until);

  if (!port.ask()) return null;
  const silence = setTimeout(() => announced.resolve(null), patience);
  const address = await announced.promise;
  clearTimeout(silence);
  if (!address) return null;

  let asked = true;
  return {
    address,
    load: (signal, onProgress) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, onProgress };
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (!asked && !port.ask()) arrive({ error: new LoadError('no-opener') });
        else if (arrived) arrive(arrived);
        else restart();
        asked = false;
      }),
  };
}

/**
 * A page may tell an address only of its own origin: it could give another site's name to a file of its own. Firefox's viewer
 * may tell any. What is no https address is none: the file is then known by its bytes alone.
 */
function toAddress({ name, url }: { name: string; url: string }, origin: string): ReaderAddress {
  const given = URL.canParse(url) ? new URL(url) : null;
  const own = given?.protocol === 'https:' && (origin === FIREFOX_VIEWER || given.origin === origin);
  if (given) {
    given.username = '';
    given.password = '';
    given.hash = '';
  }
  const words = name.replace(/\s+/g, ' ').trim().slice(0, 300);
  return { url: own && given ? given.href : null, name: words || (given ? fileName(given) : ''), refusal: null };
}
