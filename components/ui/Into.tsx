import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Draws `children` into an element that somebody else made and keeps; empties it at the end. */
export function Into({ host, children }: { host: HTMLElement; children: ComponentChildren }) {
  useLayoutEffect(() => {
    render(children, host);
  });
  useLayoutEffect(() => () => render(null, host), [host]);
  return null;
}
