import { expect, test } from 'vitest';
import { createClient } from '../../lib/messages/client.ts';
import { broadcast, type Handlers, serve } from '../../lib/messages/server.ts';
import { requests, StoreError, type StoreEvent } from '../../lib/model/messages.ts';
import type { MessageListener, Runtime, Sender } from '../../lib/platform/runtime.ts';
import { DOCUMENT_ID, fakeNote } from '../store/fakes.ts';

const ORIGIN = 'chrome-extension://abc/';
const PAGE: Sender = { id: 'abc', url: `${ORIGIN}reader.html?file=x` };

/** A runtime of one page and one background; messages are cloned on the way as the browser does. */
function fakeRuntime(sender: Sender = PAGE) {
  const listeners = new Set<MessageListener>();
  const runtime: Runtime = {
    id: 'abc',
    origin: ORIGIN,
    send: async (message) => {
      const answers = [...listeners].map((listener) => listener(structuredClone(message), sender));
      const answer = answers.find((one) => one !== undefined);
      if (listeners.size === 0) throw new Error('Receiving end does not exist');
      return structuredClone(await answer);
    },
    listen: (listener, signal) => {
      listeners.add(listener);
      signal?.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  return runtime;
}

function fakeHandlers(overrides: Partial<Handlers> = {}): Handlers {
  const missing = () => Promise.reject(new Error('not expected'));
  const all = Object.fromEntries(Object.keys(requests).map((name) => [name, missing])) as unknown as Handlers;
  return {
    ...all,
    'notes.list': async () => [],
    'notes.put': async ({ note }) => ({ note: { ...note, revision: note.revision + 1 }, conflict: false }),
    ...overrides,
  };
}

test('a request goes to its handler and back', async () => {
  const runtime = fakeRuntime();
  serve(fakeHandlers(), runtime);
  const note = fakeNote({ body: 'é'.repeat(1000) });
  expect(await createClient(runtime).request('notes.put', { note })).toEqual({
    note: { ...note, revision: 1 },
    conflict: false,
  });
});

test.each<[string, Sender]>([
  ['a content script', { id: 'abc', url: 'https://www.pasdecalais.fr/' }],
  ['a page whose address only looks like ours', { id: 'abc', url: 'chrome-extension://abcdef/reader.html' }],
  ['another extension', { id: 'other', url: `${ORIGIN}reader.html` }],
  ['nobody', {}],
])('%s is refused', async (_, sender) => {
  const runtime = fakeRuntime(sender);
  serve(fakeHandlers(), runtime);
  await expect(createClient(runtime).request('notes.list', { documentId: DOCUMENT_ID })).rejects.toMatchObject({
    code: 'refused',
  });
});

test('what is not a request is left to others', async () => {
  const runtime = fakeRuntime();
  serve(fakeHandlers(), runtime);
  expect(await runtime.send({ request: 'notes.everything', input: {} })).toBeUndefined();
  expect(await runtime.send('hello')).toBeUndefined();
});

test('an input of the wrong shape is refused at both ends', async () => {
  const runtime = fakeRuntime();
  serve(fakeHandlers(), runtime);
  const wrong = { documentId: 'not a hash' };
  await expect(createClient(runtime).request('notes.list', wrong)).rejects.toMatchObject({ code: 'invalid' });
  expect(await runtime.send({ request: 'notes.list', input: wrong })).toMatchObject({ ok: false, code: 'invalid' });
});

test('a failure keeps its code', async () => {
  const runtime = fakeRuntime();
  serve(fakeHandlers({ 'notes.put': () => Promise.reject(new StoreError('quota', 'full')) }), runtime);
  await expect(createClient(runtime).request('notes.put', { note: fakeNote() })).rejects.toMatchObject({
    code: 'quota',
  });
});

test('a request that nobody answered is sent again', async () => {
  const runtime = fakeRuntime();
  const client = createClient(runtime, [0, 20]);
  const pending = client.request('notes.list', { documentId: DOCUMENT_ID });
  setTimeout(() => serve(fakeHandlers(), runtime), 5);
  expect(await pending).toEqual([]);
});

test('a background that never answers is a failure, not a silence', async () => {
  const client = createClient(fakeRuntime(), [0, 0]);
  await expect(client.request('notes.list', { documentId: DOCUMENT_ID })).rejects.toMatchObject({ code: 'failed' });
});

test('a commit is told to the pages until they stop listening', async () => {
  const runtime = fakeRuntime();
  const heard: StoreEvent[] = [];
  const stop = new AbortController();
  createClient(runtime).onChange((event) => heard.push(event), stop.signal);
  broadcast({ event: 'notes.changed', documentId: DOCUMENT_ID }, runtime);
  stop.abort();
  broadcast({ event: 'notes.changed', documentId: DOCUMENT_ID }, runtime);
  expect(heard).toEqual([{ event: 'notes.changed', documentId: DOCUMENT_ID }]);
});

test('nobody but the extension itself tells of a commit', async () => {
  const runtime = fakeRuntime({ id: 'abc', url: 'https://www.pasdecalais.fr/' });
  const heard: StoreEvent[] = [];
  createClient(runtime).onChange((event) => heard.push(event), new AbortController().signal);
  broadcast({ event: 'notes.changed', documentId: DOCUMENT_ID, note: fakeNote() }, runtime);
  expect(heard).toEqual([]);
});

test('a page that outlived its extension is told so, at once and whatever the browser took away', async () => {
  const gone = (id: () => string): Runtime => ({
    get id() {
      return id();
    },
    origin: '',
    send: async () => {
      throw new Error('Extension context invalidated.');
    },
    listen: () => {},
  });
  const removed = () => {
    throw new TypeError('browser.runtime is undefined');
  };
  for (const id of [() => '', removed]) {
    const asked = createClient(gone(id), [60_000]).request('settings.get', {});
    await expect(asked).rejects.toMatchObject({ code: 'gone' });
  }
});
