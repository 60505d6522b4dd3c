/** What the reader is asked to open; `refusal` says why it will not. `url` is null where none was given. */
export type ReaderAddress = { url: string | null; name: string; refusal: 'no-address' | 'refused' | null };

/**
 * Reads `?file=…&name=…`. Only https is opened (http is upgraded), and only where `isGranted` says so. A rule of the
 * browser that redirects a download cannot encode, so an address that stands there plainly is taken to the very end.
 */
export function parseReaderAddress(search: string, isGranted: (url: URL) => boolean): ReaderAddress {
  const plain = /^\?file=(https?:\/\/.*)$/s.exec(search)?.[1];
  const query = new URLSearchParams(search);
  const given = plain ?? query.get('file');
  if (!given) return { url: null, name: '', refusal: 'no-address' };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return { url: null, name: '', refusal: 'no-address' };
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.username = '';
  url.password = '';
  const name = plain ? '' : (query.get('name') ?? '').replace(/\s+/g, ' ').trim();
  return { url: url.href, name: name || fileName(url), refusal: isGranted(url) ? null : 'refused' };
}

/** Whether the reader is asked for the invented act that comes with the extension. */
export function isExample(search: string): boolean {
  return new URLSearchParams(search).has('example');
}

/** The page that an address asks to begin at, `#page=3` as browsers write it, whatever follows behind `&`; 1 where it asks for none. */
export function firstPage(hash: string): number {
  return Number(/^#page=([1-9]\d{0,5})(?:&|$)/.exec(hash)?.[1] ?? 1);
}

/**
 * The note that an address asks to open: `#note=ID`, alone or behind the page where it was, `#page=3&note=ID`. Behind the address
 * of a PDF the second form leads everybody to the page, and the reader to the note. Null where no note is named.
 */
export function firstNote(hash: string): string | null {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('note');
  return id !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.toLowerCase() : null;
}

/** The last part of the path, as a person would write it: eZ Publish writes a space as `+`. */
export function fileName(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname;
  try {
    return decodeURIComponent(last.replaceAll('+', ' '));
  } catch {
    return last;
  }
}
