import { useRef } from 'preact/hooks';
import { formatNumber } from '../../lib/french/format.ts';
import type { Deliberation, Extraction, Part } from '../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { rove } from '../ui/rove.ts';
import type { Evidence, Going } from './panels/props.ts';
import './panels/panels.css';
import './plan.css';

/**
 * The outline of the file: the acts of a compendium, and the parts and articles of the one that is shown.
 *
 * - `selected`: index of the act that the panels show; `onSelect`: shows another one (also called when one of its places is gone to).
 * - `page`: the page in sight, whose part is marked (`aria-current="location"`); `active`, `onGo`: as in `PanelProps`.
 * Every entry is a button; up and down arrows, Home and End move between them too.
 */
export function Plan(props: {
  extraction: Extraction;
  selected: number;
  page: number;
  active: object | null;
  onSelect: (index: number) => void;
  onGo: (evidence: Evidence) => void;
}) {
  const { extraction, selected, page, onSelect } = props;
  const root = useRef<HTMLElement>(null);
  const acts = extraction.deliberations;

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(root.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
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
        <ol class="panel-list">
          {acts.map((act, index) => (
            <li key={index}>
              <button
                type="button"
                class="plan-act"
                aria-expanded={index === selected}
                aria-current={index === selected ? 'true' : undefined}
                onClick={() => {
                  onSelect(index);
                  props.onGo(startOf(act));
                }}
              >
                <span class="plan-number">{act.number ? t('actNumber', act.number.value) : t('actNoNumber')}</span>
                <span class="plan-title">{act.title?.value ?? t('actNoTitle')}</span>
              </button>
              {index === selected && <ActOutline act={act} page={page} going={props} />}
            </li>
          ))}
        </ol>
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
