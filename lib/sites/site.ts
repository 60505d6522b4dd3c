/** What the detector sees of a link of a page. `href` is absolute; `text` is the link's accessible name; `type` its attribute, in lower case for a site. */
export type LinkFacts = { href: string; text: string; type: string | null };

/** A site whose acts the reader can open. One file a site, one line in registry.ts. */
export type Site = {
  id: string;
  /** Whether a host, in lower case and without a port, serves this site's acts. */
  serves(hostname: string): boolean;
  /** Whether a link to one of these hosts may lead to an act as PDF. Doubt is a yes: the reader says what it found. */
  mayBeAct(url: URL, link: LinkFacts): boolean;
};
