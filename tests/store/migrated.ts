import { expect } from 'vitest';
import { noteSchema } from '../../lib/model/note.ts';
import { settingsSchema } from '../../lib/model/settings.ts';
import type { Database } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { VERSIONS } from '../../lib/store/versions.ts';
import { DOCUMENT_ID, fakeNote } from './fakes.ts';
import type { leaveDatabase } from './old-databases.ts';

type Left = Awaited<ReturnType<typeof leaveDatabase>>;

/** Whether a database of today holds all that an earlier version left, in the shape of today, and goes on from there. */
export async function expectMigrated(database: Database, left: Left): Promise<void> {
  const store = createStore({ database });
  const listed = await store['notes.list']({ documentId: DOCUMENT_ID });
  expect(database.verno).toBe(VERSIONS.length);

  // Row by row: nothing is gone, deleted ones neither, and nothing is changed but what is new.
  for (const [table, rows] of Object.entries(left)) {
    const now = await database.table(table).toArray();
    expect(now).toHaveLength(rows.length);
    for (const row of rows) expect(now).toContainEqual(table === 'notes' ? toNew(row) : row);
  }
  for (const note of await database.notes.toArray()) expect(noteSchema.parse(note)).toEqual(note);
  const own = left.notes!.filter((row) => isListed(row as { documentId: string; deletedAt: string | null }));
  expect(listed.map(({ id }) => id).sort()).toEqual(own.map((row) => (row as { id: string }).id).sort());

  // And it takes what only today's version has.
  await store['notes.put']({ note: fakeNote({ target: { kind: 'act', page: 1, number: null }, color: 'blue' }) });
  expect((await store['notes.list']({ documentId: DOCUMENT_ID })).length).toBe(own.length + 1);
  expect(await store['settings.get']({})).toEqual(settingsSchema.parse(left.settings?.[0] ?? {}));
  expect(await store['settings.put']({ change: { language: 'fr' } })).toMatchObject({ language: 'fr' });
}

function toNew(row: object): object {
  const { target } = row as { target: object };
  return { tags: [], ...row, target: { kind: 'text', ...target } };
}

const isListed = ({ documentId, deletedAt }: { documentId: string; deletedAt: string | null }) =>
  documentId === DOCUMENT_ID && deletedAt === null;
