import { useMemo } from 'preact/hooks';
import { citeNote } from '../../lib/state/citing.ts';
import { type Notebook, placeOfAct } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import type { LibraryTags } from '../../lib/state/tags.ts';
import type { View } from '../../lib/state/view.ts';
import { selectedPassage } from './notes/dom-range.ts';
import { selectVisibleLine } from './notes/keyboard-selection.ts';
import { NotesPanel } from './notes/NotesPanel.tsx';
import type { NoteActions } from './notes/note-actions.ts';

/** The state of the reader that the list of notes works with. */
type NotesListParts = {
  reader: Reader;
  view: View;
  notes: Notes;
  notebook: Notebook;
  settings: SettingsState;
  tags: LibraryTags;
  onCopy: (text: string) => Promise<void>;
};

/** The list of the reader's notes, tied to the page beside it. It follows the signals that it shows and no more. */
export function NotesList(parts: NotesListParts) {
  const { view, notes, notebook, settings, tags } = parts;
  const actions = useNoteActions(parts);
  return (
    <NotesPanel
      notes={notebook.placed.value}
      states={notes.states.value}
      selected={notes.selected.value}
      conflicts={notes.conflicts.value}
      names={settings.values.value.colors}
      tags={tags.known.value}
      actions={actions}
      onTags={tags.refresh}
      onSelectByKeyboard={() => view.container.value && selectVisibleLine(view.container.value)}
    />
  );
}

function useNoteActions({ reader, view, notes, notebook, settings, onCopy }: NotesListParts): NoteActions {
  return useMemo(
    () => ({
      go: notebook.go,
      edit: notes.select,
      type: notes.type,
      recolor(id, color) {
        notes.setColor(id, color);
        notebook.color.use(color);
      },
      retag: notes.setTags,
      remove: notes.remove,
      settle: notes.settle,
      attach(id, to) {
        const kind = to === 'selection' && notes.list.peek().find((note) => note.id === id)?.target.kind;
        const act = view.act.peek();
        if (kind === 'area') notebook.area.start(id);
        else if (kind === 'act' && act) notebook.attachToAct(id, placeOfAct(act));
        if (kind === 'area' || kind === 'act') return true;
        const container = view.container.peek();
        const passage =
          to === 'replacement' ? notebook.replacement(id) : container && selectedPassage(container, notebook.pageOf);
        return passage ? notebook.attach(id, passage) : false;
      },
      cite(id) {
        const placed = notebook.placed.peek().find(({ note }) => note.id === id);
        const acts = view.corrected.peek()?.extraction.deliberations ?? [];
        const { name, url } = reader.address;
        const text = placed ? citeNote(placed, { acts, name, url }) : '';
        return { text, done: onCopy(text) };
      },
      nameColor: (color, name) => void settings.put('colors', { colors: { [color]: name } }),
    }),
    [reader, view, notes, notebook, settings, onCopy],
  );
}
