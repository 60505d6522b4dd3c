import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Notes } from '../../lib/state/notes.ts';
import { DOCUMENT_ID, fakeTarget } from '../store/fakes.ts';
import { fakeStore } from './notes-fakes.ts';

const [TARGET, ELSEWHERE] = [fakeTarget(1, 10, 'vingt mille euros'), fakeTarget(2, 4, 'la commune')];

/** A tab whose clock stands still until `wait` moves it, in milliseconds. */
function openTab(world = fakeStore(), document = signal<string | null>(DOCUMENT_ID)) {
  let time = Date.parse('2024-01-02T03:04:05Z');
  const notes = world.openTab(() => new Date(time), document);
  const saved = () =>
    vi.waitFor(() => expect([...notes.states.value.values()].every((state) => state === 'saved')).toBe(true));
  return { notes, world, document, saved, wait: (span: number) => (time += span) };
}

const seen = ({ list }: Notes) => list.value.map(({ body, color, tags, target }) => ({ body, color, tags, target }));

test('every action is taken back, the last one first, and done again, to the same notes in the database', async () => {
  const { notes, world, saved } = openTab();
  const states = [seen(notes)];
  const step = async (act: () => void) => {
    act();
    await saved();
    states.push(seen(notes));
  };
  let id = '';
  await step(() => {
    id = notes.create(TARGET, { color: 'green', tags: ['budget'] })!;
  });
  await step(() => notes.type(id, 'À vérifier'));
  await step(() => notes.setColor(id, 'red'));
  await step(() => notes.setTags(id, ['Budget', ' budget', 'séance']));
  await step(() => notes.attach(id, ELSEWHERE));
  await step(() => notes.remove(id));
  expect(states.at(-2)).toEqual([{ body: 'À vérifier', color: 'red', tags: ['Budget', 'séance'], target: ELSEWHERE }]);

  for (const state of states.slice(0, -1).reverse()) {
    expect(notes.canUndo.value).toBe(true);
    expect(notes.undo()?.id).toBe(id);
    await saved();
    expect(seen(notes)).toEqual(state);
  }
  expect([notes.canUndo.value, notes.undo()]).toEqual([false, null]);
  for (const state of states.slice(1)) {
    expect(notes.canRedo.value).toBe(true);
    notes.redo();
    await saved();
    expect(seen(notes)).toEqual(state);
  }
  expect([notes.canRedo.value, notes.redo()]).toEqual([false, null]);
  notes.undo();
  await saved();
  expect((await world.store['notes.list']({ documentId: DOCUMENT_ID })).map(({ color }) => color)).toEqual(['red']);
});

/** Types letter by letter, as a keyboard does. */
function write(notes: Notes, id: string, from: string, to: string): void {
  for (let length = from.length + 1; length <= to.length; length++) notes.type(id, to.slice(0, length));
}

test.each<[string, (tab: ReturnType<typeof openTab>, id: string) => void, string[]]>([
  ['one run', ({ notes }, id) => write(notes, id, '', 'douze mille'), ['douze mille', '']],
  [
    'a pause',
    ({ notes, wait }, id) => {
      write(notes, id, '', 'douze');
      wait(2000);
      write(notes, id, 'douze', 'douze mille');
    },
    ['douze mille', 'douze', ''],
  ],
  [
    'the way back',
    ({ notes }, id) => {
      write(notes, id, '', 'douze mill');
      notes.type(id, 'douze mil');
      notes.type(id, 'douze mi');
    },
    ['douze mi', 'douze mill', ''],
  ],
  ['another line', ({ notes }, id) => write(notes, id, '', 'un\ndeux'), ['un\ndeux', 'un', '']],
  [
    'the note closed and opened again',
    ({ notes }, id) => {
      write(notes, id, '', 'un');
      notes.select(null);
      write(notes, id, 'un', 'un deux');
    },
    ['un deux', 'un', ''],
  ],
])('typing is taken back in one go: %s', (_, act, bodies) => {
  const tab = openTab();
  const id = tab.notes.create(TARGET)!;
  act(tab, id);
  for (const body of bodies) {
    expect(tab.notes.list.value[0]?.body).toBe(body);
    tab.notes.undo();
  }
  expect(tab.notes.list.value).toEqual([]);
});

test('what is done after something was taken back ends the way forward', () => {
  const { notes } = openTab();
  const id = notes.create(TARGET)!;
  notes.setColor(id, 'blue');
  notes.undo();
  notes.setColor(id, 'grey');
  expect(notes.canRedo.value).toBe(false);
  notes.setColor(id, 'grey');
  notes.undo();
  expect(notes.list.value[0]?.color).toBe('yellow');
});

test('what another tab has written since is not taken back, nor deleted with the note', async () => {
  const one = openTab();
  const two = openTab(one.world);
  const id = one.notes.create(TARGET, { body: 'a' })!;
  await one.saved();
  one.notes.type(id, 'ab');
  await vi.waitFor(() => expect(two.notes.list.value[0]?.body).toBe('ab'));
  two.notes.type(id, 'tout autre chose');
  await vi.waitFor(() => expect(one.notes.list.value[0]?.body).toBe('tout autre chose'));
  expect(one.notes.canUndo.value).toBe(false);
  expect(one.notes.undo()).toBeNull();
  expect(one.notes.list.value[0]?.body).toBe('tout autre chose');
});

test('a deletion is taken back by its message after other things were done, and is no step any more', async () => {
  const { notes, saved } = openTab();
  const first = notes.create(TARGET, { body: 'première' })!;
  notes.remove(first);
  const second = notes.create(ELSEWHERE, { body: 'seconde' })!;
  expect(notes.lastDeleted.value?.id).toBe(first);
  notes.bringBack(first);
  expect(notes.lastDeleted.value).toBeNull();
  expect(notes.list.value.map(({ id }) => id)).toEqual([first, second]);
  await saved();
  expect(notes.undo()?.id).toBe(second);
  expect(notes.undo()?.id).toBe(first);
  expect(notes.list.value).toEqual([]);
});

test('a note that was made before anything failed is taken back while the database refuses', async () => {
  const { notes, world } = openTab();
  world.hold = async (name) => {
    if (name === 'notes.put') throw new Error('refused');
  };
  const id = notes.create(TARGET)!;
  await vi.waitFor(() => expect(notes.states.value.get(id)).toBe('failed'));
  notes.undo();
  expect([notes.list.value, notes.banner.value]).toEqual([[], null]);
});

test('the steps are those of the document that is shown', () => {
  const { notes, document } = openTab();
  notes.create(TARGET);
  document.value = 'b'.repeat(64);
  expect([notes.canUndo.value, notes.list.value]).toEqual([false, []]);
});
