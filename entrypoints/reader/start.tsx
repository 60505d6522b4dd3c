import { computed, effect, signal, untracked } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { App } from '../../components/reader/App.tsx';
import { pressNote } from '../../components/reader/press-note.ts';
import { followLanguage } from '../../components/ui/language.ts';
import type { ActRecord } from '../../lib/model/act-summary.ts';
import type { Command } from '../../lib/model/command.ts';
import type { Repository } from '../../lib/model/messages.ts';
import type { ViewerEvents } from '../../lib/model/viewer.ts';
import { openInBrowser } from '../../lib/pdf/browser.ts';
import { type Guarded, guard } from '../../lib/pdf/guarded.ts';
import { LIMITS } from '../../lib/pdf/limits.ts';
import { readMarks } from '../../lib/pdf/marks.ts';
import { isTruncated, readPage, sha256 } from '../../lib/pdf/open.ts';
import { readRules } from '../../lib/pdf/rules.ts';
import { createViewer } from '../../lib/pdf/viewer.ts';
import { t } from '../../lib/platform/i18n.ts';
import { toActRecords } from '../../lib/state/act-records.ts';
import { firstNote, firstPage, type ReaderAddress } from '../../lib/state/address.ts';
import { createAnchoring, startAnchoringWorker } from '../../lib/state/anchoring-client.ts';
import { createCited } from '../../lib/state/cited.ts';
import { createCorrections } from '../../lib/state/corrections.ts';
import { startExtraction } from '../../lib/state/extraction-client.ts';
import { createImports } from '../../lib/state/imports.ts';
import { createLastColor } from '../../lib/state/last-color.ts';
import { createLayers } from '../../lib/state/layers.ts';
import { createMarkWalk } from '../../lib/state/mark-walk.ts';
import { followNoteLink } from '../../lib/state/note-link.ts';
import { createNotebook, placeOfAct } from '../../lib/state/notebook.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { createPeople } from '../../lib/state/people.ts';
import { createReader, type OpenDocument, type ReaderParts } from '../../lib/state/reader.ts';
import { toReading } from '../../lib/state/readings.ts';
import { createSettings } from '../../lib/state/settings.ts';
import { toSighting } from '../../lib/state/sighting.ts';
import { createTags } from '../../lib/state/tags.ts';
import { createVersions } from '../../lib/state/versions.ts';
import { createView } from '../../lib/state/view.ts';
import { readPdfFile } from '../library/read-pdf.ts';
import { createExports } from './exports.ts';

// The page's policy forbids to compile code as it runs.
z.config({ jitless: true });

/** What the reader needs of what it runs in: a page of the extension, or a plain page of the web. */
export type ReaderPlatform = {
  /** What to open. */
  address: ReaderAddress;
  /** Brings its bytes; throws `LoadError`. */
  load: ReaderParts['load'];
  repository: Repository;
  /** The folder of pdf.js' worker, fonts and decoders, with its last slash. */
  assets: string;
  /** The address of the reader's own page for another file. */
  readerAddress(file: string, name: string): string;
  openLibrary(): void;
  /** The browser's leave to read the site of an address, where it can be asked for; `onGranted` calls back when it is given, anywhere. */
  access?: { ask(url: string): Promise<boolean>; onGranted(listener: () => void): void };
  /** Gives the page before the reader back. */
  leave(): void;
  /** Opens a PDF of the reader's own computer in a tab. */
  openLocal?(pdf: File): void;
  /** Calls back with the browser's own shortcuts, where there are any. */
  onCommand?(listener: (command: Command) => void): void;
};

async function openDocument(bytes: Uint8Array, assets: string, signal: AbortSignal): Promise<OpenDocument> {
  const truncated = isTruncated(bytes);
  const guarded = await guard((content, life) => openInBrowser(content, assets, life), bytes, signal);
  const { numPages, fingerprints } = guarded.current();
  return {
    pageCount: numPages,
    readable: Math.min(numPages, LIMITS.pages),
    truncated,
    fingerprint: fingerprints[0] ?? null,
    readPage: (page) => guarded.read(page, (document) => readPage(document, page)),
    readRules: (page) => guarded.read(page, (document) => readRules(document, page)),
    bytes: () => guarded.current().getData(),
    marks: () => readMarks(guarded.current(), signal),
    createViewer: (container, events, until) =>
      createViewer(guarded, container, countingLinks(guarded, events), AbortSignal.any([signal, until])),
  };
}

/** The same events, and of each page that is shown whether more is on it than can be pressed. */
function countingLinks(guarded: Guarded, events: ViewerEvents): ViewerEvents {
  const count = async (number: number) => {
    const page = await guarded.current().getPage(number);
    const all = await page.getAnnotations();
    if (all.length > LIMITS.annotations) events.onCrowded?.(number, LIMITS.annotations);
  };
  return {
    ...events,
    onPageRendered(number) {
      events.onPageRendered(number);
      count(number).catch(() => {});
    },
  };
}

/** An effect whose work waits for a task of its own: what is kept of hundreds of acts never holds up what is shown of them. */
function effectApart(prepare: () => () => void): void {
  effect(() => {
    const timer = setTimeout(prepare());
    return () => clearTimeout(timer);
  });
}

/** Puts the reader into the page and starts it: the one wiring of it, whatever it runs in. */
export function startReader(platform: ReaderPlatform): void {
  const { address, repository } = platform;
  const clock = () => new Date();
  const reader = createReader(
    {
      load: platform.load,
      sha256,
      open: (bytes, signal) => openDocument(bytes, platform.assets, signal),
      extract: startExtraction,
      rest: () => new Promise((resume) => setTimeout(resume)),
    },
    address,
  );
  const erased = signal(false);
  repository.onChange(({ event }) => {
    if (event === 'library.erased') erased.value = true;
  }, new AbortController().signal);
  const corrections = createCorrections(repository, reader.documentId, clock);
  const view = createView(reader, corrections.list);
  const acts = computed(() => view.corrected.value?.extraction.deliberations ?? []);
  const notes = createNotes(repository, reader.documentId, clock);
  // As long as the page is there.
  const settings = createSettings(repository, new AbortController().signal);
  followLanguage(settings.values, new AbortController().signal);
  const layers = createLayers();
  void settings.load().then(() => layers.begin(settings.values.peek().layers));
  const find = createAnchoring(startAnchoringWorker);
  const actPlaces = computed(() => acts.value.map(placeOfAct));
  const notebook = createNotebook(notes, {
    pages: reader.pages,
    complete: reader.complete,
    page: () => view.page.peek(),
    acts: actPlaces,
    documentId: reader.documentId,
    color: createLastColor(repository),
    find,
    openPanel: () => view.showTab('notes'),
    show: (place) => void view.viewer.value?.show(place),
    goToPage: (page) => view.viewer.value?.goToPage(page),
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
  const actRecords = signal<ActRecord[] | null>(null);
  effectApart(() => {
    const documentId = reader.documentId.value;
    const read = view.corrected.value?.extraction;
    const known = documentId !== null && read && reader.complete.value;
    return () => {
      actRecords.value = known ? toActRecords(read, documentId) : null;
    };
  });
  effect(() => {
    const [documentId, acts] = [reader.documentId.value, actRecords.value];
    if (documentId && acts) repository.request('acts.put', { documentId, acts }).catch(() => {});
  });
  // What its exports are written from: as it was read, corrections apart.
  effectApart(() => {
    const [documentId, read] = [reader.documentId.value, reader.extraction.value];
    const known = documentId !== null && read && reader.complete.value;
    return () => {
      if (!known) return;
      const reading = toReading(documentId, address, read, reader.pages.peek().values());
      repository.request('readings.put', { reading }).catch(() => {});
    };
  });
  const versions = createVersions(
    repository,
    {
      url: address.url,
      fingerprint: computed(() => reader.document.value?.fingerprint ?? null),
      documentId: reader.documentId,
      notes: notes.list,
      acts: actRecords,
    },
    clock,
  );

  const imports = createImports({
    reader,
    notes: notes.list,
    placed: notebook.placed,
    acts: actPlaces,
    repository,
    find,
    clock,
    readPdf: (bytes) => readPdfFile(bytes, platform.assets),
  });

  // A link of the library leads to a page, once there are pages.
  let startAt = firstPage(location.hash);
  effect(() => {
    if (startAt === 1 || !view.viewer.value || !['reading', 'ready'].includes(reader.state.value)) return;
    view.viewer.value.goToPage(startAt);
    startAt = 1;
  });
  const exports = createExports({ reader, notes, notebook, corrections, settings, repository, clock });
  const linked = firstNote(location.hash);
  if (linked) {
    followNoteLink(linked, {
      repository,
      documentId: reader.documentId,
      placed: notebook.placed,
      shown: () => view.viewer.value !== null && ['reading', 'ready'].includes(reader.state.value),
      visit: notebook.visit,
      onMissing: () => {
        exports.message.value = { text: t('noteLinkMissing') };
      },
    });
  }

  const walk = createMarkWalk(view);
  platform.onCommand?.((command) => {
    if (command === 'write-note') return pressNote(view.container.peek());
    const [direction, kind] = command.split('-');
    if (kind === 'amount' || kind === 'vote' || kind === 'recusal') walk.walk(kind, direction === 'next' ? 1 : -1);
  });
  // What is gone to is shown, though its layer may have been hidden.
  effect(() => {
    const step = walk.told.value;
    if (step && 'mark' in step) untracked(() => layers.set(step.mark.kind, true));
  });

  render(
    <App
      reader={reader}
      view={view}
      layers={layers}
      walk={walk}
      erased={erased}
      notes={notes}
      notebook={notebook}
      corrections={corrections}
      settings={settings}
      tags={createTags(repository)}
      people={createPeople(acts, view.chosenAct)}
      versions={versions}
      imports={imports}
      cited={createCited(repository, view.act, reader.documentId, platform.readerAddress)}
      exports={exports}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onClose={platform.leave}
      onLibrary={platform.openLibrary}
      onAllow={platform.access && (async () => (await platform.access?.ask(address.url ?? '')) ?? false)}
      {...(platform.openLocal ? { onLocal: platform.openLocal } : {})}
      framed={window.parent !== window}
    />,
    document.getElementById('app')!,
  );
  platform.access?.onGranted(() => {
    if (reader.failure.peek()?.code === 'no-access') void reader.start();
  });
  void reader.start();
}
