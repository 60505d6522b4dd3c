/** Match patterns of the official hosts and all their subdomains, http and https: the manifest and the detector share them. */
export const OFFICIAL_MATCHES = ['*://*.pasdecalais.fr/*', '*://*.cdpasdecalais.fr/*'] as const;

/**
 * The addresses that files of acts have there, as match patterns. The browser shows the entry of its context menu by them, so they
 * are narrower than what a button is offered for: an entry on each link of the site would be in the way.
 */
export const FILE_MATCHES = OFFICIAL_MATCHES.flatMap((host) =>
  ['*.pdf', '*.PDF', '*.pdf?*', '*/content/download/*', 'content/download/*'].map((path) => host.replace(/\*$/, path)),
);

/** What must be granted to read a file at an address and to put buttons beside the links to it: all of the site, where it is known. */
export function matchesOf(url: string): readonly string[] {
  const { protocol, hostname } = new URL(url);
  const official = OFFICIAL_MATCHES.some((match) => `.${hostname}`.endsWith(match.slice('*://*'.length, -'/*'.length)));
  return official ? OFFICIAL_MATCHES : [`${protocol}//${hostname}/*`];
}
