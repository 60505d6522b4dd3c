const ALLOWED = ['https:', 'http:', 'mailto:'];
const LONGEST = 2048;

/** An address that a note may lead to: whole, of the web or of mail, and no longer than a browser takes; null for any other. */
export function toWebAddress(href: string): string | null {
  if (href.length > LONGEST || !URL.canParse(href)) return null;
  const url = new URL(href);
  return ALLOWED.includes(url.protocol) ? url.href : null;
}
