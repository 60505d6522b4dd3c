/// <reference lib="webworker" />
// pdf.js' worker, in which nothing unpacks without end, and which sends what is read in few messages. The order matters: the second takes what the first has put there.
import './limit-thread.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
