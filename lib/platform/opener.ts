import { READY } from '../model/handoff-names.ts';

/** The page that opened this one, as far as a file comes from it. */
type OpenerPort = {
  /** The only origin that is heard, and spoken to. */
  origin: string;
  /** Says that this page is ready for a file. False where that page is gone, or the browser has cut it off. */
  ask(): boolean;
  listen(hear: (said: unknown) => void, signal: AbortSignal): void;
};

/** The opener of this page, of which nothing is believed but its origin, which the browser vouches for. */
export function openerPort(origin: string): OpenerPort {
  const opener = window.opener as Window | null;
  return {
    origin,
    ask() {
      if (!opener || opener.closed) return false;
      try {
        // It reaches that page only while it is still of that origin.
        opener.postMessage({ type: READY }, origin);
        return true;
      } catch {
        // What stands there is no origin.
        return false;
      }
    },
    listen(hear, signal) {
      window.addEventListener(
        'message',
        (event: MessageEvent<unknown>) => {
          if (opener && event.source === opener && event.origin === origin) hear(event.data);
        },
        { signal },
      );
    },
  };
}
