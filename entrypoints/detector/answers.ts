import type { TabAnswer, TabRequest } from '../../lib/model/tab.ts';
import { browserRuntime } from '../../lib/platform/runtime.ts';
import type { createFrame } from './frame.ts';

/**
 * Answers the extension's own button, menu and shortcut: what this page is, and opens the reader over it. Only the extension can
 * send such messages into a page.
 */
export function answerRequests(frame: ReturnType<typeof createFrame>, acts: () => number, signal: AbortSignal): void {
  browserRuntime.listen((message, { id }) => {
    const request = message as TabRequest;
    if (id !== browserRuntime.id) return undefined;
    if (request?.type === 'deliberation:state') {
      const answer: TabAnswer = {
        pdf: document.contentType === 'application/pdf',
        reading: frame.isOpen(),
        acts: acts(),
      };
      return Promise.resolve(answer);
    }
    if (request?.type !== 'deliberation:open') return undefined;
    const { activeElement } = document;
    frame.open(request, () => (activeElement as HTMLElement | null)?.focus());
    return Promise.resolve(true);
  }, signal);
}
