import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { LINEAGE_MAX, type Note } from '../../lib/model/note.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeNote } from './fakes.ts';

/** One browser: its database, and what a reader does there. */
function makeBrowser() {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const database = createDatabase('browser', indexedDb);
  let store = createStore({ database });
  const list = () => store['notes.list']({ documentId: DOCUMENT_ID });
  return {
    database,
    list,
    bodies: async () => (await list()).map(({ body }) => body).sort(),
    /** Writes on a note as it is stored. */
    write: async (id: string, body: string): Promise<Note> => {
      const stored = await database.notes.get(id);
      const note = { ...(stored ?? fakeNote({ id })), body };
      return (await store['notes.put']({ note, base: stored ?? null })).note;
    },
    remove: (id: string) => store['notes.delete']({ id, deleted: true }),
    erase: () => store['library.erase']({}),
    restore: (notes: Note[]) => store['library.restore']({ documents: [], notes, corrections: [] }),
    /** The background is stopped and starts again. */
    wake: () => {
      store = createStore({ database });
    },
  };
}
const { id } = fakeNote();

/** Two browsers that hold the same note, which went from one to the other in a backup. */
async function makeTwo() {
  const [one, two] = [makeBrowser(), makeBrowser()];
  await one.write(id, 'début');
  await two.restore(await one.list());
  return { one, two };
}

test.each([
  ['here', 1],
  ['in the backup', 3],
])('of two texts of a note that both were written since, none is lost; most often written %s', async (_, times) => {
  const { one, two } = await makeTwo();
  for (let at = 2; at > 0; at--) await one.write(id, `écrit ici ${at}`);
  for (let at = times; at > 0; at--) await two.write(id, `écrit là-bas ${at}`);
  const backup = await two.list();
  expect(await one.restore(backup)).toMatchObject({ apart: 1 });
  expect(await one.bodies()).toEqual(['écrit ici 1', 'écrit là-bas 1']);
  const copy = (await one.list()).find((note) => note.id !== id);
  expect(copy).toMatchObject({ apartFrom: id, documentId: DOCUMENT_ID });
  // The same file again, and what the reader has made of the second note since, make no third one.
  expect(await one.restore(backup)).toMatchObject({ notes: 0, apart: 0 });
  await one.write(copy!.id, 'repris');
  expect(await one.restore(backup)).toMatchObject({ notes: 0, apart: 0 });
  expect(await one.list()).toHaveLength(2);
});

test('both browsers come to the same two notes, whichever restores first', async () => {
  const { one, two } = await makeTwo();
  await one.write(id, 'écrit ici');
  await two.write(id, 'écrit');
  await two.write(id, 'autre chose');
  const [ofOne, ofTwo] = [await one.list(), await two.list()];
  await one.restore(ofTwo);
  await two.restore(ofOne);
  expect(await two.list()).toEqual(await one.list());
  expect(await one.restore(await two.list())).toMatchObject({ notes: 0, apart: 0 });
});

test('an earlier state of a note makes no copy, over stops of the background, and in a backup of before lineages', async () => {
  const one = makeBrowser();
  const backups = [];
  for (const body of ['premier jet', 'tout autre chose', 'encore autre chose']) {
    await one.write(id, body);
    backups.push(await one.list());
    one.wake();
  }
  for (const backup of backups) expect(await one.restore(backup)).toMatchObject({ notes: 0, apart: 0 });
  expect(await one.bodies()).toEqual(['encore autre chose']);
  const old = fakeNote({ body: 'd’avant', revision: 7 });
  await one.restore([old]);
  await one.write(old.id, 'récrit');
  expect(await one.restore([old])).toMatchObject({ notes: 0, apart: 0 });
});

test('a later state takes the place of the earlier one', async () => {
  const { one, two } = await makeTwo();
  await two.write(id, 'récrit là-bas');
  expect(await one.restore(await two.list())).toMatchObject({ notes: 1, apart: 0 });
  expect(await one.bodies()).toEqual(['récrit là-bas']);
});

test.each<[string, Partial<Note>, Partial<Note>, string[]]>([
  ['one has no words', { body: '', revision: 5 }, { body: 'mots', revision: 2 }, ['', 'mots']],
  ['the earlier one has no words', { body: 'mots', revision: 5 }, { body: ' ', revision: 2 }, ['mots']],
  ['one goes on from the other', { body: 'a b', revision: 5 }, { body: 'a ', revision: 2 }, ['a b']],
  ['they are the same', { body: 'a', revision: 5 }, { body: 'a', revision: 9 }, ['a']],
  ['another tool says something else later', { body: 'a' }, { body: 'b', updatedAt: '2025-01-01T00:00:00Z' }, ['b']],
  ['two of one moment', { body: 'a', revision: 5 }, { body: 'b', revision: 5 }, ['a', 'b']],
  ['nothing tells', { body: 'a', revision: 5 }, { body: 'b', revision: 9 }, ['a', 'b']],
])('texts without a lineage: %s', async (_, here, file, bodies) => {
  const one = makeBrowser();
  await one.database.notes.put(fakeNote({ id, ...here }));
  await one.restore([fakeNote({ id, ...file })]);
  expect(await one.bodies()).toEqual(bodies);
});

test('a note that was deleted here comes back, with the words that no other note has', async () => {
  const { one, two } = await makeTwo();
  const backup = await one.list();
  await one.write(id, 'récrit');
  await one.remove(id);
  expect(await one.restore(backup)).toMatchObject({ notes: 1, apart: 0 });
  expect(await one.bodies()).toEqual(['récrit']);
  await one.remove(id);
  await two.write(id, 'écrit là-bas');
  for (let times = 0; times < 2; times++) await one.restore(await two.list());
  expect(await one.bodies()).toEqual(['écrit là-bas']);
});

test('the text that was chosen of two is not doubled by the same backup', async () => {
  const { one, two } = await makeTwo();
  for (const body of ['écrit', 'écrit ici']) await one.write(id, body);
  await two.write(id, 'écrit là-bas');
  await one.restore(await two.list());
  await one.remove(id);
  await one.restore(await two.list());
  expect(await one.bodies()).toEqual(['écrit là-bas']);
});

test('after everything was erased, an older backup is no ground to take a newer one for an earlier state', async () => {
  const one = makeBrowser();
  await one.write(id, 'vieux');
  const old = await one.list();
  await one.write(id, 'plus jeune');
  const young = await one.list();
  await one.erase();
  await one.restore(old);
  for (const body of ['x', 'y', 'récrit']) await one.write(id, body);
  expect(await one.restore(young)).toMatchObject({ apart: 1 });
  expect(await one.bodies()).toEqual(['plus jeune', 'récrit']);
});

test('a lineage does not grow for ever', async () => {
  const one = makeBrowser();
  for (let at = 0; at < LINEAGE_MAX + 5; at++) {
    await one.write(id, `jet ${at}`);
    one.wake();
  }
  expect((await one.list())[0]?.lineage).toHaveLength(LINEAGE_MAX);
});
