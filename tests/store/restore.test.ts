import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { StoreEvent } from '../../lib/model/messages.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeCorrection, fakeNote, fakeSighting, NOW } from './fakes.ts';

function makeStore() {
  const events: StoreEvent[] = [];
  const database = createDatabase('restore', { indexedDB: new IDBFactory(), IDBKeyRange });
  return { database, events, store: createStore({ database, onCommit: (event) => events.push(event) }) };
}
const { url, ...sighting } = fakeSighting({ title: 'VOIRIE', numbers: ['2031-1'] });
const record = { ...sighting, urls: [url!], firstOpenedAt: NOW, lastOpenedAt: NOW };

test('a backup comes into an empty store equal, and every page is told', async () => {
  const { store, events } = makeStore();
  const [note, correction] = [fakeNote({ body: 'gardée', revision: 3 }), fakeCorrection({ revision: 1 })];
  const answer = await store['library.restore']({ documents: [record], notes: [note], corrections: [correction] });
  expect(answer).toEqual({ documents: 1, notes: 1, corrections: 1, apart: 0 });
  expect(await store['notes.list']({ documentId: DOCUMENT_ID })).toEqual([note]);
  expect(await store['corrections.list']({ documentId: DOCUMENT_ID })).toEqual([correction]);
  expect((await store['library.acts']({})).documents).toEqual([record]);
  expect(new Set(events.map(({ event }) => event)).size).toBe(3);
  expect(await store['library.restore']({ documents: [record], notes: [note], corrections: [] })).toEqual({
    documents: 0,
    notes: 0,
    corrections: 0,
    apart: 0,
  });
});

test('what is there stays: newer words, and what the file has deleted', async () => {
  const { store } = makeStore();
  const { note } = await store['notes.put']({ note: fakeNote({ body: 'neuf', revision: 4 }) });
  const { note: other } = await store['notes.put']({ note: fakeNote({ body: 'encore là' }) });
  const notes = [
    { ...note, body: 'ancien', revision: 2 },
    { ...other, revision: 9, deletedAt: NOW },
  ];
  await store['library.restore']({ documents: [], notes, corrections: [] });
  const bodies = (await store['notes.list']({ documentId: DOCUMENT_ID })).map(({ body }) => body).sort();
  expect(bodies).toEqual(['encore là', 'neuf']);
});

test('a file that fails half-way leaves nothing', async () => {
  const { store, database } = makeStore();
  database.corrections.hook('creating', () => {
    throw new Error('disk');
  });
  const restored = { documents: [record], notes: [fakeNote()], corrections: [fakeCorrection()] };
  await expect(store['library.restore'](restored)).rejects.toMatchObject({ code: 'failed' });
  expect(await store['notes.list']({ documentId: DOCUMENT_ID })).toEqual([]);
  expect((await store['library.acts']({})).documents).toEqual([]);
});
