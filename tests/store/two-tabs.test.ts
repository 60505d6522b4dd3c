import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeNote, fakeTarget } from './fakes.ts';

function makeStore() {
  let made = 0;
  const newId = () => {
    made += 1;
    return `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
  };
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const store = createStore({ database: createDatabase('two-tabs', indexedDb), newId });
  const list = () => store['notes.list']({ documentId: DOCUMENT_ID });
  const put = (note: Note, base: Note | null = null, copyId?: string) =>
    store['notes.put']({ note, base, ...(copyId ? { copyId } : {}) });
  return { store, list, put };
}

/** A note that is stored, and what two tabs make of it; the first is stored before the second is sent. */
async function race(start: Partial<Note>, first: Partial<Note>, second: Partial<Note>) {
  const { store, list, put } = makeStore();
  const { note: base } = await put(fakeNote(start));
  if (first.deletedAt) await store['notes.delete']({ id: base.id, deleted: true });
  else await put({ ...base, ...first }, base);
  const answer = await put({ ...base, ...second }, base);
  return { base, answer, notes: await list(), list, put };
}

test('two tabs that changed different things of a note are put together', async () => {
  const { answer, notes } = await race(
    { body: 'a', tags: ['un'] },
    { body: 'ab' },
    { color: 'red', tags: ['un', 'deux'], target: fakeTarget(2, 4, 'mot') },
  );
  expect(answer.conflict).toBe(false);
  expect(notes).toMatchObject([{ body: 'ab', color: 'red', tags: ['un', 'deux'], target: fakeTarget(2, 4, 'mot') }]);
});

test('two texts written at the same time are two notes, and the second says so', async () => {
  const { base, answer, notes } = await race({ body: 'a' }, { body: 'ab' }, { body: 'ac', color: 'blue' });
  expect(answer).toMatchObject({
    conflict: true,
    note: { body: 'ac', color: 'blue', apartFrom: base.id, revision: 1 },
  });
  expect(notes.map(({ body }) => body).sort()).toEqual(['ab', 'ac']);
});

test('the same text sent again makes no third note', async () => {
  const { base, notes, list, put } = await race({ body: 'a' }, { body: 'ab' }, {});
  const copyId = '00000000-0000-4000-b000-000000000001';
  const sent = { ...base, body: 'ac' };
  const answer = await put(sent, base, copyId);
  expect(await put(sent, base, copyId)).toEqual(answer);
  // The answer was lost for good, and more was typed before it was sent again.
  expect((await put({ ...sent, body: 'acd' }, base, copyId)).note).toMatchObject({ id: copyId, body: 'acd' });
  expect((await list()).map(({ body }) => body).sort()).toEqual(['ab', 'acd']);
  expect(notes).toHaveLength(1);
});

test.each<[string, Partial<Note>, Partial<Note>, string[]]>([
  ['taken away here, changed there', { body: 'ab' }, { body: '' }, ['ab']],
  ['changed here, taken away there', { body: '' }, { body: 'ab' }, ['ab']],
  ['the same on both sides', { body: 'ab' }, { body: 'ab' }, ['ab']],
  ['changed here, deleted there', { deletedAt: 'x' }, { body: 'ab' }, ['ab']],
  ['untouched here, deleted there', { deletedAt: 'x' }, { color: 'red' }, []],
])('words %s', async (_, first, second, bodies) => {
  const { notes } = await race({ body: 'a' }, first, second);
  expect(notes.map(({ body }) => body)).toEqual(bodies);
});

test('a writer of before, that does not tell what it started from, overwrites nothing', async () => {
  const { put, list } = makeStore();
  const { note } = await put(fakeNote({ body: 'a' }));
  await put({ ...note, body: 'ab' }, note);
  await put({ ...note, body: 'ac' });
  expect((await list()).map(({ body }) => body).sort()).toEqual(['ab', 'ac']);
});

test('whatever tabs write in whatever order, no words that were acknowledged go away unless a tab that saw them changed them', async () => {
  const text = fc.constantFrom('', ' ', 'a', 'ab', 'abc', 'x');
  // What a tab does: writes a text, or takes over what is stored.
  const step = fc.record({ tab: fc.nat(2), text: fc.option(text) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { put, list } = makeStore();
      const { note } = await put(fakeNote({ body: 'a' }));
      // Each tab goes on in the note that it was given.
      const tabs = [note, note, note];
      for (const { tab, text: body } of steps) {
        const base = tabs[tab]!;
        const before = await list();
        const now = before.find(({ id }) => id === base.id)!;
        if (body === null) tabs[tab] = now;
        else {
          const answer = await put({ ...base, body }, base);
          tabs[tab] = answer.note;
          const bodies = (await list()).map((one) => one.body);
          if (body.trim() && body !== base.body) expect(bodies).toContain(body);
          if (now.body !== base.body && now.body.trim()) expect(bodies).toContain(now.body);
          for (const other of before.filter(({ id }) => id !== base.id)) expect(bodies).toContain(other.body);
        }
      }
    }),
    { numRuns: 150 },
  );
});
