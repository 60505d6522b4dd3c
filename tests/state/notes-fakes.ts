import { signal } from '@preact/signals';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Repository, RequestInput, RequestName, StoreEvent } from '../../lib/model/messages.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore, type Store } from '../../lib/store/store.ts';
import { DOCUMENT_ID } from '../store/fakes.ts';

/** A store in memory that several tabs share. `hold` runs before, `after` once a request is done; either may throw. `heard`: what the tabs hear of a commit. */
export function fakeStore() {
  const listeners = new Set<(event: StoreEvent) => void>();
  const store = createStore({
    database: createDatabase('state', { indexedDB: new IDBFactory(), IDBKeyRange }),
    onCommit: (event) => {
      for (const listener of listeners) listener(world.heard(event));
    },
  });
  const requests: [RequestName, unknown][] = [];
  const world = {
    store,
    requests,
    hold: async (_: RequestName) => {},
    after: async (_: RequestName) => {},
    heard: (event: StoreEvent) => event,
  };
  const repository: Repository = {
    async request<N extends RequestName>(name: N, input: RequestInput<N>) {
      requests.push([name, input]);
      await world.hold(name);
      const handler = (store as unknown as Record<string, (input: unknown) => Promise<never>>)[name as keyof Store];
      const output = await handler!(structuredClone(input));
      await world.after(name);
      return output;
    },
    onChange: (listener, until) => {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  const openTab = (clock = () => new Date(), document = signal<string | null>(DOCUMENT_ID)) =>
    createNotes(repository, document, clock);
  const bodies = async () => (await store['notes.list']({ documentId: DOCUMENT_ID })).map(({ body }) => body);
  return Object.assign(world, { openTab, bodies });
}
