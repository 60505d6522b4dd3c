import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { View } from '../../lib/state/view.ts';
import { selectVisibleLine } from './notes/keyboard-selection.ts';
import { NotesPanel } from './notes/NotesPanel.tsx';

/** The list of the reader's notes, tied to the page beside it. */
export function NotesTab({ notes, notebook, view }: { notes: Notes; notebook: Notebook; view: View }) {
  const container = view.container.value;
  return (
    <NotesPanel
      notes={notebook.placed.value}
      states={notes.states.value}
      selected={notes.selected.value}
      onGo={notebook.go}
      onEdit={notes.select}
      onType={notes.type}
      onRemove={notes.remove}
      onSelectByKeyboard={() => container && selectVisibleLine(container)}
    />
  );
}
