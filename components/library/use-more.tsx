import { useState } from 'preact/hooks';
import { tn } from '../../lib/platform/i18n.ts';

const STEP = 100;

/** The beginning of a long list, and a button that shows more of it; `more` is null once all is shown. */
export function useMore<T>(all: readonly T[]) {
  const [limit, setLimit] = useState(STEP);
  const left = all.length - limit;
  const more =
    left > 0 ? (
      <button type="button" class="library-more" onClick={() => setLimit(limit + STEP)}>
        {tn('libraryMore', Math.min(STEP, left))}
      </button>
    ) : null;
  return { shown: all.slice(0, limit), more };
}
