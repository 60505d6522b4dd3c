import type { TextPort } from './packed-text.ts';

/** A port that pdf.js can be given in the place of a worker. */
type LocalPort = TextPort & {
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
};

/**
 * Two ends of a channel within one thread, for pdf.js where it has no worker: what is posted at one end comes to the other as a copy,
 * in order, once the sender has come to its end.
 */
export function localPorts(): [LocalPort, LocalPort] {
  const ends = [new Set<(event: { data: unknown }) => void>(), new Set<(event: { data: unknown }) => void>()];
  const port = (own: number): LocalPort => ({
    postMessage(message, transfer) {
      const data: unknown = structuredClone(message, { transfer: transfer ?? [] });
      queueMicrotask(() => {
        for (const listener of [...ends[1 - own]!]) listener({ data });
      });
    },
    addEventListener: (_, listener) => void ends[own]!.add(listener),
    removeEventListener: (_, listener) => void ends[own]!.delete(listener),
  });
  return [port(0), port(1)];
}
