import { z } from 'zod';

/** The SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: the identity of a document (design.md, principle 3). */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A document that was opened: its identity, and the names it also goes by. Dates are ISO 8601 instants. */
export const documentRecordSchema = z.object({
  id: sha256Schema,
  urls: z.array(z.string()),
  fingerprint: z.string().nullable(),
  numbers: z.array(z.string()),
  title: z.string().nullable(),
  sessionDate: z.string().nullable(),
  pageCount: z.number().int().nonnegative(),
  firstOpenedAt: z.string(),
  lastOpenedAt: z.string(),
  /** The codes of the matters (lib/model/matters.ts) that the reader confirmed, by the keys of the acts (`matterKey`). */
  matters: z.record(z.string(), z.string().regex(/^\d\.\d{1,2}$/)).optional(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** What the reader knows of the document that it shows; the store merges it into the record. */
export const documentSightingSchema = z.object({
  id: sha256Schema,
  url: z.string().nullable(),
  fingerprint: z.string().nullable(),
  numbers: z.array(z.string()),
  title: z.string().nullable(),
  sessionDate: z.string().nullable(),
  pageCount: z.number().int().nonnegative(),
});
export type DocumentSighting = z.infer<typeof documentSightingSchema>;
