import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../lib/exchange/annotated-pdf.ts';
import { readPdfMarks } from '../../lib/exchange/pdf-read.ts';
import { NOTE_MAX_LENGTH, type Note } from '../../lib/model/note.ts';
import type { PdfMark } from '../../lib/model/pdf-marks.ts';
import { readMarks, toInstant } from '../../lib/pdf/marks.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { DOCUMENT_ID, fakeNote, fakeTarget } from '../store/fakes.ts';
import { anyNote } from './arbitrary.ts';
import { fakeInput } from './fakes.ts';

async function blank(pages = 3): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([600, 800]);
  return document.save();
}

async function marksOf(bytes: Uint8Array) {
  const document = await openInNode(bytes.slice());
  const marks = await readMarks(document);
  await document.loadingTask.destroy();
  return marks;
}

const copyWith = async (notes: Note[]) => annotate(await blank(), fakeInput({ notes }));

test('notes of every kind come back equal from a copy, and the copy names its source', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyNote, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
      async (notes) => {
        const marks = await marksOf(await copyWith(notes));
        expect(marks.source).toBe('f'.repeat(64));
        expect(readPdfMarks(marks, 'b'.repeat(64))).toEqual({
          ok: true,
          imported: { kind: 'pdf', documents: [], notes, corrections: [], unplaced: [], left: 0 },
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('words that another tool changed in an annotation are taken', async () => {
  const note = fakeNote({ target: fakeTarget(2, 1, 'mots'), body: 'Avant', tags: ['eau'], color: 'green' });
  const document = await PDFDocument.load(await copyWith([note, fakeNote()]));
  const annots = document.getPages()[1]!.node.lookup(PDFName.of('Annots'), PDFArray);
  const annotation = annots.lookup(0, PDFDict);
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText('Après\r\n\r\n#eau'));
  annotation.set(PDFName.of('M'), PDFString.of("D:20240301120000+01'00'"));
  const result = readPdfMarks(await marksOf(await document.save()), DOCUMENT_ID);
  expect(result.ok && result.imported.notes[0]).toEqual({
    ...note,
    body: 'Après',
    revision: 1,
    updatedAt: '2024-03-01T11:00:00.000Z',
    // It goes on from the note as it was: taken in where that still stands, it takes its place.
    lineage: [
      { by: `${note.updatedAt} 0`, revision: 0 },
      { by: '2024-03-01T11:00:00.000Z', revision: 1 },
    ],
  });
});

/** A PDF as another tool writes it. */
async function foreign(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await blank());
  const page = document.getPages()[0]!;
  const add = (entry: Record<string, unknown>) =>
    page.node.addAnnot(
      document.context.register(
        document.context.obj({ Type: 'Annot', Rect: [10, 20, 110, 40], ...(entry as Record<string, string>) }),
      ),
    );
  const words = (text: string) => PDFHexString.fromText(text);
  // A quadrilateral whose corners go around, as the standard's picture shows it.
  add({ Subtype: 'Highlight', QuadPoints: [10, 20, 110, 20, 110, 40, 10, 40], C: [0, 1, 0], Contents: words('Vert') });
  add({ Subtype: 'Underline', QuadPoints: [10, 40, 110, 40, 10, 20, 110, 20], Contents: words('') });
  add({ Subtype: 'Square', Contents: words('Cadre'), CreationDate: PDFString.of('D:20230102') });
  add({ Subtype: 'Text', Contents: words('Une\rligne'), T: words('Quelqu’un') });
  add({ Subtype: 'FreeText', Contents: words('Écrit sur la page'), DA: PDFString.of('/Helv 10 Tf') });
  add({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://x.fr/') } });
  add({ Subtype: 'Popup' });
  add({ Subtype: 'Widget', FT: 'Tx', T: words('champ') });
  return document.save();
}

test('what others annotated is told by its place, words, colour and day; links and fields are none of it', async () => {
  const result = readPdfMarks(await marksOf(await foreign()), DOCUMENT_ID);
  const { unplaced, notes } = result.ok ? result.imported : { unplaced: [], notes: [] };
  expect(notes).toEqual([]);
  expect(unplaced.map(({ body }) => body)).toEqual(['Vert', '', 'Cadre', 'Une\nligne', 'Écrit sur la page']);
  expect(unplaced[0]).toMatchObject({
    documentId: DOCUMENT_ID,
    page: 1,
    quote: null,
    color: 'green',
    lines: [{ page: 1, rect: [10, 20, 110, 40] }],
    frame: { page: 1, rect: [10, 20, 110, 40] },
  });
  expect(unplaced[2]).toMatchObject({ lines: [], createdAt: '2023-01-02T00:00:00.000Z' });
  expect(new Set(unplaced.map(({ key }) => key)).size).toBe(5);
});

test('no annotation, a note that is too long, a broken file of notes', async () => {
  expect(readPdfMarks(await marksOf(await blank()), DOCUMENT_ID)).toEqual({ ok: false, code: 'noNotes' });
  const [mark] = (await marksOf(await foreign())).marks as [PdfMark];
  const long = { ...mark, contents: 'x'.repeat(NOTE_MAX_LENGTH + 1) };
  expect(readPdfMarks({ marks: [long], attached: [], source: null }, DOCUMENT_ID)).toEqual({
    ok: false,
    code: 'tooLong',
  });
  const broken = { name: 'notes.jsonld', content: new TextEncoder().encode('{"items": [') };
  expect(readPdfMarks({ marks: [mark], attached: [broken], source: null }, DOCUMENT_ID)).toMatchObject({
    ok: true,
    imported: { notes: [], unplaced: [{ body: 'Vert' }] },
  });
});

test.each([
  ["D:20240102030405+01'00'", '2024-01-02T02:04:05.000Z'],
  ['D:20240102030405Z', '2024-01-02T03:04:05.000Z'],
  ['D:2024', '2024-01-01T00:00:00.000Z'],
  ['D:20241399', null],
  ['hier', null],
  [null, null],
])('the day %s', (date, instant) => {
  expect(toInstant(date)).toBe(instant);
});
