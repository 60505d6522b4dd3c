import { NotesPanel } from '../../../components/reader/notes/NotesPanel.tsx';
import type { NoteActions } from '../../../components/reader/notes/note-actions.ts';
import type { Note } from '../../../lib/model/note.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';

export type Panel = Parameters<typeof NotesPanel>[0];

/** Actions that do nothing. */
export function fakeActions(overrides: Partial<NoteActions> = {}): NoteActions {
  const none = () => {};
  return {
    go: none,
    edit: none,
    type: none,
    recolor: none,
    retag: none,
    remove: none,
    settle: none,
    attach: () => false,
    cite: () => ({ text: '', done: Promise.resolve() }),
    nameColor: none,
    ...overrides,
  };
}

const ACTIONS = fakeActions();

/** The panel with some notes in place, none of them open. */
export function panelOf(notes: readonly Note[], overrides: Partial<Panel> = {}) {
  const none = () => {};
  return (
    <NotesPanel
      notes={notes.map((note) => ({ note, located: { state: 'inPlace' } }))}
      states={new Map()}
      selected={null}
      conflicts={new Map()}
      names={DEFAULT_SETTINGS.colors}
      tags={[]}
      actions={ACTIONS}
      onTags={none}
      onSelectByKeyboard={none}
      {...overrides}
    />
  );
}
