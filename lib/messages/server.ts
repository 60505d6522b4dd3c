import {
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
  StoreError,
  type StoreEvent,
} from '../model/messages.ts';
import { browserRuntime, type Runtime } from '../platform/runtime.ts';
import { type Answer, requestSchema } from './envelope.ts';
import { isOwnPage } from './own-page.ts';

/** What does the work of each request. Rejects with `StoreError`. */
export type Handlers = { [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>> };

/** Answers the requests of the extension's own pages. Call it at the top level of the background, before anything waits. */
export function serve(handlers: Handlers, runtime: Runtime = browserRuntime): void {
  runtime.listen((message, sender) => {
    const parsed = requestSchema.safeParse(message);
    if (!parsed.success) return undefined;
    if (!isOwnPage(sender, runtime)) return Promise.resolve(failure(new StoreError('refused', 'not a page of ours')));
    return answer(handlers, parsed.data.request, parsed.data.input);
  });
}

/** Tells every open page of the extension that a commit has happened. */
export function broadcast(event: StoreEvent, runtime: Runtime = browserRuntime): void {
  // It rejects where no page is open: nobody needed to know.
  runtime.send(event).catch(() => undefined);
}

async function answer<N extends RequestName>(handlers: Handlers, name: N, input: unknown): Promise<Answer> {
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) return failure(new StoreError('invalid', `${name}: ${parsed.error.message}`));
  try {
    const output = await handlers[name](parsed.data as RequestInput<N>);
    return { ok: true, output: requests[name].output.parse(output) };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Answer {
  const code = error instanceof StoreError ? error.code : 'failed';
  return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
}
