import type { MessageListener, Runtime } from './runtime.ts';

/**
 * What stands for the browser's runtime where there is no extension: the page is its own background. A request is answered by
 * the page that sends it, which owns the database; what nobody here answers, such as the news of a commit, goes to the other
 * tabs of the same folder too. `folder` is its address, with its last slash.
 */
export function createWebRuntime(folder: string): Runtime {
  const listeners = new Set<MessageListener>();
  const channel = new BroadcastChannel(`deliberations ${folder}`);
  const sender = { id: folder, url: folder };
  const tell = (message: unknown) => [...listeners].map((listener) => listener(message, sender)).find(Boolean);
  // The other tabs of this origin alone can be at the other end; an answer to them is nobody's to hear.
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => tell(data));
  return {
    id: folder,
    origin: folder,
    async send(message) {
      const answer = tell(message);
      if (!answer) channel.postMessage(message);
      return answer;
    },
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
