import { browser } from 'wxt/browser';

/** Who sent a message, as far as it decides whether to answer; `tab` and `frameId` where it came from a page in a tab. */
export type Sender = { id?: string; url?: string; tab?: { id?: number }; frameId?: number };

/** Answers a message, or `undefined` where it is not for this listener. */
export type MessageListener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** The part of the browser's runtime that messages need; tests pass a fake. */
export type Runtime = {
  readonly id: string;
  /** `chrome-extension://…/`, with its last slash. */
  readonly origin: string;
  /** To every other page of the extension and its background; rejects where nobody listens. */
  send(message: unknown): Promise<unknown>;
  listen(listener: MessageListener, signal?: AbortSignal): void;
};

/** The runtime of the browser; its members are read late, so that importing it needs no browser. */
export const browserRuntime: Runtime = {
  get id() {
    return browser.runtime.id;
  },
  get origin() {
    return extensionUrl('/');
  },
  send: (message) => browser.runtime.sendMessage(message),
  listen(listener, signal) {
    // `sendResponse` with `return true`, since Chrome before 2026 does not wait for a promise that a listener returns.
    const receive = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
      const answer = listener(message, sender);
      if (!answer) return undefined;
      answer.then(sendResponse);
      return true as const;
    };
    browser.runtime.onMessage.addListener(receive);
    signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));
  },
};

/** The address of a file of the extension: `extensionUrl('/reader.html')`. */
export function extensionUrl(path: string): string {
  // WXT narrows the path to the files that it has built, which are not known in tests.
  return (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
}
