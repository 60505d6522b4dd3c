import { z } from 'zod';
import { sha256Schema } from './document.ts';
import { type Deliberation, deliberationSchema } from './extraction.ts';
import { rectSchema } from './geometry.ts';

/** A page as exports need it: its view box in PDF points, its /Rotate in degrees, and how long its text is, in UTF-16 units. */
const pageShapeSchema = z.object({
  page: z.number().int().positive(),
  box: rectSchema,
  rotate: z.number(),
  length: z.number().int().nonnegative(),
});
export type PageShape = z.infer<typeof pageShapeSchema>;

/**
 * What is kept of a document that was read to its end, so that the library writes the same files as the reader: its acts as they
 * were read, whatever the reader corrected, with every place; without the words that no file holds. `name` and `url` are
 * those under which it was opened last.
 */
export const readingSchema = z.object({
  documentId: sha256Schema,
  name: z.string(),
  url: z.string().nullable(),
  deliberations: z.array(deliberationSchema),
  pages: z.array(pageShapeSchema),
});
export type Reading = z.infer<typeof readingSchema>;

/** An act without what no file is written from: recitals, articles, references, the words of the report and of checks. */
export function toKept(act: Deliberation): Deliberation {
  return { ...act, recitals: [], articles: [], references: [], report: null, checks: [] };
}
