/** What the reader is asked to open, or why it will not. */
export type ReaderAddress =
  | { ok: true; url: string; name: string }
  | { ok: false; code: 'no-address' | 'refused'; url: string | null };

/**
 * Reads `?file=…&name=…`. Only https is opened (http is upgraded), and only where `isGranted` says so. A rule of the
 * browser that redirects a download cannot encode, so an address that stands there plainly is taken to the very end.
 */
export function parseReaderAddress(search: string, isGranted: (url: URL) => boolean): ReaderAddress {
  const plain = /^\?file=(https?:\/\/.*)$/s.exec(search)?.[1];
  const query = new URLSearchParams(search);
  const given = plain ?? query.get('file');
  if (!given) return { ok: false, code: 'no-address', url: null };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return { ok: false, code: 'no-address', url: null };
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.username = '';
  url.password = '';
  if (!isGranted(url)) return { ok: false, code: 'refused', url: url.href };
  const name = plain ? '' : (query.get('name') ?? '').replace(/\s+/g, ' ').trim();
  return { ok: true, url: url.href, name: name || fileName(url) };
}

/** The last part of the path, as a person would write it: eZ Publish writes a space as `+`. */
function fileName(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname;
  try {
    return decodeURIComponent(last.replaceAll('+', ' '));
  } catch {
    return last;
  }
}
