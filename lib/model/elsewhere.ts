import { z } from 'zod';

/** What the script on another site asks of the background: to open a file in the reader, in a tab. */
export const elsewhereMessageSchema = z.object({
  readElsewhere: z.object({
    url: z.url({ protocol: /^https$/ }),
    name: z.string().max(1000),
    page: z.number().int().positive().optional(),
  }),
});
export type ElsewhereMessage = z.infer<typeof elsewhereMessageSchema>;

/** What the background tells that script where the site is no longer the extension's: it leaves the page as it was. */
export type LeaveMessage = { type: 'deliberation:leave'; hosts: string[] };
