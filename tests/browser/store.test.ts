import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeNote } from '../store/fakes.ts';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

test('what was answered is in the database after it was closed and opened again', async () => {
  const note = fakeNote({ body: 'Gardée, avec ses accents : ç œ « » €' });
  await createStore({ database })['notes.put']({ note });
  const name = database.name;
  database.close();
  database = createDatabase(name);
  const [found] = await createStore({ database })['notes.list']({ documentId: DOCUMENT_ID });
  expect(found).toMatchObject({ id: note.id, body: note.body, target: note.target, revision: 1 });
});

test('commits are strict: the disk has them before the answer', async () => {
  const original = IDBDatabase.prototype.transaction;
  const durabilities: unknown[] = [];
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') durabilities.push(options?.durability);
    return original.call(this, stores, mode, options);
  } as typeof original;
  try {
    await createStore({ database })['notes.put']({ note: fakeNote() });
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
  expect(durabilities).toEqual(['strict']);
});

test('two connections write the same note: no words are lost', async () => {
  const other = createDatabase(database.name);
  const note = fakeNote();
  const bodies = ['du premier', 'du second'];
  const stores = [createStore({ database }), createStore({ database: other })];
  const answers = await Promise.all(
    stores.map((store, i) => store['notes.put']({ note: { ...note, body: bodies[i]! } })),
  );
  expect(answers.filter(({ conflict }) => conflict)).toHaveLength(1);
  const stored = await stores[0]!['notes.list']({ documentId: DOCUMENT_ID });
  expect(stored.map(({ body }) => body).sort()).toEqual(bodies);
  other.close();
});

test('a transaction that the disk refuses is a quota failure, and nothing of it stays', async () => {
  const store = createStore({ database });
  const note = fakeNote({ body: 'avant' });
  const { note: stored } = await store['notes.put']({ note });
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    const request = original.apply(this, args);
    // As Chrome does it when the disk is full: the write itself succeeds, the commit does not.
    request.addEventListener('success', () => this.transaction.abort());
    Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
    return request;
  };
  try {
    await expect(store['notes.put']({ note: { ...stored, body: 'après' } })).rejects.toMatchObject({ code: 'quota' });
  } finally {
    IDBObjectStore.prototype.put = original;
  }
  expect((await store['notes.list']({ documentId: DOCUMENT_ID })).map(({ body }) => body)).toEqual(['avant']);
});

test('a backup whose notes were all written here too keeps both texts of each, once', async () => {
  const store = createStore({ database });
  const notes = Array.from({ length: 300 }, (_, at) => fakeNote({ body: `ici ${at}`, revision: 3 }));
  await database.notes.bulkPut(notes);
  const backup = notes.map((note, at) => ({ ...note, body: `ailleurs ${at}`, revision: 2 }));
  const restore = () => store['library.restore']({ documents: [], notes: backup, corrections: [] });
  // The digests are made while the transaction waits: a real database ends one that is left idle.
  expect(await restore()).toMatchObject({ notes: 300, apart: 300 });
  expect(await restore()).toMatchObject({ notes: 0, apart: 0 });
  const kept = (await store['notes.list']({ documentId: DOCUMENT_ID })).map(({ body }) => body).sort();
  expect(kept).toEqual([...notes, ...backup].map(({ body }) => body).sort());
});
