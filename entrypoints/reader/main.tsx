import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { App } from '../../components/reader/App.tsx';
import { createClient } from '../../lib/messages/client.ts';
import { openInBrowser } from '../../lib/pdf/browser.ts';
import { isTruncated, readPage, sha256 } from '../../lib/pdf/open.ts';
import { createViewer } from '../../lib/pdf/viewer.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { leaveReader } from '../../lib/platform/own-tab.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { sites } from '../../lib/sites/registry.ts';
import { toActRecords } from '../../lib/state/act-records.ts';
import { firstPage, parseReaderAddress } from '../../lib/state/address.ts';
import { createAnchoring, startAnchoringWorker } from '../../lib/state/anchoring-client.ts';
import { createCited } from '../../lib/state/cited.ts';
import { createCorrections } from '../../lib/state/corrections.ts';
import { startExtraction } from '../../lib/state/extraction-client.ts';
import { createLayers } from '../../lib/state/layers.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { createNotebook } from '../../lib/state/notebook.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { createPeople } from '../../lib/state/people.ts';
import { createReader, type OpenDocument } from '../../lib/state/reader.ts';
import { toSighting } from '../../lib/state/sighting.ts';
import { createVersions } from '../../lib/state/versions.ts';
import { createView } from '../../lib/state/view.ts';
import { createExports } from './exports.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

const clock = () => new Date();
const address = parseReaderAddress(location.search, ({ hostname }) => sites.some((site) => site.serves(hostname)));

async function open(bytes: Uint8Array, signal: AbortSignal): Promise<OpenDocument> {
  const truncated = isTruncated(bytes);
  const document = await openInBrowser(bytes, extensionUrl('/pdfjs/'), signal);
  return {
    pageCount: document.numPages,
    truncated,
    fingerprint: document.fingerprints[0] ?? null,
    readPage: (page) => readPage(document, page),
    bytes: () => document.getData(),
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
const repository = createClient();
const corrections = createCorrections(repository, reader.documentId, clock);
const view = createView(reader, corrections.list);
const acts = computed(() => view.corrected.value?.extraction.deliberations ?? []);
const notes = createNotes(repository, reader.documentId, clock);
const notebook = createNotebook(notes, {
  pages: reader.pages,
  complete: reader.complete,
  page: () => view.page.peek(),
  find: createAnchoring(startAnchoringWorker),
  openPanel: () => view.showTab('notes'),
  show: (place) => void view.viewer.value?.show(place),
});

// The library's entry for this document: when its identity is known, and again when the act has been read. A store that
// refuses is told by the notes, which cannot do without it; the reading can.
effect(() => {
  const sighting = toSighting(reader);
  if (sighting && (reader.complete.value || !reader.extraction.value)) {
    repository.request('document.open', sighting).catch(() => {});
  }
});

// What the library keeps of the acts, once they have been read; again when the reader corrects them.
const actRecords = computed(() => {
  const documentId = reader.documentId.value;
  const read = view.corrected.value?.extraction;
  return documentId && read && reader.complete.value ? toActRecords(read, documentId) : null;
});
effect(() => {
  const [documentId, acts] = [reader.documentId.value, actRecords.value];
  if (documentId && acts) repository.request('acts.put', { documentId, acts }).catch(() => {});
});
const versions = createVersions(
  repository,
  { url: address.url, documentId: reader.documentId, notes: notes.list, acts: actRecords },
  clock,
);

// A link of the library leads to a page, once there are pages.
let startAt = firstPage(location.hash);
effect(() => {
  if (startAt === 1 || !view.viewer.value || !['reading', 'ready'].includes(reader.state.value)) return;
  view.viewer.value.goToPage(startAt);
  startAt = 1;
});

const close = () => {
  void leaveReader();
};

render(
  <App
    reader={reader}
    view={view}
    layers={createLayers()}
    notes={notes}
    notebook={notebook}
    corrections={corrections}
    people={createPeople(acts, view.chosenAct)}
    versions={versions}
    cited={createCited(repository, view.act, reader.documentId, readerAddress)}
    exports={createExports({ reader, view, notes, corrections, clock })}
    onCopy={(text) => navigator.clipboard.writeText(text)}
    onClose={close}
    onLibrary={() => void openLibrary()}
    framed={window.parent !== window}
  />,
  document.getElementById('app')!,
);
void reader.start();
