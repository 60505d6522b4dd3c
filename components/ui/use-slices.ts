import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `count` rows to draw: `step` at first, then `step` more in a task of its own each time, so that the page can
 * answer between them. Rows that were drawn once stay.
 */
export function useSlices(count: number, step: number): number {
  const [limit, setLimit] = useState(step);
  useEffect(() => {
    if (limit >= count) return;
    const timer = setTimeout(() => setLimit(limit + step));
    return () => clearTimeout(timer);
  }, [limit, count, step]);
  return Math.min(limit, count);
}
