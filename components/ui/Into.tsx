import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Draws `children` into an element that somebody else made and keeps; empties it at the end. They are drawn once and then
 * follow their own signals: when the caller is drawn again, nothing happens here.
 */
export function Into({ host, children }: { host: HTMLElement; children: ComponentChildren }) {
  useLayoutEffect(() => {
    render(children, host);
    return () => render(null, host);
  }, [host]);
  return null;
}
