import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { StoreEvent } from '../../lib/model/messages.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting, fakeTarget, NOW } from './fakes.ts';

function makeStore(indexedDB = new IDBFactory()) {
  const events: StoreEvent[] = [];
  let ids = 0;
  const store = createStore({
    database: createDatabase('test', { indexedDB, IDBKeyRange }),
    clock: () => new Date(NOW),
    newId: () => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`,
    onCommit: (event) => events.push(event),
  });
  return { store, events, indexedDB, list: () => store['notes.list']({ documentId: DOCUMENT_ID }) };
}

test('a note that was put is listed, by another connection too, and its document is told of', async () => {
  const { store, events, indexedDB } = makeStore();
  const note = fakeNote({ body: 'À vérifier' });
  const stored = { ...note, revision: 1, lineage: [{ by: expect.any(String), revision: 1 }] };
  expect(await store['notes.put']({ note })).toEqual({ note: stored, conflict: false });
  expect(events).toEqual([{ event: 'notes.changed', documentId: DOCUMENT_ID, note: stored }]);
  expect(await makeStore(indexedDB).list()).toEqual([stored]);
});

test('notes come in document order, of their document only', async () => {
  const { store, list } = makeStore();
  const at = (page: number, offset: number) => fakeNote({ target: fakeTarget(page, offset, 'mot') });
  for (const note of [at(10, 1), at(2, 30), at(2, 4), fakeNote({ documentId: 'b'.repeat(64) })])
    await store['notes.put']({ note });
  const places = (await list()).map(({ target }) => target.kind === 'text' && [target.start.page, target.start.offset]);
  expect(places).toEqual([
    [2, 4],
    [2, 30],
    [10, 1],
  ]);
});

test('a write from an older revision overwrites nothing: its words become a note of their own', async () => {
  const { store, list } = makeStore();
  const note = fakeNote();
  await store['notes.put']({ note: { ...note, body: 'du premier onglet' } });
  const { note: copy, conflict } = await store['notes.put']({ note: { ...note, body: 'du second onglet' } });
  expect(conflict).toBe(true);
  expect(copy.id).not.toBe(note.id);
  expect((await list()).map(({ body }) => body)).toEqual(['du premier onglet', 'du second onglet']);
});

test('the same words sent twice are stored once', async () => {
  const { store, list } = makeStore();
  const note = fakeNote({ body: 'une fois' });
  const first = await store['notes.put']({ note });
  expect(await store['notes.put']({ note })).toEqual(first);
  expect(await list()).toHaveLength(1);
});

test('words written onto a note that was deleted meanwhile are kept', async () => {
  const { store, list } = makeStore();
  const { note } = await store['notes.put']({ note: fakeNote({ body: 'avant' }) });
  await store['notes.delete']({ id: note.id, deleted: true });
  expect(await list()).toEqual([]);
  await store['notes.put']({ note: { ...note, body: 'après' } });
  expect((await list()).map(({ body }) => body)).toEqual(['après']);
});

test('a deleted note comes back with its words', async () => {
  const { store, list } = makeStore();
  const { note } = await store['notes.put']({ note: fakeNote({ body: 'gardé' }) });
  await store['notes.delete']({ id: note.id, deleted: true });
  const back = await store['notes.delete']({ id: note.id, deleted: false });
  expect(back).toMatchObject({ body: 'gardé', deletedAt: null, revision: 3 });
  expect(await list()).toEqual([back]);
});

test('what is known of a document is merged, never forgotten', async () => {
  const { store } = makeStore();
  await store['document.open'](fakeSighting({ title: 'Aide aux communes', numbers: ['2023-604'] }));
  const record = await store['document.open'](
    fakeSighting({ url: 'https://pasdecalais.fr/b.pdf', numbers: ['2023-605'] }),
  );
  expect(record).toMatchObject({
    title: 'Aide aux communes',
    numbers: ['2023-604', '2023-605'],
    urls: ['https://www.pasdecalais.fr/acte.pdf', 'https://pasdecalais.fr/b.pdf'],
    firstOpenedAt: NOW,
  });
});

test('a document is found by any of its acts, the one last opened first', async () => {
  let now = 0;
  const store = createStore({
    database: createDatabase('acts', { indexedDB: new IDBFactory(), IDBKeyRange }),
    clock: () => new Date(Date.UTC(2024, 0, ++now)),
  });
  const [one, many] = ['1'.repeat(64), '2'.repeat(64)];
  await store['document.open'](fakeSighting({ id: many, numbers: ['2023-604', '2023-605'] }));
  await store['document.open'](fakeSighting({ id: one, numbers: ['2023-604'] }));
  const ids = async (...numbers: string[]) => (await store['documents.byNumber']({ numbers })).map(({ id }) => id);
  expect(await ids('2023-604', '2023-605')).toEqual([one, many]);
  expect(await ids('2023-605')).toEqual([many]);
  expect(await ids('2023-60')).toEqual([]);
  expect(await ids()).toEqual([]);
});

test('the documents that were opened at an address are its versions, the one last opened first', async () => {
  let now = 0;
  const store = createStore({
    database: createDatabase('versions', { indexedDB: new IDBFactory(), IDBKeyRange }),
    clock: () => new Date(Date.UTC(2024, 0, ++now)),
  });
  const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
  const url = 'https://www.pasdecalais.fr/acte.pdf';
  await store['document.open'](fakeSighting({ id: first, url }));
  await store['document.open'](fakeSighting({ id: second, url }));
  await store['document.open'](fakeSighting({ id: '3'.repeat(64), url: `${url}?autre` }));
  expect((await store['documents.byUrl']({ url })).map(({ id }) => id)).toEqual([second, first]);
  expect(await store['documents.byUrl']({ url: 'https://www.pasdecalais.fr/' })).toEqual([]);
});

test('a database that cannot be opened is refused, and opens once the browser allows it', async () => {
  const indexedDB = new IDBFactory();
  const open = indexedDB.open.bind(indexedDB);
  const { store } = makeStore(indexedDB);
  indexedDB.open = () => {
    throw new DOMException('third-party storage is blocked', 'SecurityError');
  };
  await expect(store['notes.put']({ note: fakeNote() })).rejects.toMatchObject({ code: 'refused' });
  indexedDB.open = open;
  await expect(store['notes.put']({ note: fakeNote() })).resolves.toMatchObject({ conflict: false });
});
