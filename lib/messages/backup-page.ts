import { z } from 'zod';
import { browserRuntime, type Runtime } from '../platform/runtime.ts';
import { isOwnPage } from './own-page.ts';

/** What the background asks of the hidden page, and its answer: `url` is null where there is nothing to keep. */
const orderSchema = z.object({ make: z.literal('backup'), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
const answerSchema = z.object({ name: z.string(), url: z.string().startsWith('blob:').nullable() });
export type MadeBackup = z.infer<typeof answerSchema>;

/** Asks the hidden page for the backup of a day. Rejects where it does not answer, or could not read everything. */
export async function askForBackup(day: string, runtime: Runtime = browserRuntime): Promise<MadeBackup> {
  return answerSchema.parse(await runtime.send({ make: 'backup', day }));
}

/** Answers that in the hidden page. `make` may reject: then there is no answer that the background understands. */
export function onBackupAsked(make: (day: string) => Promise<MadeBackup>, runtime: Runtime = browserRuntime): void {
  runtime.listen((message, sender) => {
    const order = orderSchema.safeParse(message);
    if (!order.success || !isOwnPage(sender, runtime)) return undefined;
    return make(order.data.day).catch(() => null);
  });
}
