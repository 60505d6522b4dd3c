import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { VERSIONS } from '../../lib/store/versions.ts';
import { DOCUMENT_ID, fakeCorrection, fakeNote } from '../store/fakes.ts';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const listed = () => createStore({ database })['corrections.list']({ documentId: DOCUMENT_ID });

test('a correction that was answered is in the database after it was closed and opened again', async () => {
  const correction = fakeCorrection({ action: 'replace', value: 12000.5 });
  await createStore({ database })['corrections.put']({ correction });
  const { name } = database;
  database.close();
  database = createDatabase(name);
  expect(await listed()).toEqual([
    expect.objectContaining({ ...correction, revision: 1, updatedAt: expect.any(String) }),
  ]);
});

test('a database of version 1 is taken over with its notes', async () => {
  const old = new Dexie(database.name);
  old.version(1).stores(VERSIONS[0]!.stores);
  await old.table('notes').add(fakeNote({ body: 'd’avant', revision: 1 }));
  old.close();
  const store = createStore({ database });
  await store['corrections.put']({ correction: fakeCorrection() });
  expect((await store['notes.list']({ documentId: DOCUMENT_ID })).map(({ body }) => body)).toEqual(['d’avant']);
  expect(await listed()).toHaveLength(1);
});

test('two connections correct the same value: one of them stands, and the other is told', async () => {
  const other = createDatabase(database.name);
  const values = [1, 2];
  const answers = await Promise.all(
    [database, other].map((one, index) =>
      createStore({ database: one })['corrections.put']({
        correction: fakeCorrection({ action: 'replace', value: values[index]! }),
      }),
    ),
  );
  expect(answers.filter(({ conflict }) => conflict)).toHaveLength(1);
  expect(new Set(answers.map(({ correction }) => correction.value)).size).toBe(1);
  expect(await listed()).toHaveLength(1);
  other.close();
});
