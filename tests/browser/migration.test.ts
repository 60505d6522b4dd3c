import { expect, test } from 'vitest';
import { createDatabase } from '../../lib/store/database.ts';
import { DOCUMENT_ID } from '../store/fakes.ts';
import { expectMigrated } from '../store/migrated.ts';
import { leaveDatabase, OLD_DATABASES } from '../store/old-databases.ts';

test.each(OLD_DATABASES.map((_, index) => index + 1))(
  'a database of version %i becomes one of today with all that it held',
  async (version) => {
    const name = `migration-${crypto.randomUUID()}`;
    const left = await leaveDatabase(version, name);
    const database = createDatabase(name);
    await expectMigrated(database, left);
    await database.delete();
  },
);

test('a change of shape that breaks off leaves the database as it was', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const left = await leaveDatabase(3, name);
  const original = IDBCursor.prototype.update;
  let updates = 0;
  IDBCursor.prototype.update = function (this: IDBCursor, value) {
    updates += 1;
    if (updates === 3) throw new DOMException('full', 'QuotaExceededError');
    return original.call(this, value);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    updates += 1;
    if (updates >= 3) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const broken = createDatabase(name);
  try {
    await expect(broken.open()).rejects.toThrow('full');
  } finally {
    broken.close();
    IDBCursor.prototype.update = original;
    IDBObjectStore.prototype.put = put;
  }
  expect(updates).toBeGreaterThan(0);
  const database = createDatabase(name);
  await expectMigrated(database, left);
  expect(await database.notes.where({ documentId: DOCUMENT_ID }).count()).toBeGreaterThan(0);
  await database.delete();
});
