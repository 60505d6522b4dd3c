import { parentPort } from 'node:worker_threads';
import { extractFile } from './extract-file.ts';

/** Reads the files whose paths are sent, one after the other, and sends each extraction back. */
parentPort?.on('message', ({ path }: { path: string }) => {
  void extractFile(path).then((extraction) => parentPort?.postMessage({ extraction }));
});
