import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/french/format.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { isFilteringNotes, isWantedNote, NO_NOTE_FILTER } from '../../../lib/state/note-filter.ts';
import { useSlices } from '../../ui/use-slices.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { NoteEditor, type SaveState } from './NoteEditor.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { type ListedNote, NoteRows, SECTION } from './NoteRows.tsx';
import type { NoteActions } from './note-actions.ts';
import { TagField } from './TagField.tsx';
import './notes.css';

/**
 * The list of the reader's notes, in document order, all or those that are asked for; one of them may be open for writing.
 *
 * - `notes`: as lib/state/notebook.ts `placed` gives them. `states`: how far each is on its way to the database.
 * - `selected`: id of the note that is open, or null.
 * - `conflicts`: by the id of a note that was set apart, the two that were written in two tabs at once.
 * - `names`: the reader's own words for the colours. `tags`: those of the whole library; `onTags` asks for them.
 * - `onSelectByKeyboard`: selects a line of the page.
 */
export function NotesPanel(props: {
  notes: readonly ListedNote[];
  states: ReadonlyMap<string, SaveState>;
  selected: string | null;
  conflicts: ReadonlyMap<string, { other: Note }>;
  names: Settings['colors'];
  tags: readonly string[];
  actions: NoteActions;
  onTags: () => void;
  onSelectByKeyboard: () => void;
}) {
  const { notes, states, selected, conflicts, names, tags, actions, onTags, onSelectByKeyboard } = props;
  const [filter, setFilter] = useState(NO_NOTE_FILTER);
  const list = useRef<HTMLDivElement>(null);
  const editing = notes.find(({ note }) => note.id === selected)?.note ?? null;
  useFocusAfterClosing(editing?.id ?? null, list);
  const found = useMemo(() => new Set(notes.filter((listed) => isWantedNote(listed, filter))), [notes, filter]);
  // What is being written and what waits to be settled is listed, whatever is asked for.
  const wanted = notes.filter(
    (listed) => found.has(listed) || listed.note.id === editing?.id || conflicts.has(listed.note.id),
  );
  const opened = wanted.findIndex(({ note }) => note.id === editing?.id);
  const drawn = Math.max(useSlices(wanted.length, SECTION), Math.min(opened + 1, wanted.length));
  const failed = useMemo(
    () => new Set([...states].flatMap(([id, state]) => (state === 'failed' ? [id] : []))),
    [states],
  );
  const remove = useMemo(
    () => (id: string) => {
      actions.remove(id);
      list.current?.focus();
    },
    [actions],
  );
  return (
    <div class="notes-panel">
      {notes.length === 0 ? (
        <p class="notes-empty">{t('notesEmpty')}</p>
      ) : (
        <NoteFilters
          notes={notes.map(({ note }) => note)}
          shown={found.size}
          filter={filter}
          names={names}
          onFilter={setFilter}
        />
      )}
      {notes.length > 0 && wanted.length === 0 && isFilteringNotes(filter) && (
        <p class="notes-empty">{t('notesNoneWanted')}</p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: in a ul nothing may stand between the list and its items, and sections do */}
      <div role="list" ref={list} aria-label={t('notesList', formatNumber(wanted.length))} tabIndex={-1}>
        <NoteRows
          notes={wanted.slice(0, drawn)}
          open={
            editing && {
              id: editing.id,
              editor: (
                <OpenNote
                  note={editing}
                  state={states.get(editing.id) ?? 'saving'}
                  {...{ names, tags, actions, onTags }}
                />
              ),
            }
          }
          onRemove={remove}
          {...{ failed, conflicts, names, actions }}
        />
      </div>
      <p class="notes-help">{t('notesKeyboardHelp')}</p>
      <button type="button" class="note-button" aria-keyshortcuts="S" onClick={onSelectByKeyboard}>
        {t('selectByKeyboard')}
      </button>
    </div>
  );
}

/** What is written and chosen of the note that is open. */
function OpenNote(props: {
  note: Note;
  state: SaveState;
  names: Settings['colors'];
  tags: readonly string[];
  actions: NoteActions;
  onTags: () => void;
}) {
  const { note, state, names, tags, actions, onTags } = props;
  const { id, body, color } = note;
  return (
    <NoteEditor
      id={id}
      text={body}
      state={state}
      onType={(text) => actions.type(id, text)}
      onClose={() => actions.edit(null)}
    >
      <ColorChoice
        color={color}
        names={names}
        onColor={(next) => actions.recolor(id, next)}
        onName={actions.nameColor}
      />
      <TagField tags={note.tags} known={tags} onTags={(all) => actions.retag(id, all)} onOpen={onTags} />
    </NoteEditor>
  );
}

/** When the editor goes away, the focus goes to the note that it belonged to, not to the top of the page. */
function useFocusAfterClosing(editing: string | null, list: { current: HTMLElement | null }): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = editing;
    if (closed && !editing && document.activeElement === document.body) {
      const item = list.current?.querySelector<HTMLElement>(`[data-list-note="${CSS.escape(closed)}"] button`);
      (item ?? list.current)?.focus();
    }
  }, [editing, list]);
}
