import { render } from 'preact';
import '../../components/tokens.css';
import { importWords } from '../../components/library/import-words.ts';
import { LocalScreen } from '../../components/local/LocalScreen.tsx';
import { followLanguage } from '../../components/ui/language.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { importFile } from '../../lib/state/importing.ts';
import { localQuery, readLocal, takeOver } from '../../lib/state/local-file.ts';
import { createSettings } from '../../lib/state/settings.ts';
import { channel } from './held-files.ts';

/**
 * The file that the address asks for: the one that this tab had before it was loaded anew, else from the page that holds it, else
 * from the reader, who is asked. `openLocal` opens what else is chosen.
 */
export async function askForLocal(
  { token, name }: { token: string; name: string },
  repository: Repository,
  openLocal: (pdf: File) => void,
): Promise<File> {
  const kept = (history.state as { file?: unknown } | null)?.file;
  if (kept instanceof File) return kept;
  const held = token === '' ? null : await takeOver(channel, token);
  if (held) {
    keep(held, location.search);
    return held;
  }
  const until = new AbortController();
  const settings = createSettings(repository, until.signal);
  followLanguage(settings.values, until.signal);
  void settings.load();
  const host = document.getElementById('app')!;
  const importing = {
    repository,
    clock: () => new Date(),
    readPdf: () => Promise.reject(new Error('No act is open.')),
  };
  const takeNotes = async (file: File) => importWords(await importFile(file, importing));
  const chosen = await new Promise<[File, ...File[]]>((resolve) =>
    render(<LocalScreen name={name} onOpen={resolve} onNotes={takeNotes} />, host),
  );
  render(null, host);
  until.abort();
  const [file, ...more] = chosen;
  for (const pdf of more) openLocal(pdf);
  keep(file, localQuery({ token: '', name: file.name }));
  return file;
}

/** The browser keeps what a tab says of itself as long as the tab is there: a reload then asks nobody. */
function keep(file: File, address: string): void {
  try {
    history.replaceState({ file }, '', address);
  } catch {
    history.replaceState(null, '', address);
  }
}

/** The bytes of the file; where it is no longer what was chosen, the reader is asked again. */
export async function loadLocal(file: File, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readLocal(file, signal);
  } catch (error) {
    signal.throwIfAborted();
    forget(file);
    location.reload();
    throw error;
  }
}

/** From now on a reload asks the reader for the file, by its name. */
function forget({ name }: File): void {
  history.replaceState(null, '', localQuery({ token: '', name }));
}
