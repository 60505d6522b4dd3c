import { findKept } from '../../lib/platform/kept-files.ts';
import { openWebReader, webFolder, webReaderAddress } from '../../lib/platform/web-page.ts';
import { LoadError } from '../../lib/state/load.ts';
import { startLibrary } from '../library/start.tsx';
import { localOpener } from '../reader/held-files.ts';
import { speakAsBrowser } from './language.ts';
import { ownRepository } from './own-database.ts';

await speakAsBrowser();
startLibrary({
  repository: ownRepository(),
  readerAddress: webReaderAddress,
  assets: `${webFolder()}pdfjs/`,
  openLocal: localOpener(openWebReader),
  async bytesAt(url) {
    const kept = await findKept(webFolder(), { id: null, url });
    if (!kept) throw new LoadError('not-kept');
    return kept.bytes;
  },
});
