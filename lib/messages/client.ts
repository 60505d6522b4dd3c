import {
  eventSchema,
  type Repository,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
  StoreError,
} from '../model/messages.ts';
import { browserRuntime, type Runtime } from '../platform/runtime.ts';
import { answerSchema } from './envelope.ts';
import { isOwnPage } from './own-page.ts';

/** Pauses before a request is sent again, in milliseconds: a service worker that was stopped in mid-answer starts anew. */
const RETRY_PAUSES = [100, 500];

/**
 * The store as a page of the extension sees it: requests go to the background. Every request may be sent twice
 * (`notes.put` of words that are already stored changes nothing), so a lost answer is asked for again.
 */
export function createClient(runtime: Runtime = browserRuntime, pauses: readonly number[] = RETRY_PAUSES): Repository {
  async function send(message: unknown): Promise<unknown> {
    for (const pause of pauses) {
      const answer = await runtime.send(message).catch(() => undefined);
      // Nobody answered: the background was not there, or stopped before it could.
      if (answer !== undefined) return answer;
      if (isGone(runtime)) return undefined;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return runtime.send(message);
  }

  async function request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    let received: unknown;
    try {
      // The background looks at what it is sent; here its types have, and hundreds of acts would hold up the page.
      received = await send({ request: name, input });
    } catch (error) {
      throw new StoreError(isGone(runtime) ? 'gone' : 'failed', `${name}: ${String(error)}`);
    }
    const answer = answerSchema.safeParse(received);
    if (!answer.success) {
      throw new StoreError(isGone(runtime) ? 'gone' : 'failed', `${name}: the background did not answer`);
    }
    if (!answer.data.ok) throw new StoreError(answer.data.code, answer.data.message);
    const output = requests[name].output.safeParse(answer.data.output);
    if (!output.success) throw new StoreError('failed', `${name}: ${output.error.message}`);
    return output.data as RequestOutput<N>;
  }

  return {
    request,
    onChange: (listener, signal) =>
      runtime.listen((message, sender) => {
        const event = eventSchema.safeParse(message);
        if (event.success && isOwnPage(sender, runtime)) listener(event.data);
        return undefined;
      }, signal),
  };
}

/** Whether the extension has gone from under this page: a browser takes its identity away then, or all of its functions. */
function isGone(runtime: Runtime): boolean {
  try {
    return !runtime.id;
  } catch {
    return true;
  }
}
