import { sha256 } from '../../lib/pdf/open.ts';
import { findKept, keepFile } from '../../lib/platform/kept-files.ts';
import { openerPort } from '../../lib/platform/opener.ts';
import { leaveWebReader, openWebLibrary, webFolder, webReaderAddress } from '../../lib/platform/web-page.ts';
import { parseReaderAddress, type ReaderAddress } from '../../lib/state/address.ts';
import { type Handoff, receiveHandoff } from '../../lib/state/handoff.ts';
import { LoadError } from '../../lib/state/load.ts';
import type { ReaderParts } from '../../lib/state/reader.ts';
import { startReader } from '../reader/start.tsx';
import { speakAsBrowser } from './language.ts';
import { ownRepository } from './own-database.ts';

/** How long the page that opened the reader may be silent before it is taken to be gone, in milliseconds. */
const PATIENCE = 15_000;
const folder = webFolder();

/** A file that the bookmarklet hands over. A copy is kept, under an address that a reload opens. */
function fromBookmarklet({ address, load }: Handoff): Opening {
  return {
    address,
    async load(_, signal, onProgress) {
      const bytes = await load(signal, onProgress);
      const id = await sha256(bytes);
      const { url, name } = address;
      const query = new URLSearchParams({ ...(url ? { file: url } : { id }), name });
      // Without a copy the address stays: a reload asks the page again, if it is still there.
      keepFile(folder, { id, url, name }, bytes).then(
        () => history.replaceState(null, '', `?${query}`),
        () => {},
      );
      return bytes;
    },
  };
}

/** A file of which a copy was kept, by its address or its SHA-256. */
function fromCopies(): Opening {
  const id = /[?&]id=([0-9a-f]{64})(?:&|$)/.exec(location.search)?.[1] ?? null;
  const name = new URLSearchParams(location.search).get('name') ?? '';
  const asked = parseReaderAddress(location.search, () => true);
  const address: ReaderAddress = asked.url ? asked : { url: null, name, refusal: null };
  return {
    address,
    async load(url) {
      const kept = await findKept(folder, { id, url });
      if (!kept) throw new LoadError(url || id ? 'not-kept' : 'no-opener');
      return kept.bytes;
    },
  };
}

type Opening = { address: ReaderAddress; load: ReaderParts['load'] };

const origin = new URLSearchParams(location.hash.slice(1)).get('from');
await speakAsBrowser();
// It listens as long as the page is there: the reader may ask for the file again.
const handoff = origin ? await receiveHandoff(openerPort(origin), new AbortController().signal, PATIENCE) : null;

startReader({
  ...(handoff ? fromBookmarklet(handoff) : fromCopies()),
  repository: ownRepository(),
  assets: `${folder}pdfjs/`,
  readerAddress: webReaderAddress,
  openLibrary: openWebLibrary,
  leave: leaveWebReader,
});
