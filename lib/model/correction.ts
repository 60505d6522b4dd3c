import { z } from 'zod';
import { sha256Schema } from './document.ts';
import { rectSchema } from './geometry.ts';

/** What sort of value each field holds; a corrected value is of the same sort. Sums are euros, days ISO (`2023-12-11`). */
export const FIELD_SORTS = {
  number: 'words',
  title: 'words',
  assembly: 'words',
  sessionDate: 'day',
  legalityReviewDate: 'day',
  publicationDate: 'day',
  signedDate: 'day',
  president: 'words',
  secretary: 'words',
  outcome: 'outcome',
  attendance: 'words',
  recusal: 'words',
  voteFor: 'count',
  voteAgainst: 'count',
  voteAbstention: 'count',
  voteAbsentWithoutProxy: 'count',
  amount: 'sum',
  beneficiary: 'words',
  reportNumber: 'words',
  reportTerritories: 'words',
  reportCantons: 'words',
  reportIntermunicipalities: 'words',
  reportCommittee: 'words',
} as const;
export type FieldKind = keyof typeof FIELD_SORTS;
type FieldSort = (typeof FIELD_SORTS)[FieldKind];

/** The longest corrected text, in UTF-16 units: a title in full fits many times. */
const CORRECTION_MAX_LENGTH = 10_000;

const words = z.string().trim().min(1).max(CORRECTION_MAX_LENGTH);
const values: Record<FieldSort, z.ZodType<string | number>> = {
  words,
  day: z.iso.date(),
  outcome: z.enum(['adopted', 'rejected']),
  count: z.number().int().nonnegative().max(1000),
  sum: z.number().refine((value) => Number.isSafeInteger(Math.round(value * 100))),
};

/** Whether a value is one that a field of this kind may hold. */
export function isValueOf(kind: FieldKind, value: unknown): boolean {
  return values[FIELD_SORTS[kind]].safeParse(value).success;
}

/**
 * Where the corrected value is printed: the place names the field, as the bytes of a document do not change. `rect` is its
 * first rectangle as it was read then; `act` is for telling, not for finding.
 */
const correctionPathSchema = z.object({
  act: z.object({ index: z.number().int().nonnegative(), number: z.string().nullable() }),
  kind: z.enum(Object.keys(FIELD_SORTS) as [FieldKind, ...FieldKind[]]),
  page: z.number().int().positive(),
  rect: rectSchema,
});
export type CorrectionPath = z.infer<typeof correctionPathSchema>;

/**
 * What the reader says of a value that was read: it is no such value ('dismiss'), it is another ('replace', with `value`), or it
 * is right ('confirm'). `original` keeps what was read and what is printed. `revision` counts commits: 0 before the first.
 */
export const correctionSchema = z
  .object({
    id: z.uuid(),
    documentId: sha256Schema,
    path: correctionPathSchema,
    action: z.enum(['dismiss', 'replace', 'confirm']),
    value: z.union([z.string(), z.number()]).nullable(),
    original: z.object({ value: z.union([z.string(), z.number()]), text: z.string() }),
    revision: z.number().int().nonnegative(),
    createdAt: z.string(),
    updatedAt: z.string(),
    deletedAt: z.string().nullable(),
  })
  .refine(({ action, path, value }) => (action === 'replace' ? isValueOf(path.kind, value) : value === null), {
    message: 'the value does not fit its field',
    path: ['value'],
  });
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionAction = Correction['action'];

/** Whether two corrections say the same. */
export function saysTheSame(a: Correction, b: Correction): boolean {
  return a.action === b.action && a.value === b.value && (a.deletedAt === null) === (b.deletedAt === null);
}

/**
 * Whether a correction was made at a place: the same page, and rectangles that share at least half of what they cover
 * together. A reading that has learnt to take in a sign more, or one less, still finds it; a neighbour is never meant.
 */
export function isAt(path: CorrectionPath, page: number, rect: CorrectionPath['rect']): boolean {
  if (path.page !== page) return false;
  const width = Math.min(path.rect[2], rect[2]) - Math.max(path.rect[0], rect[0]);
  const height = Math.min(path.rect[3], rect[3]) - Math.max(path.rect[1], rect[1]);
  if (width <= 0 || height <= 0) return false;
  const shared = width * height;
  return shared >= 0.5 * (area(path.rect) + area(rect) - shared);
}

function area([x0, y0, x1, y1]: CorrectionPath['rect']): number {
  return (x1 - x0) * (y1 - y0);
}
