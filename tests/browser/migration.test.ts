import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { VERSIONS } from '../../lib/store/versions.ts';
import { fakeAct } from '../store/fake-act.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting, NOW } from '../store/fakes.ts';

/** The rows that a reader of an earlier version left behind. */
const { url, ...sighting } = fakeSighting({ numbers: ['2031-17'], title: 'Aide aux bibliothèques' });
const record = { ...sighting, urls: [url], firstOpenedAt: NOW, lastOpenedAt: NOW };

test.each(VERSIONS.map((_, index) => index + 1))(
  'a database of version %i opens with all that it held',
  async (version) => {
    const name = `migration-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    for (const [index, { stores }] of VERSIONS.slice(0, version).entries()) old.version(index + 1).stores(stores);
    const note = fakeNote({ body: 'Écrite avant', revision: 1 });
    await old.table('documents').add(record);
    await old.table('notes').add(note);
    old.close();

    const database = createDatabase(name);
    const store = createStore({ database });
    expect(await store['notes.list']({ documentId: DOCUMENT_ID })).toEqual([note]);
    expect((await store['documents.byNumber']({ numbers: ['2031-17'] })).map(({ title }) => title)).toEqual([
      record.title,
    ]);
    expect(await store['library.acts']({})).toEqual({ documents: [record], acts: [] });
    await store['acts.put']({ documentId: DOCUMENT_ID, acts: [fakeAct()] });
    expect(await store['acts.list']({ documentId: DOCUMENT_ID })).toEqual([fakeAct()]);
    await database.delete();
  },
);
