import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../../lib/french/format.ts';
import type { Note } from '../../../lib/model/note.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { NoteEditor, type SaveState } from './NoteEditor.tsx';
import { NoteItem } from './NoteItem.tsx';
import type { NotePlace } from './NoteState.tsx';
import './notes.css';

/** A note, and where its words stand now. */
export type ListedNote = { note: Note; located: NotePlace };

/**
 * The list of the reader's notes, in document order; one of them may be open for writing.
 *
 * - `notes`: as lib/state/notebook.ts `placed` gives them. `states`: how far each is on its way to the database.
 * - `selected`: id of the note that is open, or null.
 * - `onAttach`: ties a note whose words changed or are lost to the selection, or to the words in its place (NoteState.tsx).
 * - `onGo`: to its place on the page. `onEdit`: opens it, or closes with null. `onSelectByKeyboard`: selects a line of the page.
 */
export function NotesPanel(props: {
  notes: readonly ListedNote[];
  states: ReadonlyMap<string, SaveState>;
  selected: string | null;
  onGo: (id: string) => void;
  onEdit: (id: string | null) => void;
  onType: (id: string, text: string) => void;
  onRemove: (id: string) => void;
  onAttach: (id: string, to: 'selection' | 'replacement') => boolean;
  onSelectByKeyboard: () => void;
}) {
  const { notes, states, selected, onGo, onEdit, onType, onRemove, onAttach, onSelectByKeyboard } = props;
  const list = useRef<HTMLUListElement>(null);
  const editing = notes.some(({ note }) => note.id === selected) ? selected : null;
  useFocusAfterClosing(editing, list);
  return (
    <div class="notes-panel">
      {notes.length === 0 && <p class="notes-empty">{t('notesEmpty')}</p>}
      <ul ref={list} aria-label={t('notesList', formatNumber(notes.length))} tabIndex={-1}>
        {notes.map(({ note, located }) => (
          <NoteItem
            key={note.id}
            note={note}
            place={located}
            onAttach={(to) => onAttach(note.id, to)}
            current={note.id === editing}
            failed={states.get(note.id) === 'failed'}
            onGo={() => onGo(note.id)}
            onEdit={() => onEdit(note.id)}
            onRemove={() => {
              onRemove(note.id);
              list.current?.focus();
            }}
          >
            {note.id === editing && (
              <NoteEditor
                id={note.id}
                text={note.body}
                state={states.get(note.id) ?? 'saving'}
                onType={(text) => onType(note.id, text)}
                onClose={() => onEdit(null)}
              />
            )}
          </NoteItem>
        ))}
      </ul>
      <p class="notes-help">{t('notesKeyboardHelp')}</p>
      <button type="button" class="note-button" aria-keyshortcuts="S" onClick={onSelectByKeyboard}>
        {t('selectByKeyboard')}
      </button>
    </div>
  );
}

/** When the editor goes away, the focus goes to the note that it belonged to, not to the top of the page. */
function useFocusAfterClosing(editing: string | null, list: { current: HTMLUListElement | null }): void {
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
