import { z } from 'zod';

/** The most that the reader takes from another page, in bytes. */
export const MOST_BYTES = 256 * 1024 * 1024;

const count = z.int().nonnegative();

/** What the page that opened the reader says (handoff-names.ts tells the order). Any page can say it: nothing of it is trusted further than these shapes. */
export const handoffSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('deliberation:file'), name: z.string().max(2000), url: z.string().max(8000) }),
  z.object({ type: z.literal('deliberation:progress'), received: count, total: count.nullable() }),
  z.object({ type: z.literal('deliberation:bytes'), bytes: z.instanceof(ArrayBuffer) }),
  z.object({
    type: z.literal('deliberation:failure'),
    /** 'blocked': the browser does not let that page read the file. */
    code: z.enum(['not-found', 'http', 'interrupted', 'blocked']),
    status: z.int().nullable(),
  }),
]);
export type HandoffMessage = z.infer<typeof handoffSchema>;
