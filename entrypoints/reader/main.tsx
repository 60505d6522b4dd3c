import { createClient } from '../../lib/messages/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { otherHosts } from '../../lib/platform/other-sites.ts';
import { leaveReader } from '../../lib/platform/own-tab.ts';
import { askForSites, maySeeSites, onGranted } from '../../lib/platform/permissions.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { onCommand } from '../../lib/platform/shortcuts.ts';
import { matchesOf } from '../../lib/sites/matches.ts';
import { isOurs } from '../../lib/sites/offer.ts';
import { isExample, parseReaderAddress } from '../../lib/state/address.ts';
import { LoadError, loadBytes } from '../../lib/state/load.ts';
import { parseLocal } from '../../lib/state/local-file.ts';
import { askForLocal, loadLocal } from './local.tsx';
import { openLocal } from './open-local.ts';
import { type ReaderPlatform, startReader } from './start.tsx';

type Load = ReaderPlatform['load'];

const fromWeb: Load = (url, signal, onProgress) =>
  loadBytes(url ?? '', {
    fetch: (...request) => fetch(...request),
    isOnline: () => navigator.onLine,
    signal,
    onProgress,
  });

const mayRead = (url: string) => maySeeSites(matchesOf(url));
const askToRead = (url: string) => askForSites(matchesOf(url));

/** Firefox lets its users refuse the site to the extension: a request would then fail without a word of why. */
const fromSite: Load = async (url, ...rest) => {
  if (url && !(await mayRead(url))) throw new LoadError('no-access');
  return fromWeb(url, ...rest);
};

const repository = createClient();
const start = (address: ReaderPlatform['address'], load: Load) =>
  startReader({
    address,
    load,
    repository,
    assets: extensionUrl('/pdfjs/'),
    readerAddress,
    openLibrary: () => void openLibrary(),
    openLocal,
    onCommand: (listener) => onCommand(listener, new AbortController().signal),
    access: { ask: askToRead, onGranted },
    leave: () => void leaveReader(),
  });

const local = parseLocal(location.search);
if (local) {
  const file = await askForLocal(local, repository, openLocal);
  start({ url: null, name: file.name, refusal: null }, (_url, signal) => loadLocal(file, signal));
} else if (isExample(location.search)) {
  const example = extensionUrl('/exemple.pdf');
  start({ url: null, name: t('exampleName'), refusal: null }, (_url, ...rest) => fromWeb(example, ...rest));
} else {
  // Asked for only where it matters: the official site must not wait for it.
  const official = parseReaderAddress(location.search, ({ hostname }) => isOurs(hostname));
  const others = official.refusal === 'refused' ? await otherHosts() : [];
  const address = parseReaderAddress(location.search, ({ hostname }) => isOurs(hostname) || others.includes(hostname));
  start(address, fromSite);
}
