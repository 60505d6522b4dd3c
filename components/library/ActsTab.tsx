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
  const selected = new Set(library.selected.value.map(({ id }) => id));
  return (
    <div class="library-part">
      <Choices library={library} searched={searched} />
      <p class="library-count" role="status">
        {library.searching.value ? t('librarySearching') : tn('libraryActs', hits.length)}
        {searched && library.near.value && hits.length > 0 && ` ${t('libraryNear')}`}
      </p>
      {hits.length === 0 && !library.searching.value && <p class="library-text">{t('libraryNothing')}</p>}
      {hits.length > 0 && <Selection library={library} selected={selected} />}
      <ul class="act-items">
        {shown.map(({ act, notes }) => (
          <ActItem
            key={act.id}
            act={act}
            notes={notes}
            selected={selected.has(act.id)}
            onSelect={(wanted) => library.select([act], wanted)}
          />
        ))}
      </ul>
      {more}
    </div>
  );
}

/** All at once, and how many are selected: those leave by « Exporter », and all that are shown where none is. */
function Selection({ library, selected }: { library: Library; selected: ReadonlySet<string> }) {
  const acts = library.hits.value.map(({ act }) => act);
  const count = acts.filter(({ id }) => selected.has(id)).length;
  const all = count === acts.length;
  return (
    <p class="library-selection">
      <label class="library-check">
        <input
          type="checkbox"
          checked={all}
          // No attribute says it.
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all;
          }}
          onChange={() => library.select(acts, !all)}
        />
        {t('librarySelectAll')}
      </label>
      <span role="status">{selected.size > 0 ? tn('librarySelected', selected.size) : t('librarySelectedNone')}</span>
      {selected.size > 0 && (
        <button type="button" class="library-more" onClick={() => library.select(library.selected.value, false)}>
          {t('librarySelectNone')}
        </button>
      )}
    </p>
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
