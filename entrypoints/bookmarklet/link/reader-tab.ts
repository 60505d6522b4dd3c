import type { HandoffMessage } from '../../../lib/model/handoff.ts';
import { FIREFOX_VIEWER, READY } from '../../../lib/model/handoff-names.ts';
import { Failure, type FileSource } from './source.ts';

/** The reader's address for a file of this page: it will hear this page's origin and no other. */
function addressFor(reader: string, page: number): string {
  // A site may have put something else into `origin`, but not into `location`.
  const own = window.origin === FIREFOX_VIEWER ? FIREFOX_VIEWER : location.origin;
  return `${reader}#${page > 1 ? `page=${page}&` : ''}from=${encodeURIComponent(own)}`;
}

/**
 * Opens the reader in a tab and answers it each time that it says it is ready. It must be called while the reader's click still counts:
 * false where the browser let no tab open. `tab` is one that is there already.
 */
export function openReader(reader: string, file: FileSource, tab: Window | null = null): boolean {
  const address = addressFor(reader, file.page);
  if (tab) tab.location.replace(address);
  const target = tab ?? window.open(address);
  if (!target) return false;
  const { origin } = new URL(reader);
  const say = (message: HandoffMessage, transfer: ArrayBuffer[] = []) => target.postMessage(message, origin, transfer);

  const answer = async () => {
    say({ type: 'deliberation:file', name: file.name.slice(0, 2000), url: file.url.slice(0, 8000) });
    try {
      const bytes = await file.read((received, total) => say({ type: 'deliberation:progress', received, total }));
      say({ type: 'deliberation:bytes', bytes }, [bytes]);
    } catch (error) {
      const { code, status } = error instanceof Failure ? error : new Failure('interrupted');
      say({ type: 'deliberation:failure', code, status });
    }
  };
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === target && from === origin && data?.type === READY) void answer();
  });
  return true;
}
