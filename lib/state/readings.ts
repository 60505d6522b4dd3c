import type { PageText } from '../layout/types.ts';
import type { Extraction } from '../model/extraction.ts';
import { type PageShape, type Reading, toKept } from '../model/reading.ts';

/** Pages without their words, in order. */
function toShapes(pages: Iterable<PageText>): PageShape[] {
  return [...pages]
    .map(({ page, box, rotate, text }) => ({ page, box, rotate, length: text.length }))
    .sort((a, b) => a.page - b.page);
}

/** What the library keeps of a document to write files from, once it has been read to its end. */
export function toReading(
  documentId: string,
  { name, url }: { name: string; url: string | null },
  { deliberations }: Pick<Extraction, 'deliberations'>,
  pages: Iterable<PageText>,
): Reading {
  return { documentId, name, url, deliberations: deliberations.map(toKept), pages: toShapes(pages) };
}
