import { parentPort } from 'node:worker_threads';
import { limitDecompression } from '../pdf/decompression.ts';
import { extractFile, type LeftOut } from './extract-file.ts';

limitDecompression();
// pdf.js leaves some of what fails in a damaged file to nobody, and Node ends a thread for that; what was asked for fails by itself.
process.on('unhandledRejection', () => {});

/** Reads the files whose paths are sent, one after the other; says where it is, and sends each extraction back. */
parentPort?.on('message', ({ path, leftOut }: { path: string; leftOut: LeftOut[] }) => {
  void extractFile(path, leftOut, (place) => parentPort?.postMessage({ place })).then((extraction) =>
    parentPort?.postMessage({ extraction }),
  );
});
