import { citation } from '../exchange/citation.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Place } from '../model/geometry.ts';
import { lastPageOfNote, pageOfNote, quoteOf } from '../model/note.ts';
import type { PlacedNote } from './placing.ts';

/** What is cited from: the acts as the reader left them, and the document's name and address. */
export type CitedDocument = { acts: readonly Deliberation[]; name: string; url: string | null };

/** A citation of what a note is about, where that stands now. */
export function citeNote({ note, located }: PlacedNote, { acts, name, url }: CitedDocument): string {
  const now = located && 'target' in located ? { target: located.target } : note;
  const pages = { first: pageOfNote(now), last: lastPageOfNote(now) };
  return citation({ quote: quoteOf(now), pages, acts, document: { name, url } });
}

/** A citation of a value that was read, by its printed words; it has a place at least. */
export function citeValue(
  value: { text: string; rects: readonly Place[] },
  { acts, name, url }: CitedDocument,
): string {
  const pages = value.rects.map(({ page }) => page);
  const ends = { first: Math.min(...pages), last: Math.max(...pages) };
  return citation({ quote: value.text, pages: ends, acts, document: { name, url } });
}
