import { z } from 'zod';
import { placeSchema, rectSchema } from './geometry.ts';
import type { Sentence } from './sentence.ts';

/**
 * What is read from one PDF, version 1 of the extraction contract.
 * Every value read from a page carries what is printed (`text`) and where (`page`, `rects`: one rectangle a line, PDF points).
 */
const evidence = {
  text: z.string(),
  page: z.number().int().positive(),
  rects: z.array(placeSchema),
  /** Why the value is to be looked at again: the code of a fallback rule or of a failing check. Absent where it is sure. */
  doubt: z.string().optional(),
};
const fieldOf = <T extends z.ZodType>(value: T) => z.object({ value, ...evidence });

const stringFieldSchema = fieldOf(z.string());
const numberFieldSchema = fieldOf(z.number());

const partKindSchema = z.enum(['deliberation', 'annex', 'report']);
const partSchema = z.object({
  kind: partKindSchema,
  firstPage: z.number().int().positive(),
  lastPage: z.number().int().positive(),
});

export const recusalKindSchema = z.enum(['recused', 'recusedAbsent', 'recusedNonVoting']);
const voteKindSchema = z.enum(['for', 'against', 'abstention', 'absentWithoutProxy']);
export const attendanceKindSchema = z.enum(['present', 'excused', 'absent', 'nonVotingPresent', 'nonVotingExcused']);

const budgetColumnSchema = z.enum([
  'authorized',
  'available',
  'proposed',
  'balance',
  'spend',
  'revenue',
  'spendOrRevenue',
]);

const budgetLineSchema = z.object({
  part: partKindSchema,
  page: z.number().int().positive(),
  section: z.string().optional(),
  operationCode: z.string(),
  imputation: z.string(),
  label: z.string(),
  amounts: z.array(z.object({ column: budgetColumnSchema, value: z.number() })),
});

const grantSchema = z.object({
  part: partKindSchema,
  page: z.number().int().positive(),
  beneficiary: stringFieldSchema,
  amount: numberFieldSchema,
  territory: z.string().optional(),
  operation: z.string().optional(),
});

/** The opinion of a committee; `opinion` is null where it is neither word ("a pris acte", "réservé"). */
const committeeSchema = stringFieldSchema.extend({
  opinion: z.enum(['favorable', 'unfavorable']).nullable(),
});

/** What a sum is, beside where it stands (domain.md, "Money"). */
const amountRoleSchema = z.enum([
  'decision',
  'budgetLine',
  'grant',
  'total',
  'ceiling',
  'threshold',
  'unitRate',
  'otherFunder',
  'projectCost',
  'other',
]);

/**
 * A text that an act refers to. `value` is its name in one form: a deliberation's or decree's number ('2021-257'), a code's
 * articles ('L.3121-14'). `date` is ISO. `url` is the address at Légifrance, only where its form is certain.
 */
const referenceSchema = stringFieldSchema.extend({
  kind: z.enum(['deliberation', 'code', 'law', 'decree', 'order', 'convention']),
  date: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
});

export const checkSchema = z.object({
  code: z.string(),
  status: z.enum(['holds', 'fails']),
  message: z.string(),
  expected: z.union([z.number(), z.string()]),
  found: z.union([z.number(), z.string()]),
  evidence: z.array(z.object({ page: z.number().int().positive(), rect: rectSchema })),
  /** `message` for another language than French. The contract has no such field: the command leaves it out. */
  said: z.custom<readonly Sentence[]>(Array.isArray).optional(),
});

const ballotSchema = z.object({ count: numberFieldSchema, groups: z.array(stringFieldSchema) }).nullable();

export const amountSchema = numberFieldSchema.extend({ part: partKindSchema, role: amountRoleSchema });

export const deliberationSchema = z.object({
  number: stringFieldSchema.nullable(),
  title: stringFieldSchema.nullable(),
  assembly: stringFieldSchema.nullable(),
  sessionDate: stringFieldSchema.nullable(),
  legalityReviewDate: stringFieldSchema.nullable(),
  publicationDate: stringFieldSchema.nullable(),
  signedDate: stringFieldSchema.nullable(),
  /** The name under "Signé": often of the administration, for the President. */
  signatory: stringFieldSchema.nullable(),
  president: stringFieldSchema.nullable(),
  secretary: stringFieldSchema.nullable(),
  attendance: z.object({
    present: z.array(stringFieldSchema),
    excused: z.array(stringFieldSchema),
    absent: z.array(stringFieldSchema),
    nonVotingPresent: z.array(stringFieldSchema),
    nonVotingExcused: z.array(stringFieldSchema),
  }),
  recitals: z.array(stringFieldSchema),
  recusals: z.array(stringFieldSchema.extend({ kind: recusalKindSchema })),
  articles: z.array(stringFieldSchema.extend({ body: z.string() })),
  budgetLines: z.array(budgetLineSchema),
  grants: z.array(grantSchema),
  vote: z
    .object({ for: ballotSchema, against: ballotSchema, abstention: ballotSchema, absentWithoutProxy: ballotSchema })
    .nullable(),
  outcome: fieldOf(z.enum(['adopted', 'rejected'])).nullable(),
  report: z
    .object({
      number: stringFieldSchema.nullable(),
      /** The title in capitals that follows the date of the session. */
      title: stringFieldSchema.nullable(),
      territories: stringFieldSchema.nullable(),
      cantons: stringFieldSchema.nullable(),
      intermunicipalities: stringFieldSchema.nullable(),
      committees: z.array(committeeSchema),
    })
    .nullable(),
  amounts: z.array(amountSchema),
  references: z.array(referenceSchema),
  parts: z.array(partSchema),
  checks: z.array(checkSchema),
});

const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  page: z.number().int().positive().nullable(),
});

export const sourceSchema = z.object({
  name: z.string(),
  url: z.string().nullable(),
  sha256: z.string(),
  fingerprint: z.string().nullable(),
  pageCount: z.number().int().nonnegative(),
});

export const extractionSchema = z.object({
  schema: z.literal('deliberation-extraction/1'),
  source: sourceSchema,
  deliberations: z.array(deliberationSchema),
  warnings: z.array(warningSchema),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** A value read from the page, with its evidence. */
export type Field<T> = {
  value: T;
  text: string;
  page: number;
  rects: z.infer<typeof placeSchema>[];
  doubt?: string | undefined;
};
export type PartKind = z.infer<typeof partKindSchema>;
export type Part = z.infer<typeof partSchema>;
export type RecusalKind = z.infer<typeof recusalKindSchema>;
export type Recusal = Deliberation['recusals'][number];
export type VoteKind = z.infer<typeof voteKindSchema>;
export type Committee = z.infer<typeof committeeSchema>;
export type Vote = NonNullable<Deliberation['vote']>;
export type AttendanceKind = z.infer<typeof attendanceKindSchema>;
export type BudgetColumn = z.infer<typeof budgetColumnSchema>;
export type BudgetLine = z.infer<typeof budgetLineSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Amount = Deliberation['amounts'][number];
export type AmountRole = z.infer<typeof amountRoleSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Article = Deliberation['articles'][number];
export type Deliberation = z.infer<typeof deliberationSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Extraction = z.infer<typeof extractionSchema>;
