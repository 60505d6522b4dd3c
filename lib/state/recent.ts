import type { DocumentRecord } from '../model/document.ts';

/** A document to open again. `href` is null for a file of the reader's own computer, which only they can give again. */
export type RecentAct = { id: string; numbers: string[]; title: string | null; href: string | null };

/** Documents as a short list shows them; the last address is the one that opens it. */
export function toRecent(
  documents: readonly DocumentRecord[],
  addressAt: (file: string, name: string) => string,
): RecentAct[] {
  return documents.map(({ id, numbers, title, urls }) => {
    const url = urls.at(-1);
    return { id, numbers, title, href: url ? addressAt(url, title ?? numbers[0] ?? '') : null };
  });
}
