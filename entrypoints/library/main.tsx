import { createClient } from '../../lib/messages/client.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { startLibrary } from './start.tsx';

startLibrary({
  repository: createClient(),
  readerAddress,
  bytesAt: (url, signal) =>
    loadBytes(url, {
      fetch: (...request) => fetch(...request),
      isOnline: () => navigator.onLine,
      signal,
      onProgress: () => {},
    }),
});
