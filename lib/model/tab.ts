/**
 * What the extension can do in a tab:
 * - `noAccess`: the browser does not let it see the site's pages;
 * - `act`: the tab is a PDF that the reader opens; `list`: a page of the site, with so many links to acts;
 * - `asleep`: a page of the site that was there before the extension, and must be loaded again;
 * - `otherSite`: a page of a host that is not the extension's, and may be let in;
 * - `reader`: the reader lies there; `elsewhere`: any other page.
 */
export type TabState =
  | { kind: 'noAccess' | 'act' | 'asleep' | 'reader' | 'elsewhere' }
  | { kind: 'list'; acts: number }
  | { kind: 'otherSite'; host: string };

/** What the detector is asked in its tab. It is too small for a schema: the shapes are checked by hand where they arrive. */
export type TabRequest =
  | { type: 'deliberation:state' }
  /** Opens the reader over the page. */
  | { type: 'deliberation:open'; url: string; name: string; page?: number; note?: string };

/** What the detector says of its page: whether the page is a PDF, whether the reader lies over it, how many acts it links to. */
export type TabAnswer = { pdf: boolean; reading: boolean; acts: number };
