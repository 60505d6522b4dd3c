import { expect, test, vi } from 'vitest';
import { createClient } from '../../lib/messages/client.ts';
import { broadcast, type Handlers, serve } from '../../lib/messages/server.ts';
import { createWebRuntime } from '../../lib/platform/web-runtime.ts';

const FOLDER = 'https://lecteur.exemple.fr/favori/';
const ID = 'a'.repeat(64);

/** A tab: its own service and its own client, over what every tab of the folder shares. */
function openTab(folder = FOLDER) {
  const runtime = createWebRuntime(folder);
  const list = vi.fn(async () => []);
  serve({ 'notes.list': list } as unknown as Handlers, runtime);
  const heard = vi.fn();
  const repository = createClient(runtime);
  repository.onChange(heard, new AbortController().signal);
  return { runtime, list, heard, repository };
}

test('a page answers its own requests, and other tabs do not', async () => {
  const [one, other] = [openTab(), openTab()];
  expect(await one.repository.request('notes.list', { documentId: ID })).toEqual([]);
  expect(one.list).toHaveBeenCalledOnce();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(other.list).not.toHaveBeenCalled();
});

test('every tab of the folder hears of a commit, also the one that made it; other folders do not', async () => {
  const [one, other, elsewhere] = [openTab(), openTab(), openTab('https://lecteur.exemple.fr/autre/')];
  const event = { event: 'notes.changed', documentId: ID } as const;
  broadcast(event, one.runtime);
  await vi.waitFor(() => expect(other.heard).toHaveBeenCalledExactlyOnceWith(event));
  expect(one.heard).toHaveBeenCalledExactlyOnceWith(event);
  expect(elsewhere.heard).not.toHaveBeenCalled();
});
