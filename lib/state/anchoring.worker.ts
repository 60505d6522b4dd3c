/// <reference lib="webworker" />
import { z } from 'zod';
import { createFinder } from '../anchor/find-all.ts';
import type { PageWords } from '../anchor/text-index.ts';
import { type AnchoringAnswer, anchoringOrderSchema } from './anchoring-protocol.ts';

// The extension's policy allows no code made at run time, which zod would try here as in the pages.
z.config({ jitless: true });

// The thread that looks for notes: hundreds of lost ones in a long act never hold up the page.
const scope = self as unknown as DedicatedWorkerGlobalScope;
const find = createFinder();
let words: PageWords[] = [];

// An order that cannot be read is an error of the worker, which the reader hears.
scope.addEventListener('message', (event: MessageEvent<unknown>) => {
  const order = anchoringOrderSchema.parse(event.data);
  if (order.type === 'pages') words = order.words;
  else scope.postMessage({ ticket: order.ticket, findings: find(words, order.targets) } satisfies AnchoringAnswer);
});
