import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ActPlace } from '../anchor/act.ts';
import type { FindPassages } from '../anchor/find-all.ts';
import { readPdfMarks } from '../exchange/pdf-read.ts';
import type { Repository } from '../model/messages.ts';
import { type Note, rectsOf } from '../model/note.ts';
import {
  type ImportOutcome,
  type ImportParts,
  importFile,
  keep,
  type OpenDocumentText,
  type Prepared,
  prepare,
} from './importing.ts';
import type { PlacedNote } from './placing.ts';
import type { Reader } from './reader.ts';
import { isWaiting } from './tying.ts';

/**
 * Notes that others made of the document that is open. `found`: how many annotations its own PDF holds that are not among the
 * notes yet; `take` makes notes of them. `file` takes in a file that the reader chose. `outcome`: what came of the last one.
 */
export type Imports = {
  found: ReadonlySignal<number>;
  busy: ReadonlySignal<boolean>;
  outcome: Signal<ImportOutcome | null>;
  take(): Promise<void>;
  file(file: Blob): Promise<void>;
};

type ImportsParts = {
  reader: Reader;
  /** The notes of the document. */
  notes: ReadonlySignal<readonly Note[]>;
  /** The same with the places where they are now. */
  placed: ReadonlySignal<readonly PlacedNote[]>;
  acts: ReadonlySignal<readonly ActPlace[]>;
  repository: Repository;
  find: FindPassages;
  clock: () => Date;
  readPdf: ImportParts['readPdf'];
};

export function createImports({
  reader,
  notes,
  placed,
  acts,
  repository,
  find,
  clock,
  readPdf,
}: ImportsParts): Imports {
  const busy = signal(false);
  const outcome = signal<ImportOutcome | null>(null);
  const inside = signal<Prepared | null>(null);

  /** What is open, once all of it is read. */
  const open = computed((): OpenDocumentText | null => {
    const documentId = reader.documentId.value;
    if (!documentId || !reader.complete.value) return null;
    const pages = [...reader.pages.value.values()].sort((a, b) => a.page - b.page);
    const fingerprint = reader.document.value?.fingerprint ?? null;
    return { documentId, url: reader.address.url, fingerprint, acts: acts.value, text: { pages, find } };
  });
  const parts = (): ImportParts => ({ repository, clock, readPdf, open: open.peek() });

  async function look(home: OpenDocumentText): Promise<void> {
    const document = reader.document.peek();
    if (!document) return;
    const marks = await document.marks();
    const result = readPdfMarks(marks, home.documentId);
    if (!result.ok) return;
    const prepared = await prepare(result.imported, { id: home.documentId, marks, text: home.text }, parts());
    if (open.peek()?.documentId === home.documentId) inside.value = prepared;
  }
  // Once for each document: what a PDF holds does not change.
  let looked: string | null = null;
  effect(() => {
    const home = open.value;
    if (!home || looked === home.documentId) return;
    looked = home.documentId;
    inside.value = null;
    look(home).catch(() => {});
  });
  // Notes that came in before their document was opened take the places where their words are found.
  const settled = new Set<string>();
  effect(() => {
    for (const { note, located } of placed.value) {
      if (!isWaiting(note) || located?.state !== 'moved' || settled.has(note.id)) continue;
      settled.add(note.id);
      const { target } = located;
      repository.request('notes.put', { note: { ...note, target }, base: note }).catch(() => {});
    }
  });

  async function run(work: () => Promise<ImportOutcome>): Promise<void> {
    if (busy.peek()) return;
    busy.value = true;
    outcome.value = null;
    outcome.value = await work();
    busy.value = false;
  }

  return {
    found: computed(() => {
      if (!inside.value) return 0;
      const here = notes.value;
      return notesIn(inside.value).filter((note) => !here.some((one) => one.id === note.id || isTwin(one, note)))
        .length;
    }),
    busy,
    outcome,
    take: () =>
      run(async () => {
        const prepared = inside.peek();
        if (!prepared) return { ok: false, code: 'noNotes' };
        return keep(prepared, parts()).catch((): ImportOutcome => ({ ok: false, code: 'failed' }));
      }),
    file: (file) => run(() => importFile(file, parts())),
  };
}

const notesIn = ({ notes, ties }: Prepared) => [...notes, ...ties.map(({ note }) => note)];

/** Whether a note says what an annotation of the file says, at the same place: the reader made it into one before. */
function isTwin(one: Note, other: Note): boolean {
  const [a, b] = [rectsOf(one)[0], rectsOf(other)[0]];
  return (
    one.body === other.body &&
    a !== undefined &&
    b !== undefined &&
    a.page === b.page &&
    a.rect.every((value, side) => Math.abs(value - b.rect[side]!) < 1)
  );
}
