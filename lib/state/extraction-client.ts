import { type Answer, answerSchema, type Order } from './extraction-protocol.ts';

/** Sends orders to the extraction; `stop` comes with the reader's signal. */
export type ExtractionClient = { send(order: Order): void };

/** Starts the extraction in a worker of its own. It ends with `signal`. */
export function startExtraction(onAnswer: (answer: Answer) => void, signal: AbortSignal): ExtractionClient {
  const worker = new Worker(new URL('./extraction.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const answer = answerSchema.safeParse(event.data);
    onAnswer(answer.success ? answer.data : { type: 'failure', message: answer.error.message });
  });
  worker.addEventListener('error', (event) => onAnswer({ type: 'failure', message: event.message }));
  return { send: (order) => worker.postMessage(order) };
}
