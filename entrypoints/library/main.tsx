import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { App } from '../../components/library/App.tsx';
import { ImportButton } from '../../components/library/ImportButton.tsx';
import { ExportMessage } from '../../components/reader/ExportMessage.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { createClient } from '../../lib/messages/client.ts';
import { sha256 } from '../../lib/pdf/open.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { importFile } from '../../lib/state/importing.ts';
import { createLibrary } from '../../lib/state/library.ts';
import { libraryExport } from '../../lib/state/library-export.ts';
import { loadBytes } from '../../lib/state/load.ts';
import { exportsOf, localDay } from './exports.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

// It listens as long as the page is there.
const until = new AbortController();
const repository = createClient();
const library = createLibrary(repository, readerAddress, until.signal);

/** The file at an address, where it is still the one that was read. */
async function bytesOf(url: string, id: string): Promise<Uint8Array> {
  const bytes = await loadBytes(url, {
    fetch: (...request) => fetch(...request),
    isOnline: () => navigator.onLine,
    signal: until.signal,
    onProgress: () => {},
  });
  if ((await sha256(bytes)) !== id) throw new Error('The file is another one now.');
  return bytes;
}

// What is shown is what leaves: a search or a filter makes the selection.
const wanted = () => library.hits.value.map(({ act }) => act);
const exports = exportsOf(() => libraryExport(repository, wanted(), localDay(new Date()), bytesOf));

render(
  <App library={library}>
    <ImportButton onFile={(file) => importFile(file, repository)} />
    <Menu label={t('exportMenu')} icon="export" items={exports.items} />
    <ExportMessage message={exports.message} />
  </App>,
  document.getElementById('app')!,
);
void library.load();
