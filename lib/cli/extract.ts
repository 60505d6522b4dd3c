import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../model/extraction.ts';

/**
 * `extract FILE.pdf …`: one JSON object a line for each file, in the order given, on standard output and nothing else.
 * Exit status: 0 where every file was read, 1 where any was not, 2 where no file was named. Each file is read in a worker
 * that is ended when it takes too long or too much memory, so that no file can hang or crash the rest.
 */

/** Far above what 1,000 pages take; a file that needs more is hostile or broken. */
const TIME_LIMIT_MS = 120_000;
const MEMORY_LIMIT_MB = 1_500;

type Answer = { extraction: Extraction };

class Reader {
  private worker: Worker | null = null;

  /** Reads one file; a failure of the worker is an extraction with an error. */
  async read(path: string): Promise<Extraction> {
    this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      stdout: true,
      stderr: true,
    });
    const worker = this.worker;
    return new Promise((resolve) => {
      const give = (extraction: Extraction, keep: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        if (!keep) {
          this.worker = null;
          void worker.terminate();
        }
        resolve(extraction);
      };
      const timer = setTimeout(
        () =>
          give(
            unread(
              path,
              'timeout',
              'La lecture a pris trop de temps et a été arrêtée. Le fichier est peut-être endommagé.',
            ),
            false,
          ),
        TIME_LIMIT_MS,
      );
      const onMessage = (answer: Answer) => give(answer.extraction, true);
      const onError = () =>
        give(unread(path, 'crashed', 'La lecture a échoué. Le fichier est peut-être endommagé.'), false);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage({ path });
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}

function unread(path: string, code: string, message: string): Extraction {
  const source = { name: basename(path), url: null, sha256: '', fingerprint: null, pageCount: 0 };
  return { schema: 'deliberation-extraction/1', source, deliberations: [], warnings: [], error: { code, message } };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Usage : npm run --silent extract -- FICHIER.pdf …\n');
  process.exitCode = 2;
} else {
  const reader = new Reader();
  for (const file of files) {
    const extraction = await reader.read(file);
    if (extraction.error) process.exitCode = 1;
    await new Promise<void>((done) => process.stdout.write(`${JSON.stringify(extraction)}\n`, () => done()));
  }
  await reader.close();
}
