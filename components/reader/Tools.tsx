import { t } from '../../lib/platform/i18n.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import { type TakeNotes, useLocalFiles } from '../local/use-local-files.tsx';
import { LayerBar } from './LayerBar.tsx';
import { useNoteTools } from './note-tools.tsx';
import { type BarProps, Toolbar } from './Toolbar.tsx';
import type { ToolAction } from './tool-actions.ts';

/** The toolbar with all that is in it, and what stands around: it follows its own signals, so that a gesture draws no more than this. */
export function Tools(
  props: BarProps & {
    layers: Layers;
    notes: Notes;
    notebook: Notebook;
    onLocal: ((pdf: File) => void) | undefined;
    /** Imports a file of notes that was dropped onto the act. */
    onNotesFile: TakeNotes;
    onHelp: () => void;
  },
) {
  const { layers, notes, notebook, onLocal, onNotesFile, onHelp, ...bar } = props;
  const { actions, said } = useNoteTools(notes, notebook, props.total > 0);
  const { pick, around } = useLocalFiles(onLocal, onNotesFile, true);
  const open: ToolAction = { id: 'open', icon: 'open', label: t('localOpen'), from: Infinity, onSelect: pick };
  const help: ToolAction = {
    id: 'shortcuts',
    icon: 'keyboard',
    label: t('shortcutsTitle'),
    shortcut: '?',
    from: Infinity,
    onSelect: onHelp,
  };
  return (
    <>
      <Toolbar {...bar} actions={[...actions, ...(onLocal ? [open] : []), help]}>
        <LayerBar layers={layers} />
      </Toolbar>
      {said}
      {around}
    </>
  );
}
