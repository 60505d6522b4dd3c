import { z } from 'zod';
import type { PageText } from '../layout/types.ts';
import { extractionSchema, sourceSchema } from '../model/extraction.ts';
import { rectSchema } from '../model/geometry.ts';

const textItemSchema = z.object({
  str: z.string(),
  x: z.number(),
  y: z.number(),
  dx: z.number(),
  dy: z.number(),
  width: z.number(),
  size: z.number(),
  ascent: z.number(),
  descent: z.number(),
  family: z.enum(['sans', 'serif', 'mono']),
  stretch: z.object({ digit: z.number(), upper: z.number(), lower: z.number() }),
  offset: z.number(),
  eol: z.boolean(),
});

const pageTextSchema = z.object({
  page: z.number().int().positive(),
  box: rectSchema,
  rotate: z.number(),
  items: z.array(textItemSchema),
  text: z.string(),
}) satisfies z.ZodType<PageText>;

/** What the reader tells the extraction worker: one source, then its pages in order, then that there are no more. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), source: sourceSchema, truncated: z.boolean() }),
  z.object({ type: z.literal('page'), page: pageTextSchema }),
  z.object({ type: z.literal('failed'), page: z.number().int().positive(), message: z.string() }),
  z.object({ type: z.literal('finish') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What the worker answers: what is known so far, at last with `complete`; or that it could not go on. */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), extraction: extractionSchema, complete: z.boolean() }),
  z.object({ type: z.literal('failure'), message: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;
