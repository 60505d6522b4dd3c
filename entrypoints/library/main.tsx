import { createClient } from '../../lib/messages/client.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { openLocal } from '../reader/open-local.ts';
import { startLibrary } from './start.tsx';

startLibrary({
  repository: createClient(),
  readerAddress,
  assets: extensionUrl('/pdfjs/'),
  openLocal,
  bytesAt: (url, signal) =>
    loadBytes(url, {
      fetch: (...request) => fetch(...request),
      isOnline: () => navigator.onLine,
      signal,
      onProgress: () => {},
    }),
});
