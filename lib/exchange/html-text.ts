const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands, in an element or in an attribute between quotes; what cannot be printed goes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\r\n])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '');
}

/** A web address for an attribute; null for what is no http(s) address. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? escapeHtml(href) : null;
}

/** The same with the page of the PDF, and the note that the reader is to open. */
export function noteAddress(url: string | null, page: number, id: string): string | null {
  const address = webAddress(url);
  return address && escapeHtml(`${new URL(url ?? '').href.replace(/#.*$/, '')}#page=${page}&note=${id}`);
}
