// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openerPort } from '../../lib/platform/opener.ts';

const SITE = 'https://www.exemple.fr';

/** A page that opened this one, and what the reader hears. */
function opened(opener: unknown) {
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
  const port = openerPort(SITE);
  const heard = vi.fn();
  const stop = new AbortController();
  port.listen(heard, stop.signal);
  const say = (data: unknown, origin: string, source: unknown) => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };
  return { port, heard, say, stop };
}

test('only the page that opened the reader is heard, and only from the origin that was named', () => {
  const opener = { closed: false, postMessage: vi.fn() };
  const { port, heard, say, stop } = opened(opener);
  expect(port.ask()).toBe(true);
  expect(opener.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'deliberation:ready' }, SITE);
  say(1, SITE, opener);
  say(2, 'https://autre.exemple', opener);
  say(3, SITE, window);
  say(4, SITE, null);
  expect(heard).toHaveBeenCalledExactlyOnceWith(1);
  stop.abort();
  say(5, SITE, opener);
  expect(heard).toHaveBeenCalledOnce();
});

test('a page that is gone, cut off or of no origin is not asked', () => {
  expect(opened(null).port.ask()).toBe(false);
  expect(opened({ closed: true }).port.ask()).toBe(false);
  const refusing = () => {
    throw new SyntaxError('no origin');
  };
  expect(opened({ closed: false, postMessage: refusing }).port.ask()).toBe(false);
});

test('without an opener nothing is heard, whoever speaks', () => {
  const { heard, say } = opened(null);
  say(1, SITE, null);
  expect(heard).not.toHaveBeenCalled();
});
