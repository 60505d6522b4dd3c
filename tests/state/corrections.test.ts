import { signal } from '@preact/signals';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import {
  type Repository,
  type RequestInput,
  type RequestName,
  StoreError,
  type StoreEvent,
} from '../../lib/model/messages.ts';
import { createCorrections, type Saying } from '../../lib/state/corrections.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { DOCUMENT_ID, fakeCorrection } from '../store/fakes.ts';

/** A store in memory that several tabs share. `hold` runs before, `after` once a request is done; either may throw. */
function fakeStore() {
  const listeners = new Set<(event: StoreEvent) => void>();
  const store = createStore({
    database: createDatabase('corrections', { indexedDB: new IDBFactory(), IDBKeyRange }),
    onCommit: (event) => {
      for (const listener of listeners) listener(event);
    },
  });
  const world = { hold: async (_: RequestName) => {}, after: async (_: RequestName) => {} };
  const repository: Repository = {
    async request<N extends RequestName>(name: N, input: RequestInput<N>) {
      await world.hold(name);
      const handler = (store as unknown as Record<string, (input: unknown) => Promise<never>>)[name];
      const output = await handler!(structuredClone(input));
      await world.after(name);
      return output;
    },
    onChange: (listener, until) => {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  const openTab = () => createCorrections(repository, signal(DOCUMENT_ID));
  const stored = async () =>
    (await store['corrections.list']({ documentId: DOCUMENT_ID })).map(({ action, value }) => value ?? action);
  return Object.assign(world, { openTab, stored });
}

const { path, original } = fakeCorrection();
const replace = (value: number): Saying => ({ path, original, action: 'replace', value });
const dismiss: Saying = { path, original, action: 'dismiss' };
type Tab = ReturnType<ReturnType<typeof fakeStore>['openTab']>;
const state = (tab: Tab) => [...tab.states.value.values()];
const shown = (tab: Tab) => tab.list.value.map(({ action, value }) => value ?? action);
const settled = (tab: Tab) => vi.waitFor(() => expect(state(tab)).toEqual(['saved']));

test('a correction is seen at once, and saved once the store has acknowledged it', async () => {
  const world = fakeStore();
  const release = Promise.withResolvers<void>();
  world.hold = (name) => (name === 'corrections.put' ? release.promise : Promise.resolve());
  const tab = world.openTab();
  tab.say(replace(12000));
  expect(shown(tab)).toEqual([12000]);
  expect(tab.last.value).toMatchObject({ state: 'saving' });
  release.resolve();
  await settled(tab);
  expect(tab.last.value).toMatchObject({ state: 'saved' });
  expect(await world.stored()).toEqual([12000]);
});

test('a field has one correction: saying something else replaces it and keeps what was read', async () => {
  const world = fakeStore();
  const tab = world.openTab();
  tab.say(replace(12000));
  await settled(tab);
  tab.say({ ...dismiss, original: { value: 12000, text: '12 000 €' } });
  await settled(tab);
  expect(await world.stored()).toEqual(['dismiss']);
  expect(tab.list.value[0]?.original).toEqual(original);
});

test('each thing that was said is undone, back to what was said before', async () => {
  const world = fakeStore();
  const tab = world.openTab();
  tab.say(replace(1));
  await settled(tab);
  tab.say(replace(2));
  tab.undo();
  await vi.waitFor(async () => expect(await world.stored()).toEqual([1]));
  tab.takeBack(tab.list.value[0]!.id);
  await vi.waitFor(async () => expect(await world.stored()).toEqual([]));
  expect(shown(tab)).toEqual([]);
  await vi.waitFor(() => expect(tab.last.value?.state).toBe('saved'));
  tab.undo();
  await vi.waitFor(async () => expect(await world.stored()).toEqual([1]));
  expect(tab.last.value).toBeNull();
});

test('undoing a first correction leaves none', async () => {
  const world = fakeStore();
  const tab = world.openTab();
  tab.say(dismiss);
  await settled(tab);
  tab.undo();
  await vi.waitFor(async () => expect(await world.stored()).toEqual([]));
  expect(shown(tab)).toEqual([]);
});

test('other tabs follow', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  one.say(replace(3));
  await vi.waitFor(() => expect(shown(two)).toEqual([3]));
  two.takeBack(two.list.value[0]!.id);
  await vi.waitFor(() => expect(shown(one)).toEqual([]));
});

test('two tabs correct the same value at once: one stands in both, and the other reader is told', async () => {
  const world = fakeStore();
  const [one, two] = [world.openTab(), world.openTab()];
  one.say(replace(1));
  two.say(replace(2));
  await vi.waitFor(() => expect(one.conflicts.value + two.conflicts.value).toBe(1));
  await vi.waitFor(() => expect(shown(one)).toEqual(shown(two)));
  expect(await world.stored()).toEqual(shown(one));
});

test('a failure stays told, and mends by trying again', async () => {
  const world = fakeStore();
  world.hold = async (name) => {
    if (name === 'corrections.put') throw new StoreError('quota', 'full');
  };
  const tab = world.openTab();
  tab.say(replace(4));
  await vi.waitFor(() => expect(state(tab)).toEqual(['failed']));
  expect(tab.failure.value).toBe('quota');
  expect(shown(tab)).toEqual([4]);
  world.hold = async () => {};
  tab.retry();
  await settled(tab);
  expect(tab.failure.value).toBeNull();
});

test('an answer that was lost after the commit is no other tab’s correction', async () => {
  const world = fakeStore();
  const tab = world.openTab();
  world.after = async (name) => {
    if (name === 'corrections.put') throw new StoreError('failed', 'the background stopped');
  };
  tab.say(replace(5));
  await vi.waitFor(() => expect(state(tab)).toEqual(['failed']));
  world.after = async () => {};
  tab.say(replace(6));
  await settled(tab);
  expect(tab.conflicts.value).toBe(0);
  expect(await world.stored()).toEqual([6]);
});

test('without the identity of the document nothing is said', () => {
  const tab = createCorrections({ request: () => Promise.reject(new Error()), onChange: () => {} }, signal(null));
  expect(tab.say(dismiss)).toBe(false);
  expect(tab.list.value).toEqual([]);
});
