import type { Place, Rect } from './geometry.ts';

/** By which a copy with notes is known: who wrote its annotations, the file in it with its notes, the property with its source's SHA-256. */
export const COPY_AUTHOR = 'Délibérations annotées';
export const COPY_NOTES = 'notes.jsonld';
export const COPY_SOURCE = 'SourceSHA256';

/** The annotations of a PDF that may become notes (ISO 32000-1, 12.5.6); what links, fields and their like are is none of them. */
export const PDF_MARK_KINDS = [
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Square',
  'Circle',
  'Text',
  'FreeText',
] as const;
export type PdfMarkKind = (typeof PDF_MARK_KINDS)[number];

/**
 * One annotation. `rect` is its own, `lines` the words that it marks, one a quadrilateral, empty where it marks none; `color` is red,
 * green and blue, 0 to 255. `title` is mostly who wrote it. Dates are ISO 8601 instants.
 */
export type PdfMark = {
  kind: PdfMarkKind;
  page: number;
  rect: Rect;
  lines: Place[];
  contents: string;
  title: string;
  color: [number, number, number] | null;
  createdAt: string | null;
  updatedAt: string | null;
};

/** What a PDF holds of notes: its annotations, the files of annotations in it, and the SHA-256 of the file it was copied from, where it tells. */
export type PdfMarks = { marks: PdfMark[]; attached: { name: string; content: Uint8Array }[]; source: string | null };
