import { useEffect, useState } from 'preact/hooks';

/**
 * The widest of some widths (in CSS pixels, in rising order, the first being 0) that the window has at least; drawn anew where that
 * changes. What there is room for is then decided once, for the eye and for the order of the Tab key.
 */
export function useFrom<Width extends number>(widths: readonly [Width, ...Width[]]): Width {
  const [from, setFrom] = useState(() => reached(widths));
  useEffect(() => {
    const stop = new AbortController();
    const follow = () => setFrom(reached(widths));
    for (const width of widths) room(width).addEventListener('change', follow, { signal: stop.signal });
    // The window may have changed since it was drawn.
    follow();
    return () => stop.abort();
  }, [widths]);
  return from;
}

const room = (width: number) => matchMedia(`(min-width: ${width}px)`);

function reached<Width extends number>(widths: readonly [Width, ...Width[]]): Width {
  return widths.findLast((width) => room(width).matches) ?? widths[0];
}
