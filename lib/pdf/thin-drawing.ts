import type { TextPort } from './packed-text.ts';
import { OPERATORS } from './rule-paths.ts';

/** The flag of pdf.js that a drawing is asked for as a list of its operators, and not to be drawn (its `RenderingIntentFlag.OPLIST`). */
export const AS_LIST = 0x100;

const READ = new Set<unknown>(Object.values(OPERATORS));

type Drawing = { fnArray: unknown[]; argsArray: unknown[]; length: number };
type Message = { action?: string; data?: { intent?: number }; streamId?: number; chunk?: Drawing };

/**
 * Has the thread of pdf.js, before it listens there, send of a drawing that is asked for as a list only what rules are read from: of
 * a page of print nearly all else is letters, an object each. What is drawn on the screen passes whole.
 */
export function thinDrawings(port: TextPort): void {
  const post = port.postMessage.bind(port);
  const lists = new Set<number>();
  port.addEventListener('message', (event) => {
    const { action, data, streamId } = (event.data ?? {}) as Message;
    if (action === 'GetOperatorList' && ((data?.intent ?? 0) & AS_LIST) !== 0) lists.add(streamId!);
  });
  port.postMessage = (message: unknown, transfer?: Transferable[]) => {
    const { streamId, chunk } = (message ?? {}) as Message;
    post(
      chunk?.fnArray && lists.has(streamId!) ? { ...(message as Message), chunk: thinned(chunk) } : message,
      transfer,
    );
  };
}

function thinned(chunk: Drawing): Drawing {
  const kept = chunk.fnArray.flatMap((operator, i) => (READ.has(operator) ? [i] : []));
  return {
    ...chunk,
    fnArray: kept.map((i) => chunk.fnArray[i]),
    argsArray: kept.map((i) => chunk.argsArray[i]),
    length: kept.length,
  };
}
