import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { type Reading, readingSchema, toKept } from '../../lib/model/reading.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { fakeDeliberation } from '../makers.ts';
import { DOCUMENT_ID, fakeSighting, NOW } from './fakes.ts';

function makeStore() {
  const database = createDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange });
  return createStore({ database, clock: () => new Date(NOW) });
}

const reading: Reading = {
  documentId: DOCUMENT_ID,
  name: 'Rapport et délibération',
  url: null,
  deliberations: [toKept(fakeDeliberation())],
  pages: [{ page: 1, box: [0, 0, 595, 842], rotate: 90, length: 1200 }],
};

test('a reading comes back as it was kept, and the last one is what is there', async () => {
  const store = makeStore();
  expect(await store['readings.get']({ documentId: DOCUMENT_ID })).toBeNull();
  await store['readings.put']({ reading });
  await store['readings.put']({ reading: { ...reading, name: 'Autre' } });
  const kept = await store['readings.get']({ documentId: DOCUMENT_ID });
  expect(kept).toEqual({ ...reading, name: 'Autre' });
  expect(readingSchema.parse(kept)).toEqual(kept);
});

test('what no file is written from is not kept', () => {
  expect(toKept(fakeDeliberation())).toMatchObject({ recitals: [], articles: [], report: null });
  expect(toKept(fakeDeliberation()).amounts).toEqual(fakeDeliberation().amounts);
});

test('matters that were confirmed are remembered one by one, and no visit forgets them', async () => {
  const store = makeStore();
  expect(await store['document.matters']({ id: DOCUMENT_ID, matters: { '2024-101': '7.5' } })).toBeNull();
  await store['document.open'](fakeSighting());
  await store['document.matters']({ id: DOCUMENT_ID, matters: { '2024-101': '7.5' } });
  await store['document.matters']({ id: DOCUMENT_ID, matters: { '#1': '8.4' } });
  await store['document.open'](fakeSighting());
  const [record] = await store['documents.byUrl']({ url: fakeSighting().url! });
  expect(record?.matters).toEqual({ '2024-101': '7.5', '#1': '8.4' });
  await store['library.restore']({
    documents: [{ ...record!, matters: { '2024-101': '9.2', '#2': '1.1' } }],
    notes: [],
    corrections: [],
  });
  const [restored] = await store['documents.byUrl']({ url: fakeSighting().url! });
  expect(restored?.matters).toEqual({ '2024-101': '7.5', '#1': '8.4', '#2': '1.1' });
});

test('documents are found by the fingerprint that their maker gave them', async () => {
  const store = makeStore();
  await store['document.open'](fakeSighting({ fingerprint: 'f1' }));
  await store['document.open'](fakeSighting({ id: 'b'.repeat(64), fingerprint: 'f2' }));
  const found = await store['documents.byFingerprint']({ fingerprint: 'f1' });
  expect(found.map(({ id }) => id)).toEqual([DOCUMENT_ID]);
});
