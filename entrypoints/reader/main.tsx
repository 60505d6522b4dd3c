import { createClient } from '../../lib/messages/client.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { leaveReader } from '../../lib/platform/own-tab.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { sites } from '../../lib/sites/registry.ts';
import { parseReaderAddress } from '../../lib/state/address.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { startReader } from './start.tsx';

startReader({
  address: parseReaderAddress(location.search, ({ hostname }) => sites.some((site) => site.serves(hostname))),
  load: (url, signal, onProgress) =>
    loadBytes(url ?? '', {
      fetch: (...request) => fetch(...request),
      isOnline: () => navigator.onLine,
      signal,
      onProgress,
    }),
  repository: createClient(),
  assets: extensionUrl('/pdfjs/'),
  readerAddress,
  openLibrary: () => void openLibrary(),
  leave: () => void leaveReader(),
});
