import { createExtractor } from '../../lib/extract/extract.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { compendium } from './documents.ts';
import { bareInNode } from './node.ts';

/**
 * Run by itself with `--expose-gc`: `memory.ts bare|whole PAGES`. Says in megabytes what the extraction holds once the file is
 * closed (`heap`), and the most that was resident while it was read (`peak`).
 */
const [what, pages] = process.argv.slice(2);
const megabytes = (bytes: number) => bytes / 2 ** 20;
const collect = () => (globalThis as { gc?: () => void }).gc?.();

const document = await compendium(Number(pages));
collect();
const before = process.memoryUsage().heapUsed;
let heap = 0;
if (what === 'bare') await bareInNode(document);
else {
  const opened = await openInNode(document.bytes.slice());
  const source = { name: '', url: null, sha256: '0'.repeat(64), fingerprint: null, pageCount: opened.numPages };
  const extractor = createExtractor(source);
  for (let page = 1; page <= opened.numPages; page++) extractor.addPage(await readPage(opened, page));
  const extraction = extractor.result();
  await opened.loadingTask.destroy();
  collect();
  heap = process.memoryUsage().heapUsed - before;
  // Both are still in use here, so neither could be collected before.
  if (extraction !== null) extractor.result();
}
process.stdout.write(JSON.stringify({ heap: megabytes(heap), peak: process.resourceUsage().maxRSS / 1024 }));
