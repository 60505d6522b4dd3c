import { useState } from 'preact/hooks';
import { parseNumber } from '../../lib/french/money.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ActFilter } from '../../lib/state/acts.ts';

/** What of a compendium is to be seen: by words, by sum, by recusals, by vote. */
export function ActFilters({ filter, onFilter }: { filter: ActFilter; onFilter: (filter: ActFilter) => void }) {
  const [least, setLeast] = useState(filter.least === null ? '' : String(filter.least).replace('.', ','));
  const onLeast = (printed: string) => {
    setLeast(printed);
    const bare = printed.replace(/€|euros?/gi, '').trim();
    onFilter({ ...filter, least: /^\d+$/.test(bare) ? Number(bare) : parseNumber(bare) });
  };
  const unread = least.trim() !== '' && filter.least === null;
  return (
    <search class="plan-filters" aria-label={t('planFilters')}>
      <input
        type="search"
        aria-label={t('planSearch')}
        placeholder={t('planSearchHint')}
        value={filter.text}
        onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
      />
      <label class="plan-least">
        <span>{t('planLeast')}</span>
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={least}
          aria-invalid={unread}
          onInput={({ currentTarget }) => onLeast(currentTarget.value)}
        />
      </label>
      <label class="plan-check">
        <input
          type="checkbox"
          checked={filter.recusals}
          onChange={({ currentTarget }) => onFilter({ ...filter, recusals: currentTarget.checked })}
        />
        {t('planWithRecusals')}
      </label>
      <label class="plan-check">
        <input
          type="checkbox"
          checked={filter.divided}
          onChange={({ currentTarget }) => onFilter({ ...filter, divided: currentTarget.checked })}
        />
        {t('planDivided')}
      </label>
    </search>
  );
}
