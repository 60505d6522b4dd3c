import { z } from 'zod';
import { sha256Schema } from './document.ts';
import { attendanceKindSchema, recusalKindSchema } from './extraction.ts';

const page = z.number().int().positive();

/** What somebody is in an act, with the page that says so (lib/model/person.ts: `PersonRole`). */
const roleSchema = z.object({
  role: z.enum(['president', 'secretary', 'signatory', ...attendanceKindSchema.options, ...recusalKindSchema.options]),
  page,
});

const ballotSchema = z.object({ count: z.number().int().nonnegative(), page }).nullable();

/**
 * An act in few words, kept when it has been read, so that the library needs no PDF: one row for each act of a document.
 * `index` is its place in the document, `page` its first page. Sums are euros, days ISO. It holds what the reader was shown,
 * corrections included.
 */
export const actRecordSchema = z.object({
  documentId: sha256Schema,
  index: z.number().int().nonnegative(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  assembly: z.string().nullable(),
  sessionDate: z.string().nullable(),
  legalityReviewDate: z.string().nullable(),
  publicationDate: z.string().nullable(),
  page,
  outcome: z.enum(['adopted', 'rejected']).nullable(),
  vote: z
    .object({ for: ballotSchema, against: ballotSchema, abstention: ballotSchema, absentWithoutProxy: ballotSchema })
    .nullable(),
  /** Nobody against, nobody abstaining but those who withdrew; null where no vote was read. */
  unanimous: z.boolean().nullable(),
  /** What the articles decide, the largest first. */
  sums: z.array(z.object({ value: z.number(), page })),
  grants: z.array(z.object({ beneficiary: z.string(), amount: z.number(), page })),
  /** What is spent on each budget line; recalled credits are left out. */
  budgetLines: z.array(z.object({ imputation: z.string(), label: z.string(), amount: z.number(), page })),
  /** Everybody whom the act names in a role, once. `key` is the same for every spelling, in every act. */
  people: z.array(z.object({ key: z.string(), name: z.string(), roles: z.array(roleSchema) })),
});
export type ActRecord = z.infer<typeof actRecordSchema>;
