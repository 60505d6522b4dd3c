/** What became of the reading of one page. */
export type Read<T> = { page: number; text: T } | { page: number; error: unknown };

/**
 * Reads pages 1 to `count` in order, and asks for the next one before it gives a page out: the thread that reads them goes on
 * while this one works on what it has read. A page that fails is given out as its error.
 */
export async function* readAhead<T>(count: number, read: (page: number) => Promise<T>): AsyncGenerator<Read<T>> {
  const ask = (page: number): Promise<Read<T>> =>
    read(page).then(
      (text) => ({ page, text }),
      (error: unknown) => ({ page, error }),
    );
  let next = count > 0 ? ask(1) : null;
  for (let page = 1; next; page++) {
    const now: Read<T> = await next;
    next = page < count ? ask(page + 1) : null;
    yield now;
  }
}
