import { extensionUrl } from './runtime.ts';

/** The origin of the extension's own pages: messages of the reader's frame come from it and from nowhere else. */
export function extensionOrigin(): string {
  return new URL(extensionUrl('/')).origin;
}

/**
 * The reader's page for a file: `file` is an https address, `name` what to call it until its title is read, `page` where to begin,
 * `note` the one to open (lib/state/address.ts).
 */
export function readerAddress(file: string, name: string, page = 1, note?: string): string {
  const address = `${extensionUrl('/reader.html')}?file=${encodeURIComponent(file)}&name=${encodeURIComponent(name)}`;
  return page > 1 || note ? `${address}#page=${page}${note ? `&note=${note}` : ''}` : address;
}
