import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { annotate } from '../../lib/exchange/annotated-pdf.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { Repository, RequestInput } from '../../lib/model/messages.ts';
import type { Note } from '../../lib/model/note.ts';
import type { PdfMarks } from '../../lib/model/pdf-marks.ts';
import { readMarks } from '../../lib/pdf/marks.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { createImports } from '../../lib/state/imports.ts';
import type { PlacedNote } from '../../lib/state/placing.ts';
import type { Reader } from '../../lib/state/reader.ts';
import { act, print } from '../anchor/acts.ts';
import { fakeInput } from '../exchange/fakes.ts';
import { plainOptions, typeset } from '../fixtures/direct.ts';
import { fakeNote, fakeTarget, NOW } from '../store/fakes.ts';

const ID = 'd'.repeat(64);
const SQUARE: PdfMarks = {
  marks: [
    {
      kind: 'Square',
      page: 1,
      rect: [10, 10, 90, 90],
      lines: [],
      contents: 'Cadre',
      title: '',
      color: null,
      createdAt: null,
      updatedAt: null,
    },
  ],
  attached: [],
  source: null,
};

/** The reader of a document whose file holds `marks`, read to its end once `complete` is set. */
async function fakeImports(marks: PdfMarks, pages: PageText[]) {
  const complete = signal(false);
  const notes = signal<readonly Note[]>([]);
  const placed = signal<readonly PlacedNote[]>([]);
  const written: Note[] = [];
  const request = vi.fn(async (name: string, input: unknown) => {
    if (name === 'notes.list') return [];
    if (name !== 'library.restore') return null;
    const all = input as RequestInput<'library.restore'>;
    written.push(...all.notes);
    return { documents: 0, notes: all.notes.length, corrections: 0 };
  });
  const asked = vi.fn(async () => marks);
  const reader = {
    address: { url: null, name: '' },
    documentId: signal(ID),
    document: signal({ fingerprint: null, marks: asked }),
    pages: signal(new Map(pages.map((page) => [page.page, page]))),
    extraction: signal(null),
    complete,
  } as unknown as Reader;
  const imports = createImports({
    reader,
    notes,
    placed,
    acts: signal([]),
    repository: { request, onChange: () => {} } as unknown as Repository,
    find: async () => [],
    clock: () => new Date(NOW),
    readPdf: () => Promise.reject(new Error('no PDF')),
  });
  return { imports, complete, notes, placed, written, asked, request };
}

test('annotations of the file are offered once it is read, taken at a press, and not offered again', async () => {
  const { imports, complete, notes, written, asked } = await fakeImports(SQUARE, await print(act()));
  expect(asked).not.toHaveBeenCalled();
  complete.value = true;
  await vi.waitFor(() => expect(imports.found.value).toBe(1));
  await imports.take();
  expect(imports.outcome.value).toMatchObject({ ok: true, notes: 1, tied: { placed: 1 } });
  expect(written).toMatchObject([{ documentId: ID, body: 'Cadre', target: { kind: 'area', drawnOn: ID } }]);
  notes.value = written;
  expect(imports.found.value).toBe(0);
  // Nor where the reader has it under another id.
  notes.value = written.map((note) => ({ ...note, id: fakeNote().id }));
  expect(imports.found.value).toBe(0);
  expect(asked).toHaveBeenCalledOnce();
});

test('a store that refuses is told; the offer stays', async () => {
  const { imports, complete, request } = await fakeImports(SQUARE, []);
  complete.value = true;
  await vi.waitFor(() => expect(imports.found.value).toBe(1));
  request.mockRejectedValueOnce(new Error('disk'));
  await imports.take();
  expect(imports.outcome.value).toEqual({ ok: false, code: 'failed' });
  expect(imports.found.value).toBe(1);
  expect(imports.busy.value).toBe(false);
});

test('an annotated copy that is opened itself gives its notes, as copies of those of its source', async () => {
  const { pdf } = await typeset([act()], plainOptions(3));
  const note = fakeNote({ documentId: 'f'.repeat(64), target: fakeTarget(1, 4, 'mots'), body: 'Vu', tags: ['eau'] });
  const document = await openInNode(await annotate(pdf, fakeInput({ notes: [note] })));
  const marks = await readMarks(document);
  await document.loadingTask.destroy();
  const { imports, complete, written } = await fakeImports(marks, []);
  complete.value = true;
  await vi.waitFor(() => expect(imports.found.value).toBe(1));
  await imports.take();
  expect(written).toMatchObject([
    { documentId: ID, copiedFrom: note.id, body: 'Vu', tags: ['eau'], target: note.target },
  ]);
  expect(written[0]?.id).not.toBe(note.id);
});

test('a note that waited for its document takes its place once its words are found, and is written once', async () => {
  const { placed, request } = await fakeImports(SQUARE, []);
  const target = {
    ...fakeTarget(1, 0, 'mots'),
    rects: [{ page: 1, rect: [0, 0, 0, 0] as [number, number, number, number] }],
  };
  const waiting = fakeNote({ documentId: ID, target });
  const found = fakeTarget(2, 8, 'mots');
  const other = fakeNote({ documentId: ID });
  placed.value = [
    { note: waiting, located: null },
    { note: other, located: { state: 'moved', target: found } },
  ];
  expect(request).not.toHaveBeenCalled();
  placed.value = [{ note: waiting, located: { state: 'moved', target: found } }];
  placed.value = [{ note: waiting, located: { state: 'moved', target: found } }];
  expect(request.mock.calls).toEqual([['notes.put', { note: { ...waiting, target: found }, base: waiting }]]);
});
