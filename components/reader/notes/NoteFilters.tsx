import { useId, useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/french/format.ts';
import { NOTE_COLORS, type Note, tagKey } from '../../../lib/model/note.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import {
  isFilteringNotes,
  NO_NOTE_FILTER,
  NOTE_KINDS,
  NOTE_PLACES,
  type NoteFilter,
  type NoteKind,
  type NotePlaceState,
  tagsOf,
} from '../../../lib/state/note-filter.ts';
import { Icon } from '../../ui/icons.tsx';
import { colorMeaning } from '../../ui/note-colors.ts';
import './note-filters.css';

const KINDS: Record<NoteKind, MessageKey> = {
  highlight: 'kindHighlight',
  note: 'kindNote',
  area: 'kindArea',
  act: 'kindAct',
  mark: 'kindMark',
};
const PLACES: Record<NotePlaceState, MessageKey> = {
  inPlace: 'noteInPlace',
  moved: 'placeMoved',
  changed: 'noteChanged',
  lost: 'placeLost',
};

/**
 * Which notes are listed: words, and, unfolded, colour, tag, kind and state; how many there are is heard as it changes.
 *
 * - `notes`: all of the document. `shown`: how many of them are listed. `names`: the reader's own words for the colours.
 */
export function NoteFilters(props: {
  notes: readonly Note[];
  shown: number;
  filter: NoteFilter;
  names: Settings['colors'];
  onFilter: (filter: NoteFilter) => void;
}) {
  const { notes, shown, filter, names, onFilter } = props;
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const filtering = isFilteringNotes(filter);
  return (
    <search class="note-filters" aria-label={t('noteFilters')}>
      <div class="note-filters-line">
        <input
          type="search"
          aria-label={t('noteSearch')}
          placeholder={t('noteSearchHint')}
          value={filter.text}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.text === '') return;
            // The reader is closed when it is pressed again.
            event.preventDefault();
            onFilter({ ...filter, text: '' });
          }}
        />
        <button
          type="button"
          class="note-button"
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('noteFiltersMore')}
          <Icon name={unfolded ? 'chevronUp' : 'chevronDown'} size={12} />
        </button>
      </div>
      <div class="note-filters-choices" id={id} hidden={!unfolded}>
        {unfolded && <Choices {...{ notes, filter, names, onFilter }} />}
      </div>
      <div class="note-filters-line">
        <span role="status" class="note-count">
          {filtering
            ? tn('notesShown', shown, formatNumber(shown), formatNumber(notes.length))
            : tn('notesCount', notes.length, formatNumber(notes.length))}
        </span>
        {filtering && (
          <button type="button" class="note-link" onClick={() => onFilter(NO_NOTE_FILTER)}>
            {t('noteFiltersClear')}
          </button>
        )}
      </div>
    </search>
  );
}

function Choices(props: {
  notes: readonly Note[];
  filter: NoteFilter;
  names: Settings['colors'];
  onFilter: (filter: NoteFilter) => void;
}) {
  const { notes, filter, names, onFilter } = props;
  const used = new Set(notes.map(({ color }) => color));
  const colors = NOTE_COLORS.filter((color) => used.has(color) || color === filter.color);
  const tags = tagsOf([...notes, { tags: filter.tag ? [filter.tag] : [] }]);
  return (
    <>
      <Choice
        label={t('noteColor')}
        value={filter.color}
        options={colors.map((color) => [color, colorMeaning(color, names)])}
        onChoose={(color) => onFilter({ ...filter, color })}
      />
      <Choice
        label={t('noteTag')}
        value={filter.tag}
        options={tags.map((tag) => [tagKey(tag), tag])}
        onChoose={(tag) => onFilter({ ...filter, tag })}
      />
      <Choice
        label={t('noteKind')}
        value={filter.kind}
        options={NOTE_KINDS.map((kind) => [kind, t(KINDS[kind])])}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
      <Choice
        label={t('noteState')}
        value={filter.place}
        options={NOTE_PLACES.map((place) => [place, t(PLACES[place])])}
        onChoose={(place) => onFilter({ ...filter, place })}
      />
    </>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  value: Value | null;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value | null) => void;
}) {
  const { label, value, options, onChoose } = props;
  return (
    <label class="note-choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(options.find(([one]) => one === currentTarget.value)?.[0] ?? null)}
      >
        <option value="">{t('noteAny')}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
