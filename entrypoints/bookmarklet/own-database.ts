import { createClient } from '../../lib/messages/client.ts';
import { broadcast, serve } from '../../lib/messages/server.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { persistStorage, storageStatus } from '../../lib/platform/storage.ts';
import { webFolder } from '../../lib/platform/web-page.ts';
import { createWebRuntime } from '../../lib/platform/web-runtime.ts';
import { createStore } from '../../lib/store/store.ts';

/** The database of the folder's host, which this page serves to itself; other tabs hear of its commits. */
export function ownRepository(): Repository {
  const runtime = createWebRuntime(webFolder());
  let asked = false;
  const store = createStore({
    onCommit: (event) => {
      broadcast(event, runtime);
      // Firefox asks the reader, who understands the question once there is something to keep.
      if (event.event === 'notes.changed' && !asked) void persistStorage();
      asked ||= event.event === 'notes.changed';
    },
  });
  serve({ ...store, 'storage.status': () => storageStatus() }, runtime);
  return createClient(runtime);
}
