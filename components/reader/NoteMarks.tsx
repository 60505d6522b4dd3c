import type { Overlay } from '../../lib/model/viewer.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import { HighlightLayer } from './notes/HighlightLayer.tsx';

/** The reader's own highlights over one page, while their layer is on. */
export function NoteMarks(props: { overlay: Overlay; notes: Notes; notebook: Notebook; layers: Layers }) {
  const { overlay, notes, notebook, layers } = props;
  if (!layers.shown.value.has('own')) return null;
  return (
    <HighlightLayer
      overlay={overlay}
      notes={notebook.drawn.value}
      states={notes.states.value}
      selected={notes.selected.value}
    />
  );
}
