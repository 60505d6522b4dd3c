/** What became of the reading of one page. */
export type Read<T> = { page: number; text: T } | { page: number; error: unknown };

/** How many pages are asked for before the one that is given out is: enough that the thread that reads them never waits for this one. */
const AHEAD = 8;

/**
 * Reads pages 1 to `count` in order, and has the next ones asked for when it gives a page out: the thread that reads them goes on
 * while this one works on what it has read. A page that fails is given out as its error.
 */
export async function* readAhead<T>(count: number, read: (page: number) => Promise<T>): AsyncGenerator<Read<T>> {
  const asked: Promise<Read<T>>[] = [];
  const ask = (page: number): Promise<Read<T>> =>
    read(page).then(
      (text) => ({ page, text }),
      (error: unknown) => ({ page, error }),
    );
  for (let page = 1; page <= count; page++) {
    while (asked.length <= AHEAD && page + asked.length <= count) asked.push(ask(page + asked.length));
    yield await asked.shift()!;
  }
}
