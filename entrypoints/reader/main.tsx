import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { App } from '../../components/reader/App.tsx';
import { openInBrowser } from '../../lib/pdf/browser.ts';
import { readPage, sha256 } from '../../lib/pdf/open.ts';
import { createViewer } from '../../lib/pdf/viewer.ts';
import { leaveReader } from '../../lib/platform/own-tab.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { sites } from '../../lib/sites/registry.ts';
import { parseReaderAddress } from '../../lib/state/address.ts';
import { startExtraction } from '../../lib/state/extraction-client.ts';
import { createLayers } from '../../lib/state/layers.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { createReader, type OpenDocument } from '../../lib/state/reader.ts';
import { createView } from '../../lib/state/view.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

const address = parseReaderAddress(location.search, ({ hostname }) => sites.some((site) => site.serves(hostname)));

async function open(bytes: Uint8Array, signal: AbortSignal): Promise<OpenDocument> {
  const document = await openInBrowser(bytes, extensionUrl('/pdfjs/'), signal);
  return {
    pageCount: document.numPages,
    fingerprint: document.fingerprints[0] ?? null,
    readPage: (page) => readPage(document, page),
    createViewer: (container, events, until) =>
      createViewer(document, container, events, AbortSignal.any([signal, until])),
  };
}

const reader = createReader(
  {
    load: (url, signal, onProgress) =>
      loadBytes(url, {
        fetch: (...request) => fetch(...request),
        isOnline: () => navigator.onLine,
        signal,
        onProgress,
      }),
    sha256,
    open,
    extract: startExtraction,
    rest: () => new Promise((resume) => setTimeout(resume)),
  },
  address,
);
const view = createView(reader);

render(
  <App reader={reader} view={view} layers={createLayers()} exports={[]} onClose={() => void leaveReader()} />,
  document.getElementById('app')!,
);
void reader.start();
