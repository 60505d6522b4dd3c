import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { type FailureCode, type RequestInput, StoreError, withoutWords } from '../../lib/model/messages.ts';
import type { Note } from '../../lib/model/note.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { fakeTarget } from '../store/fakes.ts';
import { fakeStore } from './notes-fakes.ts';

const TARGET = fakeTarget(1, 10, 'vingt mille euros');
const quota = async () => {
  throw new StoreError('quota', 'full');
};

test('a note is saved once the store has acknowledged it, and not before', async () => {
  const world = fakeStore();
  const release = Promise.withResolvers<void>();
  world.hold = async (name) => (name === 'notes.put' ? release.promise : undefined);
  const notes = world.openTab();
  const id = notes.create(TARGET)!;
  notes.type(id, 'Bonjour');
  expect(notes.states.value.get(id)).toBe('saving');
  expect(notes.list.value.map(({ body }) => body)).toEqual(['Bonjour']);
  release.resolve();
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  expect(await world.bodies()).toEqual(['Bonjour']);
});

test('while a write is on its way the latest text waits, and only that goes next', async () => {
  const world = fakeStore();
  const notes = world.openTab();
  const id = notes.create(TARGET)!;
  for (const text of ['a', 'ab', 'abc', 'abcd']) notes.type(id, text);
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  const sent = world.requests
    .filter(([name]) => name === 'notes.put')
    .map(([, input]) => (input as RequestInput<'notes.put'>).note.body);
  expect(sent).toEqual(['', 'abcd']);
  expect(await world.bodies()).toEqual(['abcd']);
});

test('a failure keeps the text, stays told, and mends by trying again', async () => {
  const world = fakeStore();
  world.hold = (name) => (name === 'notes.put' ? quota() : Promise.resolve());
  const notes = world.openTab();
  const id = notes.create(TARGET)!;
  notes.type(id, 'ne pas perdre');
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('failed'));
  expect(notes.banner.value).toMatchObject({ code: 'quota', unsaved: [{ body: 'ne pas perdre' }] });
  notes.type(id, 'ne pas perdre non plus');
  expect(notes.banner.value?.code).toBe('quota');
  world.hold = async () => {};
  notes.retry();
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  expect(notes.banner.value).toBeNull();
  expect(await world.bodies()).toEqual(['ne pas perdre non plus']);
});

test.each<[FailureCode, boolean]>([
  ['quota', true],
  ['refused', true],
  ['invalid', false],
  ['gone', false],
])('what failed with %s is tried again by itself, later each time: %s', async (code, again) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const world = fakeStore();
    world.hold = async (name) => {
      if (name === 'notes.put') throw new StoreError(code, 'no');
    };
    const notes = world.openTab();
    const id = notes.create(TARGET, { body: 'gardé' })!;
    const puts = () => world.requests.filter(([name]) => name === 'notes.put').length;
    // The database in memory answers after some turns of the event loop.
    const settle = async () => {
      for (let turn = 0; turn < 50; turn++) await new Promise((resume) => setImmediate(resume));
    };
    for (const [pause, tries] of [
      [0, 1],
      [1900, 1],
      [100, 2],
      [4900, 2],
      [100, 3],
    ] as const) {
      vi.advanceTimersByTime(pause);
      await settle();
      expect(puts()).toBe(again ? tries : 1);
      expect(notes.states.value.get(id)).toBe('failed');
    }
    world.hold = async () => {};
    vi.advanceTimersByTime(15_000);
    await settle();
    expect(notes.banner.value === null).toBe(again);
    expect(notes.states.value.get(id)).toBe(again ? 'saved' : 'failed');
  } finally {
    vi.useRealTimers();
  }
});

test('an answer that was lost after the commit makes no second note', async () => {
  const world = fakeStore();
  const notes = world.openTab();
  world.after = async (name) => {
    if (name === 'notes.put') throw new StoreError('failed', 'the background stopped');
  };
  const id = notes.create(TARGET, { body: 'première' })!;
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('failed'));
  world.after = async () => {};
  notes.type(id, 'première, et la suite');
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  expect(await world.bodies()).toEqual(['première, et la suite']);
});

test('a second tab shows a new note, its words and its deletion at once', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET, { body: 'vu des deux côtés' })!;
  await vi.waitFor(() => expect(two.list.value.map(({ body }) => body)).toEqual(['vu des deux côtés']));
  one.type(id, 'changé');
  await vi.waitFor(() => expect(two.list.value[0]?.body).toBe('changé'));
  one.remove(id);
  await vi.waitFor(() => expect(two.list.value).toEqual([]));
});

test('a commit tells the other tabs the note itself: none asks for the whole list again', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  world.requests.length = 0;
  for (const text of ['m', 'mo', 'mot']) one.type(id, text);
  await vi.waitFor(() => expect(two.list.value[0]?.body).toBe('mot'));
  one.remove(id);
  await vi.waitFor(() => expect(two.list.value).toEqual([]));
  one.undo();
  await vi.waitFor(() => expect(two.list.value[0]?.body).toBe('mot'));
  expect(world.requests.map(([name]) => name)).not.toContain('notes.list');
});

test('a tab that hears only which note was changed asks for the list, but not for what it stored itself', async () => {
  const world = fakeStore();
  world.heard = withoutWords;
  const one = world.openTab();
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(one.states.value.get(id)).toBe('saved'));
  const two = world.openTab();
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  world.requests.length = 0;
  one.type(id, 'mot');
  await vi.waitFor(() => expect(two.list.value[0]?.body).toBe('mot'));
  await vi.waitFor(() => expect(one.states.value.get(id)).toBe('saved'));
  expect(world.requests.filter(([name]) => name === 'notes.list')).toHaveLength(1);
  one.remove(id);
  await vi.waitFor(() => expect(two.list.value).toEqual([]));
});

test('what another tab stores while an answer is on its way is shown after that answer', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  const release = Promise.withResolvers<void>();
  world.after = (name) => (name === 'notes.put' ? release.promise : Promise.resolve());
  one.type(id, 'du premier onglet');
  await vi.waitFor(() => expect(two.list.value[0]?.body).toBe('du premier onglet'));
  world.after = async () => {};
  two.setColor(id, 'purple');
  await vi.waitFor(() => expect(two.states.value.get(id)).toBe('saved'));
  expect(one.list.value[0]?.color).not.toBe('purple');
  expect(one.states.value.get(id)).toBe('saving');
  release.resolve();
  await vi.waitFor(() => expect(one.list.value).toMatchObject([{ body: 'du premier onglet', color: 'purple' }]));
  expect(one.states.value.get(id)).toBe('saved');
});

test('two tabs type into the same note at once: both texts are kept, each in a note', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  one.select(id);
  two.select(id);
  one.type(id, 'du premier onglet');
  two.type(id, 'du second onglet');
  await vi.waitFor(() => expect(one.list.value).toHaveLength(2));
  await vi.waitFor(() => expect(two.list.value).toHaveLength(2));
  expect((await world.bodies()).sort()).toEqual(['du premier onglet', 'du second onglet']);
  // The one that lost the race goes on in its own note.
  const [loser] = [one, two].filter((tab) => tab.selected.value !== id);
  const selected = loser!.selected.value!;
  loser!.type(selected, `${loser!.list.value.find((note) => note.id === selected)!.body}, suite`);
  await vi.waitFor(async () => expect((await world.bodies()).filter((body) => body.endsWith('suite'))).toHaveLength(1));
  expect(await world.bodies()).toHaveLength(2);
});

test('deletion is undone, with text that had not been saved yet', async () => {
  const world = fakeStore();
  const notes = world.openTab();
  const id = notes.create(TARGET, { body: 'a' })!;
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  notes.type(id, 'abc');
  notes.remove(id);
  expect(notes.list.value).toEqual([]);
  expect(notes.lastDeleted.value?.body).toBe('abc');
  await vi.waitFor(async () => expect(await world.bodies()).toEqual([]));
  notes.undo();
  await vi.waitFor(async () => expect(await world.bodies()).toEqual(['abc']));
  expect(notes.list.value.map(({ body }) => body)).toEqual(['abc']);
});

test('undoing while the deletion is still on its way', async () => {
  const world = fakeStore();
  const notes = world.openTab();
  const id = notes.create(TARGET, { body: 'a' })!;
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  notes.remove(id);
  notes.undo();
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('saved'));
  expect(await world.bodies()).toEqual(['a']);
  expect(notes.list.value).toHaveLength(1);
});

test('when everything is erased nothing can be taken back, and what is still on its way stays', async () => {
  const world = fakeStore();
  const notes = world.openTab();
  const [first, second] = [notes.create(TARGET, { body: 'a' })!, notes.create(TARGET, { body: 'b' })!];
  await vi.waitFor(() => expect([...notes.states.value.values()]).toEqual(['saved', 'saved']));
  notes.remove(first);
  await vi.waitFor(() => expect(notes.states.value.get(first)).toBe('saved'));
  const held = Promise.withResolvers<void>();
  world.hold = async (name) => (name === 'notes.put' ? held.promise : undefined);
  notes.type(second, 'b, et la suite');
  await world.store['library.erase']({});
  expect(notes.canUndo.value).toBe(false);
  held.resolve();
  await vi.waitFor(async () => expect(await world.bodies()).toEqual(['b, et la suite']));
});

test('a list that cannot be read is told, and read again on request', async () => {
  const world = fakeStore();
  world.hold = async () => {
    throw new StoreError('refused', 'blocked');
  };
  const notes = world.openTab();
  await vi.waitFor(() => expect(notes.banner.value).toEqual({ code: 'refused', unsaved: [] }));
  world.hold = async () => {};
  notes.retry();
  await vi.waitFor(() => expect(notes.banner.value).toBeNull());
});

test('without the identity of the document there is no note', () => {
  const notes = createNotes({ request: () => Promise.reject(new Error()), onChange: () => {} }, signal(null));
  expect(notes.create(TARGET)).toBeNull();
});

test('two texts of the same time are shown as such in every tab, until the reader has settled it', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  one.type(id, 'du premier onglet');
  two.type(id, 'du second onglet');
  for (const tab of [one, two]) await vi.waitFor(() => expect(tab.conflicts.value.size).toBe(1));
  const [{ apart, other }] = [...one.conflicts.value.values()] as [{ apart: Note; other: Note }];
  expect([apart.body, other.body].sort()).toEqual(['du premier onglet', 'du second onglet']);

  one.settle(apart.id, 'apart');
  await vi.waitFor(() => expect(two.list.value.map(({ id }) => id)).toEqual([apart.id]));
  expect(one.conflicts.value.size).toBe(0);
  one.undo();
  await vi.waitFor(() => expect(two.conflicts.value.size).toBe(1));
  one.settle(apart.id, 'other');
  await vi.waitFor(() => expect(two.list.value.map(({ id }) => id)).toEqual([other.id]));
  one.bringBack(apart.id);
  await vi.waitFor(() => expect(two.conflicts.value.size).toBe(1));
  two.settle(apart.id, 'both');
  await vi.waitFor(() => expect(one.conflicts.value.size).toBe(0));
  expect(one.list.value).toHaveLength(2);
  two.undo();
  await vi.waitFor(() => expect(one.conflicts.value.size).toBe(1));
});

test('a colour that one tab gives and words that another types meet in one note', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  const id = one.create(TARGET)!;
  await vi.waitFor(() => expect(two.list.value).toHaveLength(1));
  one.type(id, 'des mots');
  two.setColor(id, 'purple');
  for (const tab of [one, two])
    await vi.waitFor(() => expect(tab.list.value).toMatchObject([{ body: 'des mots', color: 'purple' }]));
});

test('a note that no commit has changed stays the same object, whatever is written elsewhere', async () => {
  const world = fakeStore();
  const [here, there] = [world.openTab(), world.openTab()];
  const [kept, changed] = [here.create(TARGET)!, here.create(TARGET)!];
  await vi.waitFor(() => expect(there.list.value).toHaveLength(2));
  const noteOf = (notes: typeof here, id: string) => notes.list.value.find((note) => note.id === id);
  const before = [noteOf(here, kept), noteOf(there, kept)];
  there.type(changed, 'ailleurs');
  await vi.waitFor(() => expect(noteOf(here, changed)?.body).toBe('ailleurs'));
  expect(noteOf(here, kept)).toBe(before[0]);
  expect(noteOf(there, kept)).toBe(before[1]);
});
