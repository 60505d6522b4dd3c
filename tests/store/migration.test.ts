import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { VERSIONS } from '../../lib/store/versions.ts';
import { DOCUMENT_ID } from './fakes.ts';
import { expectMigrated } from './migrated.ts';
import { leaveDatabase, OLD_DATABASES } from './old-databases.ts';

test('every released version is tried', () => {
  expect(OLD_DATABASES).toHaveLength(VERSIONS.length - 1);
});

test.each(OLD_DATABASES.map((_, index) => index + 1))(
  'a database of version %i becomes one of today with all that it held',
  async (version) => {
    const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
    const left = await leaveDatabase(version, 'test', indexedDb);
    await expectMigrated(createDatabase('test', indexedDb), left);
    // Once more: nothing is done twice.
    const again = createStore({ database: createDatabase('test', indexedDb) });
    expect(await again['notes.list']({ documentId: DOCUMENT_ID })).not.toEqual([]);
  },
);
