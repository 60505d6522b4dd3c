import { z } from 'zod';
import { failureSchema, type RequestName, requests } from '../model/messages.ts';

/** How a request travels. `request` sets it apart from events and from anything else that goes through the runtime. */
export const requestSchema = z.object({
  request: z.enum(Object.keys(requests) as [RequestName, ...RequestName[]]),
  input: z.unknown(),
});

/** How an answer travels; `output` is parsed again by the request's own schema. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  failureSchema,
]);
export type Answer = z.infer<typeof answerSchema>;
