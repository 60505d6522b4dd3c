import { extensionOrigin, readerAddress } from '../../lib/platform/reader-address.ts';
import type { Offer } from '../../lib/sites/offer.ts';
import { words } from './words.ts';

const FRAME =
  'all:initial;position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;background:Canvas;color-scheme:light dark'.replaceAll(
    /;|$/g,
    '!important;',
  );

/** How long a closed frame stays, hidden, in ms. */
const LINGER = 150;

/**
 * The reader over the page, one at a time: the page behind is inert and does not scroll until the reader is closed, by
 * its own word or by Escape. `close` is safe to call at any time.
 */
export function createFrame(): {
  open(offer: Offer, returnFocus: () => void): void;
  close(): void;
  isOpen(): boolean;
} {
  let current: AbortController | undefined;
  const close = () => {
    current?.abort();
    current = undefined;
  };

  const open = (offer: Offer, returnFocus: () => void) => {
    if (current) return;
    current = new AbortController();
    const { signal } = current;
    const frame = document.createElement('iframe');
    frame.title = words.frameTitle();
    frame.src = readerAddress(offer.url, offer.name, offer.page, offer.note);
    frame.allow = 'clipboard-write';
    frame.style.cssText = FRAME;
    const release = holdPage();
    // Asked for now: it is not told any more once the extension is gone, and the reader can still be closed then.
    const own = extensionOrigin();

    signal.addEventListener('abort', () => {
      // Out of sight at once and gone a moment later: the key that closed it is still to come up in there. Not
      // `display: none`: Chromium would drop that key.
      frame.style.cssText += 'opacity:0!important;pointer-events:none!important';
      setTimeout(() => frame.remove(), LINGER);
      release();
      returnFocus();
    });
    frame.addEventListener('load', () => frame.focus(), { signal });
    window.addEventListener(
      'message',
      ({ source, origin, data }) => {
        const ours = source === frame.contentWindow && origin === own;
        if (ours && data?.type === 'deliberation:close') close();
      },
      { signal },
    );
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal, capture: true });

    document.documentElement.append(frame);
    frame.focus();
  };

  return { open, close, isOpen: () => current !== undefined };
}

/** Makes the page inert and still; answers what gives it back exactly as it was, scrolled where it was. */
function holdPage(): () => void {
  const { body, documentElement: root } = document;
  const { scrollX, scrollY } = window;
  const { inert } = body;
  const style = root.getAttribute('style');
  body.inert = true;
  root.style.setProperty('overflow', 'hidden', 'important');
  return () => {
    body.inert = inert;
    root.style.cssText = style ?? '';
    // Reading it first: Chromium brings an attribute back that it had not yet written when it was removed.
    if (style === null && root.getAttribute('style') === '') root.removeAttribute('style');
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
