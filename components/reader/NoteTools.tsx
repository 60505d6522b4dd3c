import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** What is done to notes from the toolbar, whichever panel is open, and the way to the keys that do the same. */
export function NoteTools(props: { notes: Notes; notebook: Notebook; ready: boolean; onHelp: () => void }) {
  const { notes, notebook, ready, onHelp } = props;
  const { area } = notebook;
  const on = area.on.value;
  const said = useSignal('');
  /** Said anew each time: the same words twice would not be heard twice. */
  const say = (words: string) => {
    said.value = said.value === words ? `${words}\u00a0` : words;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, not commands
    <div class="note-tools" role="group" aria-label={t('noteTools')}>
      <IconButton
        icon="frame"
        label={t('areaTool')}
        shortcut="E"
        pressed={on}
        disabled={!ready}
        onClick={() => (on ? area.stop() : area.start())}
      />
      <IconButton
        icon="undo"
        label={t('undoLast')}
        shortcut="Ctrl Z"
        disabled={!notes.canUndo.value}
        onClick={() => notebook.undo() && say(t('undone'))}
      />
      <IconButton
        icon="redo"
        label={t('redoLast')}
        shortcut="Ctrl Y"
        disabled={!notes.canRedo.value}
        onClick={() => notebook.redo() && say(t('redone'))}
      />
      <IconButton icon="keyboard" label={t('shortcutsTitle')} shortcut="?" onClick={onHelp} />
      <span role="status" class="sr-only">
        {said.value}
      </span>
    </div>
  );
}
