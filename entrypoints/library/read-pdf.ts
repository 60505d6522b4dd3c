import { readMarks } from '../../lib/pdf/marks.ts';
import { readPage, sha256 } from '../../lib/pdf/open.ts';
import { createAnchoring, startAnchoringWorker } from '../../lib/state/anchoring-client.ts';
import type { ReadFile } from '../../lib/state/importing.ts';

/** Reads a PDF that was chosen as a file: its SHA-256, its annotations and its text. `assets`: the folder of pdf.js. */
export async function readPdfFile(bytes: Uint8Array<ArrayBuffer>, assets: string): Promise<ReadFile> {
  const id = await sha256(bytes);
  const { openInBrowser } = await import('../../lib/pdf/browser.ts');
  const stop = new AbortController();
  try {
    const document = await openInBrowser(bytes, assets, stop.signal);
    const pages = [];
    for (let page = 1; page <= document.numPages; page++) pages.push(await readPage(document, page));
    const find = createAnchoring(startAnchoringWorker);
    return { id, marks: await readMarks(document, stop.signal), text: { pages, find } };
  } finally {
    stop.abort();
  }
}
