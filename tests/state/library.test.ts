import { expect, test, vi } from 'vitest';
import type { Repository, StoreEvent } from '../../lib/model/messages.ts';
import { createLibrary } from '../../lib/state/library.ts';
import { fakeAct } from '../store/fake-act.ts';
import { DOCUMENT_ID, fakeNote } from '../store/fakes.ts';
import { addressAt, fakeRecord } from './library-fakes.ts';

/** A store of one document whose answers may be changed; `tell` is a commit of another page. */
function fakeWorld() {
  const listeners = new Set<(event: StoreEvent) => void>();
  const world = {
    refused: false,
    acts: [fakeAct()],
    notes: [fakeNote({ body: 'À relire' })],
    tell: (event: StoreEvent['event']) => {
      for (const listener of listeners) listener({ event, documentId: DOCUMENT_ID });
    },
  };
  const answers: Record<string, () => unknown> = {
    'library.acts': () => ({ documents: [fakeRecord(0, { id: DOCUMENT_ID })], acts: world.acts }),
    'library.notes': () => ({ notes: world.notes, next: null }),
    'notes.list': () => world.notes,
  };
  const repository = {
    request: async (name: string) => {
      if (world.refused) throw new Error('refused');
      return answers[name]?.();
    },
    onChange: (listener: (event: StoreEvent) => void) => listeners.add(listener),
  } as unknown as Repository;
  const library = createLibrary(repository, addressAt, new AbortController().signal);
  return { world, library, numbers: () => library.hits.value.map(({ act }) => act.number) };
}

test('is read, searched, and put in the order of the search while it is searched', async () => {
  const { library, numbers } = fakeWorld();
  await library.load();
  expect(library.state.value).toBe('ready');
  expect(numbers()).toEqual(['2031-17']);
  library.search('relire');
  expect(library.sort.value).toBe('relevance');
  await vi.waitFor(() => expect(library.hits.value[0]?.notes).toHaveLength(1));
  library.search('absent');
  expect(numbers()).toEqual([]);
  library.search('');
  expect([library.sort.value, ...numbers()]).toEqual(['session', '2031-17']);
});

test('follows what other tabs write', async () => {
  const { world, library, numbers } = fakeWorld();
  await library.load();
  world.acts = [fakeAct({ number: '2031-18' })];
  world.tell('acts.changed');
  await vi.waitFor(() => expect(numbers()).toEqual(['2031-18']));
  world.notes = [fakeNote({ body: 'neuve' }), fakeNote()];
  world.tell('notes.changed');
  await vi.waitFor(() => expect(library.all.value[0]?.notes).toHaveLength(2));
  library.search('neuve');
  await vi.waitFor(() => expect(numbers()).toEqual(['2031-18']), { timeout: 3000 });
});

test('a database that is refused is told, and read on request', async () => {
  const { world, library } = fakeWorld();
  world.refused = true;
  await library.load();
  expect(library.state.value).toBe('failed');
  world.refused = false;
  await library.load();
  expect(library.state.value).toBe('ready');
});

test('a member and a beneficiary have a view of their own', async () => {
  const { library } = fakeWorld();
  await library.load();
  library.showMember(library.members.value[1]?.key ?? null);
  expect([library.tab.value, library.member.value]).toEqual(['members', 'YVES CARON']);
  library.showBeneficiary(library.beneficiaries.value[0]?.key ?? null);
  expect([library.tab.value, library.beneficiary.value]).toEqual(['beneficiaries', 'BIBLIOTHEQUE DE SAINT ORNE']);
});
