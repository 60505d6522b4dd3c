import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { StoreEvent } from '../../lib/model/messages.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { fakeAct } from './fake-act.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting } from './fakes.ts';

function makeStore() {
  const events: StoreEvent[] = [];
  const store = createStore({
    database: createDatabase('acts', { indexedDB: new IDBFactory(), IDBKeyRange }),
    onCommit: (event) => events.push(event),
  });
  return { store, events };
}

test('acts of a document are kept in order, and replaced when it is read again', async () => {
  const { store, events } = makeStore();
  const acts = [fakeAct(), fakeAct({ index: 1, number: '2031-18' }), fakeAct({ index: 2, number: '2031-19' })];
  await store['acts.put']({ documentId: DOCUMENT_ID, acts });
  expect(await store['acts.list']({ documentId: DOCUMENT_ID })).toEqual(acts);
  expect(events).toEqual([{ event: 'acts.changed', documentId: DOCUMENT_ID }]);
  await store['acts.put']({ documentId: DOCUMENT_ID, acts: acts.slice(0, 1) });
  expect(await store['acts.list']({ documentId: DOCUMENT_ID })).toEqual(acts.slice(0, 1));
  expect(events).toHaveLength(2);
});

test('the same acts put again change nothing and tell nobody', async () => {
  const { store, events } = makeStore();
  for (let time = 0; time < 2; time++) await store['acts.put']({ documentId: DOCUMENT_ID, acts: [fakeAct()] });
  expect(events).toHaveLength(1);
});

test('acts of another document are refused, and nothing is lost', async () => {
  const { store } = makeStore();
  await store['acts.put']({ documentId: DOCUMENT_ID, acts: [fakeAct()] });
  const acts = [fakeAct({ documentId: 'b'.repeat(64) })];
  await expect(store['acts.put']({ documentId: DOCUMENT_ID, acts })).rejects.toMatchObject({ code: 'invalid' });
  expect(await store['acts.list']({ documentId: DOCUMENT_ID })).toHaveLength(1);
});

test('the library has every document, every act, and the notes that are not deleted', async () => {
  const { store } = makeStore();
  const other = 'b'.repeat(64);
  await store['document.open'](fakeSighting());
  await store['document.open'](fakeSighting({ id: other }));
  await store['acts.put']({ documentId: DOCUMENT_ID, acts: [fakeAct()] });
  await store['acts.put']({ documentId: other, acts: [fakeAct({ documentId: other })] });
  const [kept, gone] = [fakeNote({ documentId: other }), fakeNote()];
  for (const note of [kept, gone]) await store['notes.put']({ note });
  await store['notes.delete']({ id: gone.id, deleted: true });
  const library = await store['library.acts']({});
  expect(library.documents.map(({ id }) => id).sort()).toEqual([DOCUMENT_ID, other]);
  expect(library.acts).toHaveLength(2);
  const { notes, next } = await store['library.notes']({ after: null });
  expect([notes.map(({ id }) => id), next]).toEqual([[kept.id], null]);
});

test('many notes, and long ones, come in several answers, each once', async () => {
  const { store } = makeStore();
  const ids: string[] = [];
  for (let made = 0; made < 20; made++) {
    const note = fakeNote({ body: 'x'.repeat(900_000) });
    ids.push(note.id);
    await store['notes.put']({ note });
  }
  const found: string[] = [];
  let answers = 0;
  for (let after: string | null = null; answers === 0 || after !== null; answers++) {
    const answer: Awaited<ReturnType<(typeof store)['library.notes']>> = await store['library.notes']({ after });
    found.push(...answer.notes.map(({ id }) => id));
    after = answer.next;
  }
  expect(answers).toBeGreaterThan(2);
  expect(found).toEqual([...ids].sort());
});
