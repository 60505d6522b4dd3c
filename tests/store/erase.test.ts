import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { StoreEvent } from '../../lib/model/messages.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting } from './fakes.ts';

test('everything is erased, settings included, and every page is told once', async () => {
  const events: StoreEvent[] = [];
  const database = createDatabase('erase', { indexedDB: new IDBFactory(), IDBKeyRange });
  const store = createStore({ database, onCommit: (event) => events.push(event) });
  await store['document.open'](fakeSighting({ id: DOCUMENT_ID }));
  await store['notes.put']({ note: fakeNote() });
  await store['settings.put']({ change: { language: 'en', onboarded: true } });
  events.length = 0;
  await store['library.erase']({});
  expect(events).toEqual([{ event: 'library.erased' }]);
  expect(await store['settings.get']({})).toEqual(DEFAULT_SETTINGS);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
});

test('the documents that were opened last come first, as many as are asked for', async () => {
  let now = 0;
  const store = createStore({
    database: createDatabase('recent', { indexedDB: new IDBFactory(), IDBKeyRange }),
    clock: () => new Date(Date.UTC(2024, 0, ++now)),
  });
  const ids = ['1', '2', '3'].map((sign) => sign.repeat(64));
  for (const id of ids) await store['document.open'](fakeSighting({ id }));
  await store['document.open'](fakeSighting({ id: ids[0]! }));
  expect((await store['documents.recent']({ limit: 2 })).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
});
