import { z } from 'zod';
import type { Rule } from '../layout/rules.ts';
import {
  type Amount,
  amountSchema,
  type Deliberation,
  type Extraction,
  extractionSchema,
  sourceSchema,
} from '../model/extraction.ts';
import { type PageMessage, packPage, pageSchema } from './page-message.ts';

const pageNumber = z.number().int().positive();
const ruleSchema = z.object({
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
}) satisfies z.ZodType<Rule>;

/**
 * What the reader tells the extraction worker: one source, then its pages in order, then that there are no more. When it is asked
 * for the rules of pages, it gives those of each, at once or behind the last page.
 */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), source: sourceSchema, truncated: z.boolean() }),
  z.object({ type: z.literal('page'), page: pageSchema }),
  z.object({ type: z.literal('failed'), page: pageNumber, message: z.string() }),
  z.object({ type: z.literal('rules'), page: pageNumber, rules: z.array(ruleSchema) }),
  z.object({ type: z.literal('finish') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** An order as it is sent, and what of it is handed over to the other thread. */
export function toMessage(order: Order): { message: z.input<typeof orderSchema>; transfer: Transferable[] } {
  if (order.type !== 'page') return { message: order, transfer: [] };
  const page: PageMessage = packPage(order.page);
  return { message: { type: 'page', page }, transfer: [page.numbers.buffer] };
}

/**
 * An act as the worker sends it. It is not gone through: tens of thousands of values would hold up the page, and they come from this
 * build's own code, whose acts the tests hold against `deliberationSchema`. What comes from elsewhere always is.
 */
const readActSchema = z.custom<Deliberation>(
  (act) => typeof act === 'object' && act !== null && 'parts' in act && Array.isArray(act.parts),
);

/**
 * What the worker says: an act that is new or has changed, each in a message of its own, so that a compendium of hundreds is
 * checked in as many short tasks; then a result that counts the acts which are part of it, at last with `complete`; the pages
 * whose rules it asks for, each once; or that it could not go on.
 */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), index: z.number().int().nonnegative(), act: readActSchema }),
  z.object({
    type: z.literal('result'),
    extraction: extractionSchema.omit({ deliberations: true }),
    acts: z.number().int().nonnegative(),
    complete: z.boolean(),
    /** At the end: the sums of a document in which no act was found. */
    sums: z.array(amountSchema).optional(),
  }),
  z.object({ type: z.literal('rules'), pages: z.array(pageNumber) }),
  z.object({ type: z.literal('failure'), message: z.string() }),
]);
export type Report = z.infer<typeof reportSchema>;

/** What the reader is told: what is known so far, at last with `complete`; the pages whose rules are asked for; or that the extraction could not go on. */
export type Answer =
  | { type: 'result'; extraction: Extraction; complete: boolean; sums?: Amount[] | undefined }
  | { type: 'rules'; pages: number[] }
  | { type: 'failure'; message: string };
