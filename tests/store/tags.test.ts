import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { fakeNote } from './fakes.ts';

test('the tags of all documents are offered once each, those of deleted notes no longer', async () => {
  const store = createStore({
    database: createDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange }),
  });
  expect(await store['library.tags']({})).toEqual([]);
  const gone = fakeNote({ tags: ['à oublier', 'budget'] });
  const notes = [
    fakeNote({ tags: ['Voirie', 'école'] }),
    fakeNote({ tags: ['voirie'], documentId: 'b'.repeat(64) }),
    fakeNote({ tags: ['budget', 'zone'] }),
    fakeNote(),
    gone,
  ];
  for (const note of notes) await store['notes.put']({ note });
  await store['notes.delete']({ id: gone.id, deleted: true });
  expect(await store['library.tags']({})).toEqual(['budget', 'école', 'Voirie', 'zone']);
});
