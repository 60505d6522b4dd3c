import type { Finding } from '../anchor/find.ts';
import type { FindPassages } from '../anchor/find-all.ts';
import type { PageWords } from '../anchor/text-index.ts';
import { type AnchoringOrder, anchoringAnswerSchema } from './anchoring-protocol.ts';

/** The part of a worker that is spoken to. */
type AnchoringThread = {
  send(order: AnchoringOrder): void;
  /** `said` is null where the thread broke. */
  listen(hear: (said: unknown) => void): void;
};

/** A worker of its own. It lives as long as the page. */
export function startAnchoringWorker(): AnchoringThread {
  const worker = new Worker(new URL('./anchoring.worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (order) => worker.postMessage(order),
    listen: (hear) => {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
      worker.addEventListener('error', () => hear(null));
    },
  };
}

/** Looks for passages in another thread, which starts when it is first needed. Rejects where that thread broke. */
export function createAnchoring(start: () => AnchoringThread): FindPassages {
  const waiting = new Map<number, { resolve: (findings: Finding[]) => void; reject: (error: Error) => void }>();
  let thread: AnchoringThread | null = null;
  let sent: readonly PageWords[] | null = null;
  let tickets = 0;
  const hear = (said: unknown) => {
    const answer = anchoringAnswerSchema.safeParse(said);
    if (answer.success) waiting.get(answer.data.ticket)?.resolve(answer.data.findings);
    else for (const { reject } of waiting.values()) reject(new Error('the anchoring thread broke'));
    if (answer.success) waiting.delete(answer.data.ticket);
    else waiting.clear();
  };
  return (words, targets) => {
    if (!thread) {
      thread = start();
      thread.listen(hear);
    }
    if (sent !== words) thread.send({ type: 'pages', words: words.map(({ page, text }) => ({ page, text })) });
    sent = words;
    tickets += 1;
    thread.send({ type: 'find', ticket: tickets, targets: [...targets] });
    return new Promise((resolve, reject) => waiting.set(tickets, { resolve, reject }));
  };
}
