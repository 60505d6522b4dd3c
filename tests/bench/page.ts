import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { z } from 'zod';
import { openInBrowser } from '../../lib/pdf/browser.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { TEXT_OPTIONS } from '../../lib/pdf/page-text.ts';
import { readRules } from '../../lib/pdf/rules.ts';
import { startExtraction } from '../../lib/state/extraction-client.ts';
import type { Answer } from '../../lib/state/extraction-protocol.ts';
import { readAhead } from '../../lib/state/read-ahead.ts';

// As the reader does (entrypoints/reader/start.tsx).
z.config({ jitless: true });

/** Runs in Chromium, built by tests/bench/chromium.ts: the same two passes as in Node, in milliseconds. */
const ASSETS = new URL('/pdfjs/', location.href).href;

async function bare(bytes: Uint8Array): Promise<void> {
  const stop = new AbortController();
  const document = await openInBrowser(bytes, ASSETS, stop.signal);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent(TEXT_OPTIONS);
    page.cleanup();
  }
  stop.abort();
}

/** With the extraction in its worker, as in the reader: until its last result has arrived and was checked. */
async function whole(bytes: Uint8Array): Promise<void> {
  const stop = new AbortController();
  let document: PDFDocumentProxy;
  await new Promise<void>((resolve, reject) => {
    const waiting: number[] = [];
    let textRead = false;
    const take = (answer: Answer) => {
      if (answer.type === 'failure') reject(new Error(answer.message));
      else if (answer.type === 'rules') {
        waiting.push(...answer.pages);
        if (textRead) giveRules().catch(reject);
      } else if (answer.complete) resolve();
    };
    const client = startExtraction(take, stop.signal);
    const giveRules = async () => {
      for (const page of waiting.splice(0))
        client.send({ type: 'rules', page, rules: await readRules(document, page) });
    };
    (async () => {
      document = await openInBrowser(bytes, ASSETS, stop.signal);
      const source = { name: '', url: null, sha256: '', fingerprint: null, pageCount: document.numPages };
      client.send({ type: 'start', source, truncated: false });
      for await (const read of readAhead(document.numPages, (page) => readPage(document, page))) {
        if ('error' in read) throw read.error;
        client.send({ type: 'page', page: read.text });
      }
      client.send({ type: 'finish' });
      textRead = true;
      await giveRules();
    })().catch(reject);
  });
  stop.abort();
}

const passes = { bare, whole };
export async function run(what: keyof typeof passes, address: string): Promise<number> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const start = performance.now();
  await passes[what](bytes);
  return performance.now() - start;
}

Object.assign(globalThis, { bench: run });
