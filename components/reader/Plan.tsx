import { useCallback, useRef } from 'preact/hooks';
import { formatNumber } from '../../lib/french/format.ts';
import type { Deliberation, Extraction, Part } from '../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { ActFilter } from '../../lib/state/acts.ts';
import { rove } from '../ui/rove.ts';
import { Compendium } from './Compendium.tsx';
import type { Evidence, Going } from './panels/props.ts';
import './panels/panels.css';
import './plan.css';

/**
 * The outline of the file: the acts of a compendium, and the parts and articles of the one that is shown.
 *
 * - `selected`: index of the act that the panels show; `onSelect`: shows another one (also called when one of its places is gone to).
 * - `filter`, `onFilter`: which acts of a compendium are shown.
 * - `page`: the page in sight, whose part is marked (`aria-current="location"`); `active`, `onGo`: as in `PanelProps`.
 * Every entry is a button; up and down arrows, Home and End move between them. Of the acts of a compendium Tab reaches one.
 */
export function Plan(props: {
  extraction: Extraction;
  selected: number;
  page: number;
  active: object | null;
  onSelect: (index: number) => void;
  onGo: (evidence: Evidence) => void;
  filter: ActFilter;
  onFilter: (filter: ActFilter) => void;
}) {
  const { extraction, selected, page, onSelect, onGo } = props;
  const root = useRef<HTMLElement>(null);
  const acts = extraction.deliberations;

  // The same function while the acts are the same: rows of a long list are then passed over.
  const choose = useCallback(
    (index: number) => {
      onSelect(index);
      const act = acts[index];
      if (act) onGo(startOf(act));
    },
    [acts, onSelect, onGo],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    // In a field only the arrow that leads out of it, to the entries, is ours.
    if (typing && event.key !== 'ArrowDown') return;
    const entries = [...(root.current?.querySelectorAll<HTMLButtonElement>('li:not([hidden]) > button') ?? [])];
    const current = event.target instanceof HTMLButtonElement ? entries.indexOf(event.target) : -1;
    const next = rove(event.key, current, entries.length, 'vertical');
    if (next === null) return;
    event.preventDefault();
    entries[next]?.focus();
  };

  return (
    <nav class="plan" aria-label={t('planLabel')} ref={root} onKeyDown={onKeyDown}>
      {acts.length === 0 && <p class="panel-text">{t('planEmpty')}</p>}
      {acts.length === 1 && acts[0] && <ActOutline act={acts[0]} page={page} going={props} />}
      {acts.length > 1 && (
        <Compendium
          acts={acts}
          selected={selected}
          onSelect={choose}
          filter={props.filter}
          onFilter={props.onFilter}
          outline={acts[selected] && <ActOutline act={acts[selected]} page={page} going={props} />}
        />
      )}
    </nav>
  );
}

/** Where an act begins: its first part's page, at the place of its title where that is known. */
function startOf(act: Deliberation): Evidence {
  const first = act.parts[0]?.firstPage ?? act.title?.page ?? act.number?.page ?? 1;
  return { page: first, rects: [] };
}

const names: Record<Part['kind'], MessageKey> = {
  deliberation: 'partDeliberation',
  annex: 'partAnnexes',
  report: 'partReport',
};

function ActOutline({ act, page, going }: { act: Deliberation; page: number; going: Going }) {
  return (
    <ul class="panel-list plan-parts">
      {act.parts.map((part) => (
        <li key={part.firstPage}>
          <button
            type="button"
            class="plan-part"
            aria-current={page >= part.firstPage && page <= part.lastPage ? 'location' : undefined}
            onClick={() => going.onGo({ page: part.firstPage, rects: [] })}
          >
            <span>{t(names[part.kind])}</span>{' '}
            <span class="plan-pages">
              {part.firstPage === part.lastPage
                ? t('pageLong', part.firstPage)
                : t('pagesLong', formatNumber(part.firstPage), formatNumber(part.lastPage))}
            </span>
          </button>
          {part.kind === 'deliberation' && act.articles.length > 0 && (
            <ul class="panel-list plan-articles">
              {act.articles.map((article, index) => (
                <li key={index}>
                  <button
                    type="button"
                    class="plan-part"
                    aria-current={going.active === article ? 'true' : undefined}
                    onClick={() => going.onGo(article)}
                  >
                    <span>{t('articleName', article.value)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
