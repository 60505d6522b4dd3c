/// <reference lib="webworker" />
import { z } from 'zod';
import { createExtractor } from '../extract/extract.ts';
import { orderSchema } from './extraction-protocol.ts';
import { createSession } from './extraction-session.ts';

// The extension's policy allows no code made at run time, which zod would try here as in the pages.
z.config({ jitless: true });

// The thread of the extraction: reading a long act never holds up the page.
const scope = self as unknown as DedicatedWorkerGlobalScope;
const obey = createSession(createExtractor, (report) => scope.postMessage(report));

scope.addEventListener('message', (event: MessageEvent<unknown>) => {
  try {
    obey(orderSchema.parse(event.data));
  } catch (error) {
    scope.postMessage({ type: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});
