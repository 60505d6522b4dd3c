import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { ToolAction } from './tool-actions.ts';

/**
 * What is done to notes from the toolbar, whichever panel is open. `ready`: whether there is a document to frame a part of.
 * `said`, which must be drawn, tells a screen reader what was undone.
 */
export function useNoteTools(notes: Notes, notebook: Notebook, ready: boolean): { actions: ToolAction[]; said: VNode } {
  const { area } = notebook;
  const on = area.on.value;
  const words = useSignal('');
  /** Said anew each time: the same words twice would not be heard twice. */
  const say = (said: string) => {
    words.value = words.value === said ? `${said}\u00a0` : said;
  };
  const actions: ToolAction[] = [
    {
      id: 'area',
      icon: 'frame',
      label: t('areaTool'),
      shortcut: 'E',
      checked: on,
      disabled: !ready,
      from: 1280,
      onSelect: () => (on ? area.stop() : area.start()),
    },
    {
      id: 'undo',
      icon: 'undo',
      label: t('undoLast'),
      shortcut: 'Ctrl Z',
      disabled: !notes.canUndo.value,
      from: 1600,
      onSelect: () => {
        if (notebook.undo()) say(t('undone'));
      },
    },
    {
      id: 'redo',
      icon: 'redo',
      label: t('redoLast'),
      shortcut: 'Ctrl Y',
      disabled: !notes.canRedo.value,
      from: 1600,
      onSelect: () => {
        if (notebook.redo()) say(t('redone'));
      },
    },
  ];
  const said = (
    <span role="status" class="sr-only">
      {words.value}
    </span>
  );
  return { actions, said };
}
