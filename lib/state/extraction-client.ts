import type { Deliberation } from '../model/extraction.ts';
import { type Answer, type Order, reportSchema, toMessage } from './extraction-protocol.ts';

/** Sends orders to the extraction; `stop` comes with the reader's signal. */
type ExtractionClient = { send(order: Order): void };

/** Starts the extraction in a worker of its own. It ends with `signal`. */
export function startExtraction(onAnswer: (answer: Answer) => void, signal: AbortSignal): ExtractionClient {
  const worker = new Worker(new URL('./extraction.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  const take = createAssembler(onAnswer);
  worker.addEventListener('message', (event: MessageEvent<unknown>) => take(event.data));
  worker.addEventListener('error', (event) => onAnswer({ type: 'failure', message: event.message }));
  return {
    send(order) {
      const { message, transfer } = toMessage(order);
      worker.postMessage(message, transfer);
    },
  };
}

/** Puts what the worker says together again. An act that did not change is the same object in every answer. */
export function createAssembler(onAnswer: (answer: Answer) => void): (said: unknown) => void {
  const acts: Deliberation[] = [];
  return (said) => {
    const report = reportSchema.safeParse(said);
    if (!report.success) onAnswer({ type: 'failure', message: report.error.message });
    else if (report.data.type === 'failure' || report.data.type === 'rules') onAnswer(report.data);
    else if (report.data.type === 'act') acts[report.data.index] = report.data.act;
    else {
      const { extraction, complete, sums } = report.data;
      const deliberations = acts.slice(0, report.data.acts);
      onAnswer({ type: 'result', extraction: { ...extraction, deliberations }, complete, sums });
    }
  };
}
