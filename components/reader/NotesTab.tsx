import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { View } from '../../lib/state/view.ts';
import { AnnotatePassage } from './notes/AnnotatePassage.tsx';
import { ConflictLine } from './notes/NoteConflict.tsx';
import { NotesNotices } from './notes/NotesNotices.tsx';
import { SelectionBar } from './notes/SelectionBar.tsx';

// Each of these follows the signals that it shows and no more, so that a letter that is typed redraws the notes alone.

/** What is done with a selection of the page. */
export function Selecting({ notebook, view }: { notebook: Notebook; view: View }) {
  return (
    <SelectionBar
      container={view.container.value}
      pageOf={notebook.pageOf}
      onHighlight={notebook.highlight}
      onNote={notebook.write}
    />
  );
}

/** A note on the item of a panel that the page shows. */
export function NoteOnActive({ notebook, view }: { notebook: Notebook; view: View }) {
  return <AnnotatePassage rects={view.active.value?.rects ?? []} onAnnotate={notebook.writeAt} />;
}

/** What must be heard about the notes, whichever panel is open. */
export function NotesAround(props: { notes: Notes; notebook: Notebook; onCopy: (text: string) => Promise<void> }) {
  const { notes, notebook, onCopy } = props;
  const [first] = notes.conflicts.value.keys();
  return (
    <>
      <ConflictLine count={notes.conflicts.value.size} onShow={() => first && notebook.visit(first)} />
      <NotesNotices
        banner={notes.banner.value}
        lastDeleted={notes.lastDeleted.value}
        onRetry={notes.retry}
        onCopy={onCopy}
        onUndo={() => notes.bringBack(notes.lastDeleted.value?.id ?? '')}
      />
    </>
  );
}
