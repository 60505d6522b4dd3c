import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { Library } from '../../lib/state/library.ts';
import type { LibraryFilter, LibrarySort } from '../../lib/state/library-acts.ts';
import { ActItem } from './ActItem.tsx';
import { useMore } from './use-more.tsx';

const SORTS: readonly [LibrarySort, MessageKey][] = [
  ['relevance', 'librarySortRelevance'],
  ['session', 'librarySortSession'],
  ['number', 'librarySortNumber'],
  ['sum', 'librarySortSum'],
  ['notes', 'librarySortNotes'],
];
const CHECKS = [
  ['notes', 'libraryWithNotes'],
  ['recusals', 'planWithRecusals'],
  ['divided', 'planDivided'],
] as const satisfies [keyof LibraryFilter, MessageKey][];

/** The acts, sorted and filtered, and those that were searched for. */
export function ActsTab({ library }: { library: Library }) {
  const hits = library.hits.value;
  const searched = library.query.value.trim() !== '';
  const { shown, more } = useMore(hits);
  return (
    <div class="library-part">
      <Choices library={library} searched={searched} />
      <p class="library-count" role="status">
        {library.searching.value ? t('librarySearching') : tn('libraryActs', hits.length)}
        {searched && library.near.value && hits.length > 0 && ` ${t('libraryNear')}`}
      </p>
      {hits.length === 0 && !library.searching.value && <p class="library-text">{t('libraryNothing')}</p>}
      <ul class="act-items">
        {shown.map(({ act, notes }) => (
          <ActItem key={act.id} act={act} notes={notes} />
        ))}
      </ul>
      {more}
    </div>
  );
}

function Choices({ library, searched }: { library: Library; searched: boolean }) {
  const filter = library.filter.value;
  const change = (part: Partial<LibraryFilter>) => {
    library.filter.value = { ...filter, ...part };
  };
  const sorts = SORTS.filter(([id]) => searched || id !== 'relevance');
  return (
    <fieldset class="library-choices">
      <legend class="sr-only">{t('libraryChoices')}</legend>
      <label>
        {t('librarySort')}
        <select
          value={library.sort.value}
          onChange={({ currentTarget }) => {
            library.sort.value = sorts.find(([id]) => id === currentTarget.value)?.[0] ?? 'session';
          }}
        >
          {sorts.map(([id, key]) => (
            <option key={id} value={id}>
              {t(key)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('libraryYear')}
        <select
          value={filter.year ?? ''}
          onChange={({ currentTarget }) => change({ year: currentTarget.value || null })}
        >
          <option value="">{t('libraryAllYears')}</option>
          {library.years.value.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      {CHECKS.map(([id, key]) => (
        <label key={id} class="library-check">
          <input
            type="checkbox"
            checked={filter[id]}
            onChange={({ currentTarget }) => change({ [id]: currentTarget.checked })}
          />
          {t(key)}
        </label>
      ))}
    </fieldset>
  );
}
