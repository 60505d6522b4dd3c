/**
 * What no public act comes near, and what a hostile file may ask for without end. Whatever goes beyond is left out and told of in a
 * sentence; the pages after it are read.
 */
export const LIMITS = {
  /** Pages that are read of one document: the largest compendiums have some 1,500. */
  pages: 5_000,
  /** Runs of text, and characters, of one page: a dense budget table has some 4,000 runs. */
  runs: 40_000,
  characters: 1_000_000,
  /** Annotations of one page that can be pressed, of which each is an element; the others are drawn all the same, and one sentence says so. */
  annotations: 2_000,
  /** Bytes that one compressed stream may grow to; what comes after them is cut off. */
  stream: 128 * 2 ** 20,
  /** Pixels of one picture in a page (A0 at 300 dots an inch), and of the canvas that shows a page. */
  image: 140_000_000,
  canvas: 2 ** 24,
} as const;

/** Why a page is left out; the reader has a sentence for it. */
export class PageLimitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PageLimitError';
  }
}

/** What is said of a document with more pages than are read. */
export const tooManyPages = (count: number) => ({
  code: 'page-limit',
  message: `Le document annonce ${count} pages : les ${LIMITS.pages} premières seules sont lues.`,
  page: null,
});
