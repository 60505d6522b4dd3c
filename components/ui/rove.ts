/**
 * The index that an arrow key, Home or End leads to among `count` items, going round at the ends; null for another key.
 * `axis`: which arrows count ('both': all four).
 */
export function rove(
  key: string,
  index: number,
  count: number,
  axis: 'horizontal' | 'vertical' | 'both',
): number | null {
  if (count === 0) return null;
  const back = axis === 'horizontal' ? ['ArrowLeft'] : axis === 'vertical' ? ['ArrowUp'] : ['ArrowLeft', 'ArrowUp'];
  const forth =
    axis === 'horizontal' ? ['ArrowRight'] : axis === 'vertical' ? ['ArrowDown'] : ['ArrowRight', 'ArrowDown'];
  if (back.includes(key)) return (index - 1 + count) % count;
  if (forth.includes(key)) return (index + 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
