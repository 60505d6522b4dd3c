import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `count` rows to draw: `step` at first, then `step` more in a task of its own each time, so that the page can
 * answer between them. Rows that were drawn once stay, as long as there are as many.
 */
export function useSlices(count: number, step: number): number {
  const [limit, setLimit] = useState(step);
  useEffect(() => {
    if (limit === count || (limit > count && limit <= step)) return;
    // Of fewer rows than were drawn, more are drawn in slices again.
    const timer = setTimeout(() => setLimit(Math.max(Math.min(limit + step, count), step)));
    return () => clearTimeout(timer);
  }, [limit, count, step]);
  return Math.min(limit, count);
}
