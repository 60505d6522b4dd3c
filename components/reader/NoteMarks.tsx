import { useMemo } from 'preact/hooks';
import type { Overlay } from '../../lib/model/viewer.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import { isSameMap, steady } from '../../lib/state/steady.ts';
import { HighlightLayer } from './notes/HighlightLayer.tsx';

/** The reader's own highlights over one page, while their layer is on. A letter typed in a note of another page draws nothing here. */
export function NoteMarks(props: { overlay: Overlay; notes: Notes; notebook: Notebook; layers: Layers }) {
  const { overlay, notes, notebook, layers } = props;
  const { page } = overlay;
  const own = useMemo(() => notebook.drawnOn(page), [notebook, page]);
  const states = useMemo(() => {
    const stateOf = (id: string) => notes.states.value.get(id) ?? 'saving';
    return steady(() => new Map(own.value.map(({ id }) => [id, stateOf(id)])), isSameMap);
  }, [notes, own]);
  if (!layers.shown.value.has('own')) return null;
  return <HighlightLayer overlay={overlay} notes={own.value} states={states.value} selected={notes.selected.value} />;
}
