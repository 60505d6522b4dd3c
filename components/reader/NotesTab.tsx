import { useComputed } from '@preact/signals';
import { citeValue } from '../../lib/state/citing.ts';
import { type Notebook, placeOfAct } from '../../lib/state/notebook.ts';
import { notedMarks } from '../../lib/state/noted-marks.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import type { View } from '../../lib/state/view.ts';
import { AnnotatePassage } from './notes/AnnotatePassage.tsx';
import { AreaDrawing } from './notes/AreaDrawing.tsx';
import { ConflictLine } from './notes/NoteConflict.tsx';
import { NotesNotices } from './notes/NotesNotices.tsx';
import { SelectionBar } from './notes/SelectionBar.tsx';

// Each of these follows the signals that it shows and no more, so that a letter that is typed redraws the notes alone.

/** What is done with a selection of the page, or with a rectangle of it. */
export function Selecting(props: { notebook: Notebook; view: View; settings: SettingsState }) {
  const { notebook, view, settings } = props;
  return (
    <>
      <SelectionBar
        container={view.container.value}
        pageOf={notebook.pageOf}
        color={notebook.color.value.value}
        names={settings.values.value.colors}
        letters={settings.values.value.singleKeys}
        onColor={notebook.color.use}
        onHighlight={notebook.highlight}
        onNote={notebook.write}
      />
      <AreaDrawing tool={notebook.area} view={view} />
    </>
  );
}

/**
 * A note on the item of a panel that the page shows, and on the whole act. On a machine's mark it says so; where the reader wrote one
 * already, that one is opened.
 */
export function NoteFromPanel(props: {
  reader: Reader;
  notebook: Notebook;
  view: View;
  onCopy: (text: string) => Promise<void>;
}) {
  const { reader, notebook, view, onCopy } = props;
  const active = view.active.value;
  const noted = useComputed(() => notedMarks(view.marks.value, notebook.drawn.value)).value;
  const mark = active?.markId ? view.marks.value.find(({ id }) => id === active.markId) : undefined;
  const note = mark && noted.get(mark.id);
  const printed = mark?.source.text ?? textOf(active?.source);
  const cite = () => {
    const acts = view.corrected.peek()?.extraction.deliberations ?? [];
    const { name, url } = reader.address;
    const text = citeValue({ text: printed ?? '', rects: active?.rects ?? [] }, { acts, name, url });
    return { text, done: onCopy(text) };
  };
  const act = view.act.value;
  const tab = view.tab.value;
  return (
    <AnnotatePassage
      rects={tab === 'notes' ? [] : (active?.rects ?? [])}
      kind={mark?.kind ?? null}
      onAnnotate={(rects) =>
        note
          ? notebook.visit(note.id)
          : notebook.writeAt(rects, mark && { kind: mark.kind, value: mark.source.text.trim() })
      }
      isNoted={note !== undefined}
      writing={tab === 'notes' && notebook.writing.value}
      onCite={printed ? cite : undefined}
      {...(act && (tab === 'notes' || tab === 'fiche')
        ? {
            onAct: () => notebook.writeOnAct(placeOfAct(act)),
          }
        : {})}
    />
  );
}

/** The printed words of an item that was read. */
function textOf(source: object | undefined): string | null {
  return source && 'text' in source && typeof source.text === 'string' ? source.text : null;
}

/** What must be heard about the notes, whichever panel is open. */
export function NotesAround(props: {
  view: View;
  notes: Notes;
  notebook: Notebook;
  onCopy: (text: string) => Promise<void>;
  onSave?: (() => void) | undefined;
}) {
  const { view, notes, notebook, onCopy, onSave } = props;
  const [first] = notes.conflicts.value.keys();
  // The two texts say it themselves where they are listed.
  const isListed = view.panelsOpen.value && view.tab.value === 'notes';
  return (
    <>
      <ConflictLine count={isListed ? 0 : notes.conflicts.value.size} onShow={() => first && notebook.visit(first)} />
      <NotesNotices
        banner={notes.banner.value}
        lastDeleted={notes.lastDeleted.value}
        onRetry={notes.retry}
        onCopy={onCopy}
        onSave={onSave}
        onUndo={() => notes.bringBack(notes.lastDeleted.value?.id ?? '')}
      />
    </>
  );
}
