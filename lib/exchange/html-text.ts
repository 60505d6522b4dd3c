const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands, in an element or in an attribute between quotes; what cannot be printed goes. */
export function escapeHtml(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '');
}

/** A web address for an attribute, with the page of the PDF; null for what is no http(s) address. */
export function pageAddress(url: string | null, page: number): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return escapeHtml(`${href.replace(/#.*$/, '')}#page=${page}`);
}
