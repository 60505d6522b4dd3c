import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { t, tn } from '../../lib/platform/i18n.ts';
import { type ActFilter, isFiltering, isWanted, NO_FILTER, summariseAct } from '../../lib/state/acts.ts';
import { ActFilters } from './ActFilters.tsx';
import { ActList } from './ActList.tsx';

/**
 * The acts of a compendium, to look through and to jump to. `selected`, `onSelect`: the act that the panels show, by index;
 * `outline`: what it unfolds; `filter`, `onFilter`: held by the caller, so that it outlives this view.
 */
export function Compendium(props: {
  acts: Deliberation[];
  selected: number;
  onSelect: (index: number) => void;
  filter: ActFilter;
  onFilter: (filter: ActFilter) => void;
  outline: ComponentChildren;
}) {
  const { acts, selected, onSelect, filter, onFilter, outline } = props;
  // Another number draws the fields anew, emptied.
  const [cleared, setCleared] = useState(0);
  const summaries = useMemo(() => acts.map(summariseAct), [acts]);
  const isShown = useMemo(() => summaries.map((act) => isWanted(act, filter)), [summaries, filter]);
  const count = isShown.filter(Boolean).length;
  const filtering = isFiltering(filter);
  return (
    <>
      <ActFilters key={cleared} filter={filter} onFilter={onFilter} />
      <p class="plan-count">
        <span role="status">{filtering ? tn('planCountOf', count, acts.length) : tn('planCount', acts.length)}</span>
        {filtering && (
          <button
            type="button"
            class="panel-link"
            onClick={() => {
              onFilter(NO_FILTER);
              setCleared(cleared + 1);
            }}
          >
            {t('planClear')}
          </button>
        )}
      </p>
      {count === 0 && <p class="panel-text">{t('planNone')}</p>}
      <ActList acts={summaries} isShown={isShown} selected={selected} onSelect={onSelect} outline={outline} />
    </>
  );
}
