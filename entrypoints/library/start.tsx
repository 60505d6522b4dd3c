import { render } from 'preact';
import { z } from 'zod';
import { localDay } from '../../lib/french/local-day.ts';
import '../../components/tokens.css';
import { MatterQuestions } from '../../components/exports/MatterDialog.tsx';
import { App } from '../../components/library/App.tsx';
import { ImportButton } from '../../components/library/ImportButton.tsx';
import { LocalFiles } from '../../components/local/LocalFiles.tsx';
import { ExportMessage } from '../../components/reader/ExportMessage.tsx';
import { followLanguage } from '../../components/ui/language.ts';
import { Menu, type MenuItem } from '../../components/ui/Menu.tsx';
import type { Repository } from '../../lib/model/messages.ts';
import { sha256 } from '../../lib/pdf/open.ts';
import { t } from '../../lib/platform/i18n.ts';
import { importFile } from '../../lib/state/importing.ts';
import { createLibrary } from '../../lib/state/library.ts';
import type { AddressAt } from '../../lib/state/library-acts.ts';
import { libraryExport } from '../../lib/state/library-export.ts';
import { createSettings } from '../../lib/state/settings.ts';
import { exportsOf } from './exports.ts';
import { readPdfFile } from './read-pdf.ts';

// The page's policy forbids to compile code as it runs.
z.config({ jitless: true });

/** What the library needs of what it runs in: a page of the extension, or a plain page of the web. */
type LibraryPlatform = {
  repository: Repository;
  /** Where the reader shows a file. */
  readerAddress: AddressAt;
  /** The file at an address; rejects where it does not come. */
  bytesAt(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens a PDF of the reader's own computer in a tab, where that can be done. */
  openLocal?(pdf: File): void;
  /** The folder of pdf.js' worker, fonts and decoders, with its last slash. */
  assets: string;
};

/** Puts « Mes délibérations » into the page: the one wiring of it, whatever it runs in. */
export function startLibrary({ repository, readerAddress, bytesAt, assets, openLocal }: LibraryPlatform): void {
  // It listens as long as the page is there.
  const until = new AbortController();
  const settings = createSettings(repository, until.signal);
  followLanguage(settings.values, until.signal);
  void settings.load();
  const library = createLibrary(repository, readerAddress, until.signal);

  /** The file at an address, where it is still the one that was read. */
  async function bytesOf(url: string, id: string): Promise<Uint8Array> {
    const bytes = await bytesAt(url, until.signal);
    if ((await sha256(bytes)) !== id) throw new Error('The file is another one now.');
    return bytes;
  }

  // What is selected is what leaves, or what is shown: a search or a filter makes a selection, too.
  const wanted = () => library.exported.value;
  const exports = exportsOf(() => libraryExport(repository, wanted(), localDay(new Date()), bytesOf), repository);

  const importing = {
    repository,
    clock: () => new Date(),
    readPdf: (bytes: Uint8Array<ArrayBuffer>) => readPdfFile(bytes, assets),
  };
  const take = (file: File) => importFile(file, importing);
  render(
    <App library={library}>
      {openLocal && <LocalFiles onOpen={openLocal} onNotes={take} />}
      <ImportButton onFile={take} />
      <ExportMenu items={exports.items} />
      <ExportMessage message={exports.message} />
      <MatterQuestions matters={exports.matters} />
    </App>,
    document.getElementById('app')!,
  );
  void library.load();
}

/** A component of its own, so that its words follow the language. */
function ExportMenu({ items }: { items: MenuItem[] }) {
  return <Menu label={t('exportMenu')} icon="export" items={items} />;
}
