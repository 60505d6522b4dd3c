import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { correctionSchema } from '../../lib/model/correction.ts';
import type { StoreEvent } from '../../lib/model/messages.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { VERSIONS } from '../../lib/store/versions.ts';
import { DOCUMENT_ID, fakeCorrection, fakeNote, fakeSighting, NOW } from './fakes.ts';

function makeStore(indexedDB = new IDBFactory()) {
  const events: StoreEvent[] = [];
  const store = createStore({
    database: createDatabase('test', { indexedDB, IDBKeyRange }),
    clock: () => new Date(NOW),
    onCommit: (event) => events.push(event),
  });
  return { store, events, list: () => store['corrections.list']({ documentId: DOCUMENT_ID }) };
}

test('a correction that was put is listed for its document, which is told of it', async () => {
  const { store, events, list } = makeStore();
  const correction = fakeCorrection({ action: 'replace', value: 12000 });
  expect(await store['corrections.put']({ correction })).toEqual({
    correction: { ...correction, revision: 1 },
    conflict: false,
  });
  await store['corrections.put']({ correction: fakeCorrection({ documentId: 'b'.repeat(64) }) });
  expect(events[0]).toEqual({ event: 'corrections.changed', documentId: DOCUMENT_ID });
  expect(await list()).toEqual([{ ...correction, revision: 1 }]);
});

test('a correction from an older revision overwrites nothing, and is told of it', async () => {
  const { store, list } = makeStore();
  const first = fakeCorrection({ action: 'replace', value: 1 });
  await store['corrections.put']({ correction: first });
  const answer = await store['corrections.put']({ correction: { ...first, value: 2 } });
  expect(answer).toMatchObject({ conflict: true, correction: { value: 1, revision: 1 } });
  expect(await list()).toHaveLength(1);
});

test('two pages correct the same field: there is one correction, the first', async () => {
  const { store, list } = makeStore();
  const first = fakeCorrection({ action: 'replace', value: 1 });
  await store['corrections.put']({ correction: first });
  const near = { ...first.path, rect: [100.4, 300, 160.4, 312] as [number, number, number, number] };
  const second = fakeCorrection({ action: 'replace', value: 2, path: near });
  expect(await store['corrections.put']({ correction: second })).toMatchObject({
    conflict: true,
    correction: { id: first.id },
  });
  const elsewhere = fakeCorrection({ path: { ...first.path, rect: [200, 300, 260, 312] } });
  expect(await store['corrections.put']({ correction: elsewhere })).toMatchObject({ conflict: false });
  expect(await list()).toHaveLength(2);
});

test('what is stored already is not written again', async () => {
  const { store } = makeStore();
  const correction = fakeCorrection();
  const first = await store['corrections.put']({ correction });
  expect(await store['corrections.put']({ correction })).toEqual(first);
});

test('a correction that is taken back leaves the list, and comes back', async () => {
  const { store, list } = makeStore();
  const { correction } = await store['corrections.put']({ correction: fakeCorrection() });
  await store['corrections.delete']({ id: correction.id, deleted: true });
  expect(await list()).toEqual([]);
  await store['corrections.delete']({ id: correction.id, deleted: false });
  expect(await list()).toMatchObject([{ id: correction.id, deletedAt: null, revision: 3 }]);
});

test('a database of version 1 keeps its notes and documents, and takes corrections', async () => {
  const indexedDB = new IDBFactory();
  const old = new Dexie('test', { indexedDB, IDBKeyRange });
  old.version(1).stores(VERSIONS[0]!.stores);
  const note = fakeNote({ body: 'd’avant', revision: 4 });
  await old.table('notes').add(note);
  await old.table('documents').add({ ...fakeSighting(), urls: [], firstOpenedAt: NOW, lastOpenedAt: NOW });
  expect(old.verno).toBe(1);
  old.close();

  const { store, list } = makeStore(indexedDB);
  expect(await store['notes.list']({ documentId: DOCUMENT_ID })).toEqual([note]);
  expect(await list()).toEqual([]);
  await store['corrections.put']({ correction: fakeCorrection() });
  expect(await list()).toHaveLength(1);
  expect((await store['document.open'](fakeSighting())).firstOpenedAt).toBe(NOW);
});

test.each([
  ['a sum of words', { action: 'replace', value: 'mille' }],
  ['a replacement without a value', { action: 'replace', value: null }],
  ['a dismissal with a value', { action: 'dismiss', value: 3 }],
  ['a sum beyond all counting', { action: 'replace', value: 1e300 }],
] as const)('%s is refused', (_, wrong) => {
  expect(correctionSchema.safeParse(fakeCorrection(wrong)).success).toBe(false);
});

test.each([
  ['sessionDate', '2023-12-11', '2023-02-30'],
  ['voteFor', 27, 2.5],
  ['outcome', 'adopted', 'peut-être'],
  ['title', 'AIDE AUX COMMUNES', '  '],
] as const)('%s takes %j and not %j', (kind, good, bad) => {
  const path = { ...fakeCorrection().path, kind };
  const of = (value: string | number) => correctionSchema.safeParse(fakeCorrection({ path, action: 'replace', value }));
  expect(of(good).success).toBe(true);
  expect(of(bad).success).toBe(false);
});
