/** Apart from the schemas of handoff.ts: the bookmarklet itself is a link, and carries no library. */

/**
 * How the bookmarklet hands a file to the reader that it has opened. The reader says « ready » to the page that opened it; that
 * page answers with what is coming, how far it is, and the bytes or why there are none. Each « ready » is a new start.
 */
export const READY = 'deliberation:ready';

/** The origin that Firefox's own viewer of PDFs has; no site can take it. */
export const FIREFOX_VIEWER = 'resource://pdf.js';
