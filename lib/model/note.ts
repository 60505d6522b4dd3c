import { z } from 'zod';
import { sha256Schema } from './document.ts';
import { placeSchema } from './geometry.ts';

/** A position in the text of a page: UTF-16 offset in `PageText.text` (lib/layout/types.ts); pages count from 1. */
export const textPositionSchema = z.object({
  page: z.number().int().positive(),
  offset: z.number().int().nonnegative(),
});
export type TextPosition = z.infer<typeof textPositionSchema>;

/**
 * Where a note is tied: positions in the page text, the quoted words with 48 characters of context on both sides
 * (white space as in the page text), and rectangles in PDF points, one a line, in reading order.
 */
export const noteTargetSchema = z.object({
  start: textPositionSchema,
  end: textPositionSchema,
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  rects: z.array(placeSchema).min(1),
});
export type NoteTarget = z.infer<typeof noteTargetSchema>;

/** The longest text of a note, in UTF-16 units: more is refused with a sentence, never cut. */
export const NOTE_MAX_LENGTH = 1_000_000;

/**
 * A highlight of the reader's own, with or without words (`body` is '' for a bare highlight).
 * `revision` counts commits: it is 0 before the first one. Dates are ISO 8601 instants.
 */
export const noteSchema = z.object({
  id: z.uuid(),
  documentId: sha256Schema,
  target: noteTargetSchema,
  body: z.string().max(NOTE_MAX_LENGTH),
  color: z.enum(['yellow']),
  revision: z.number().int().nonnegative(),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  /** The note on an earlier version of the document that this one was copied from. */
  copiedFrom: z.uuid().optional(),
});
export type Note = z.infer<typeof noteSchema>;
