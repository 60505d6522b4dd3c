import { z } from 'zod';
import type { Finding } from '../anchor/find.ts';
import { textPositionSchema, textTargetSchema } from '../model/note.ts';

/** What the reader tells the anchoring worker: the words of all pages, once; then passages to look for. */
export const anchoringOrderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('pages'),
    words: z.array(z.object({ page: z.number().int().positive(), text: z.string() })),
  }),
  z.object({ type: z.literal('find'), ticket: z.number().int(), targets: z.array(textTargetSchema) }),
]);
export type AnchoringOrder = z.infer<typeof anchoringOrderSchema>;

const findingSchema = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['moved', 'changed']), start: textPositionSchema, end: textPositionSchema }),
  z.object({ state: z.literal('lost') }),
]) satisfies z.ZodType<Finding>;

/** What the worker says: the findings of one order, in its order. */
export const anchoringAnswerSchema = z.object({ ticket: z.number().int(), findings: z.array(findingSchema) });
export type AnchoringAnswer = z.infer<typeof anchoringAnswerSchema>;
