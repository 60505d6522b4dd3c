import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../model/extraction.ts';
import type { LeftOut, Place } from './extract-file.ts';

/** What the worker says. */
type Said = { place: Place } | { extraction: Extraction };

/**
 * Time of the processors, in milliseconds, that one page may take; and what one place that is no page (the opening, the reading of the
 * whole) may. Not of the clock: a busy machine is not the file's fault.
 */
const PAGE_CPU_MS = 6_000;
const PLACE_CPU_MS = 9_000;
/** What a whole file may take, on the clock: far above what 5,000 pages do. */
const FILE_MS = 120_000;
/**
 * The memory of the process from which a reading is ended, and of the worker's own heap, in megabytes. What is unpacked doubles its room
 * as it grows, so the process may hold nearly twice as much before that is seen.
 */
const MEMORY_MB = 850;
const HEAP_MB = 640;
/** The memory after a file from which the next one gets a new worker: what is left of one must not count for another. */
const WORN_MB = 450;
/** The worker's stack, in megabytes. Where it ends, the engine itself writes of it on standard error, and nobody can keep it from that. */
const STACK_MB = 64;
/** How often that is looked at, in milliseconds. */
const LOOK_MS = 50;
/** Pages that are left out of one file before it is given up. */
const MOST_LEFT_OUT = 3;

type Ended = { place: Place; cause: 'time' | 'memory' | 'failure' };

/** Reads files in a worker, which is ended where a file takes it too far: no file can hang or crash the rest. */
export class FileReader {
  private worker: Worker | null = null;

  /**
   * Reads one file; what cannot be read is an extraction with an error. A page that takes too much is left out, with a sentence, of a
   * second reading.
   */
  async read(path: string): Promise<Extraction> {
    const leftOut: LeftOut[] = [];
    const deadline = performance.now() + FILE_MS;
    for (;;) {
      const { extraction, ended } = await this.attempt(path, leftOut, deadline);
      if (process.memoryUsage.rss() > WORN_MB * 2 ** 20) await this.close();
      if (extraction) return extraction;
      const { page } = ended.place;
      if (page === null || leftOut.length === MOST_LEFT_OUT || performance.now() > deadline) return unread(path, ended);
      leftOut.push({ ...ended.place, message: messageFor(page, ended.cause) });
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private attempt(
    path: string,
    leftOut: LeftOut[],
    deadline: number,
  ): Promise<{ extraction: Extraction; ended: null } | { extraction: null; ended: Ended }> {
    this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: STACK_MB },
      stdout: true,
      stderr: true,
    });
    const worker = this.worker;
    return new Promise((resolve) => {
      let place: Place = { page: null, drawing: false };
      let since = cpu();
      const stop = () => {
        clearInterval(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
      };
      const end = (cause: Ended['cause']) => {
        stop();
        this.worker = null;
        void worker.terminate().then(() => resolve({ extraction: null, ended: { place, cause } }));
      };
      const timer = setInterval(() => {
        if (process.memoryUsage.rss() > MEMORY_MB * 2 ** 20) return end('memory');
        const late = performance.now() > deadline;
        if (late || cpu() - since > (place.page === null ? PLACE_CPU_MS : PAGE_CPU_MS)) end('time');
      }, LOOK_MS);
      const onMessage = (said: Said) => {
        if ('place' in said) {
          ({ place } = said);
          since = cpu();
          return;
        }
        stop();
        resolve({ extraction: said.extraction, ended: null });
      };
      const onError = (error: Error & { code?: string }) =>
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failure');
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage({ path, leftOut });
    });
  }
}

/** The processors' time of this process so far, in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function messageFor(page: number, cause: Ended['cause']): string {
  if (cause === 'time') return `La page ${page} demande trop de temps : elle n’a pas été lue.`;
  if (cause === 'memory') return `La page ${page} demande trop de mémoire : elle n’a pas été lue.`;
  return `La page ${page} n’a pas pu être lue.`;
}

const ENDED = {
  time: ['timeout', 'La lecture a pris trop de temps et a été arrêtée. Le fichier est peut-être endommagé.'],
  memory: ['memory', 'La lecture demande trop de mémoire et a été arrêtée. Le fichier est peut-être endommagé.'],
  failure: ['crashed', 'La lecture a échoué. Le fichier est peut-être endommagé.'],
} as const;

function unread(path: string, { cause }: Ended): Extraction {
  const source = { name: basename(path), url: null, sha256: '', fingerprint: null, pageCount: 0 };
  const [code, message] = ENDED[cause];
  return { schema: 'deliberation-extraction/1', source, deliberations: [], warnings: [], error: { code, message } };
}
