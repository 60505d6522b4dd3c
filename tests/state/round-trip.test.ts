import { PDFDocument } from '@cantoo/pdf-lib';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import { annotatedPdf } from '../../lib/exchange/annotated-pdf.ts';
import { backup } from '../../lib/exchange/backup.ts';
import type { ExportInput, Format } from '../../lib/exchange/format.ts';
import { w3c } from '../../lib/exchange/w3c.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import { type Repository, type RequestName, requests } from '../../lib/model/messages.ts';
import type { Note } from '../../lib/model/note.ts';
import { inDocumentOrder } from '../../lib/model/note-order.ts';
import { readMarks } from '../../lib/pdf/marks.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { importFile } from '../../lib/state/importing.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { anyNote } from '../exchange/arbitrary.ts';
import { fakeInput } from '../exchange/fakes.ts';
import { DOCUMENT_ID, NOW } from '../store/fakes.ts';

/** A profile without anything, asked by messages that are parsed at both ends. */
function emptyProfile(): Repository {
  const database = createDatabase(`empty-${Math.random()}`, { indexedDB: new IDBFactory(), IDBKeyRange });
  const store = createStore({ database, clock: () => new Date(NOW) }) as Record<string, (input: unknown) => unknown>;
  const request = async (name: RequestName, input: unknown) => {
    const { input: asked, output } = requests[name];
    return output.parse(await store[name]?.(asked.parse(input)));
  };
  return { request, onChange: () => {} } as unknown as Repository;
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>) {
  const document = await openInNode(bytes.slice());
  const marks = await readMarks(document);
  await document.loadingTask.destroy();
  return { id: 'e'.repeat(64), marks, text: { pages: [], find: async () => createFinder()([], []) } };
}

const record: DocumentRecord = {
  id: DOCUMENT_ID,
  urls: ['https://www.pasdecalais.fr/acte.pdf'],
  fingerprint: null,
  numbers: [],
  title: null,
  sessionDate: null,
  pageCount: 300,
  firstOpenedAt: NOW,
  lastOpenedAt: NOW,
};
const pdf = PDFDocument.create().then((document) => {
  for (let page = 0; page < 3; page++) document.addPage();
  return document.save();
});
const input = (notes: Note[]): ExportInput =>
  fakeInput({ document: { ...fakeInput().document, id: DOCUMENT_ID }, record, notes, bytes: () => pdf });

test.each<[Format, number]>([
  [backup, 40],
  [w3c, 40],
  [annotatedPdf, 12],
])('notes of every kind, with any words, come back equal into an empty profile: $label', async (format, numRuns) => {
  const some = fc.uniqueArray(anyNote, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(some, async (notes) => {
      const { files } = await format.write([input(notes)]);
      const repository = emptyProfile();
      const parts = { repository, clock: () => new Date(NOW), readPdf };
      const file = new Blob([files[0]!.content as string]);
      expect(await importFile(file, parts)).toMatchObject({ ok: true, notes: notes.length, homeless: 0, left: 0 });
      const kept = await repository.request('notes.list', { documentId: DOCUMENT_ID });
      expect(kept).toEqual(inDocumentOrder(notes));
      // A second time nothing is new.
      expect(await importFile(file, parts)).toMatchObject({ ok: true, notes: 0 });
    }),
    { numRuns },
  );
});
