import { sha256 } from '../../lib/pdf/open.ts';
import { findKept, keepFile } from '../../lib/platform/kept-files.ts';
import { openerPort } from '../../lib/platform/opener.ts';
import {
  leaveWebReader,
  openWebLibrary,
  openWebReader,
  webFolder,
  webReaderAddress,
} from '../../lib/platform/web-page.ts';
import { parseReaderAddress, type ReaderAddress } from '../../lib/state/address.ts';
import { receiveHandoff } from '../../lib/state/handoff.ts';
import { LoadError } from '../../lib/state/load.ts';
import { parseLocal } from '../../lib/state/local-file.ts';
import { localOpener } from '../reader/held-files.ts';
import { askForLocal, loadLocal } from '../reader/local.tsx';
import { type ReaderPlatform, startReader } from '../reader/start.tsx';
import { speakAsBrowser } from './language.ts';
import { ownRepository } from './own-database.ts';

/** How long the page that opened the reader may be silent before it is taken to be gone, in milliseconds. */
const PATIENCE = 15_000;

type Opening = Pick<ReaderPlatform, 'address' | 'load'>;
const folder = webFolder();
const nameless = (name: string): ReaderAddress => ({ url: null, name, refusal: null });

/** The same, and a copy of the file is kept, under an address that opens it again. */
function keeping({ address, load }: Opening): Opening {
  return {
    address,
    async load(...request) {
      const bytes = await load(...request);
      const id = await sha256(bytes);
      const { url, name } = address;
      const query = new URLSearchParams({ ...(url ? { file: url } : { id }), name });
      // Without a copy the address stays: a reload asks the page again, or the reader.
      keepFile(folder, { id, url, name }, bytes).then(
        () => history.replaceState(null, '', `?${query}`),
        () => {},
      );
      return bytes;
    },
  };
}

/** A file that the bookmarklet hands over. */
async function fromBookmarklet(origin: string): Promise<Opening> {
  // It listens as long as the page is there: the reader may ask for the file again.
  const handoff = await receiveHandoff(openerPort(origin), new AbortController().signal, PATIENCE);
  if (!handoff) return { address: nameless(''), load: () => Promise.reject(new LoadError('no-opener')) };
  return keeping({ address: handoff.address, load: (_, ...request) => handoff.load(...request) });
}

/** A file of which a copy was kept; null where it is not there, and only the reader can give it again. */
async function fromCopies(): Promise<Opening | null> {
  const query = new URLSearchParams(location.search);
  const id = query.get('id');
  const address = query.has('file')
    ? parseReaderAddress(location.search, () => true)
    : nameless(query.get('name') ?? '');
  const find = () => findKept(folder, { id, url: address.url });
  if (!query.has('file') && !(await find())) return null;
  return {
    address,
    async load() {
      const kept = await find();
      if (!kept) throw new LoadError('not-kept');
      return kept.bytes;
    },
  };
}

async function fromDisk(): Promise<Opening> {
  const name = new URLSearchParams(location.search).get('name') ?? '';
  const file = await askForLocal(parseLocal(location.search) ?? { token: '', name }, repository, openLocal);
  return keeping({ address: nameless(file.name), load: (_, signal) => loadLocal(file, signal) });
}

await speakAsBrowser();
const repository = ownRepository();
const openLocal = localOpener(openWebReader);
const origin = new URLSearchParams(location.hash.slice(1)).get('from');
const opening = origin ? await fromBookmarklet(origin) : ((await fromCopies()) ?? (await fromDisk()));

startReader({
  ...opening,
  repository,
  assets: `${folder}pdfjs/`,
  readerAddress: webReaderAddress,
  openLibrary: openWebLibrary,
  openLocal,
  leave: leaveWebReader,
});
