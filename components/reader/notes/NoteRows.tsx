import type { ComponentChild } from 'preact';
import type { Note } from '../../../lib/model/note.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useKept } from '../../ui/use-kept.ts';
import { useSections } from '../../ui/use-sections.ts';
import { NoteItem } from './NoteItem.tsx';
import type { NotePlace } from './NoteState.tsx';
import type { NoteActions } from './note-actions.ts';

/** Notes that are drawn in one task, and that the browser lays out together. */
export const SECTION = 25;

/** A note, and where its words stand now. */
export type ListedNote = { note: Note; located: NotePlace };

/** What the rows show besides the notes themselves. */
type Around = {
  /** Ids of the notes that could not be saved. */
  failed: ReadonlySet<string>;
  conflicts: ReadonlyMap<string, { other: Note }>;
  names: Settings['colors'];
  actions: NoteActions;
  onRemove: (id: string) => void;
};

/**
 * The rows of the list, in sections: of thousands, those that are out of sight are neither laid out nor looked through, and a letter that
 * is typed draws one row. `open`: the note with its editor, null where none is open.
 */
export function NoteRows(
  props: Around & { notes: readonly ListedNote[]; open: { id: string; editor: ComponentChild } | null },
) {
  const { notes, open, ...around } = props;
  const { failed, conflicts, names, actions, onRemove } = around;
  const keep = useKept();
  const language = t('localeTag');
  return (
    <>
      {useSections(notes, ({ note }) => note.id, SECTION).map(({ key, rows }) => {
        const opened = open && rows.some(({ note }) => note.id === open.id) ? open : null;
        const draw = () => <Section key={key} {...around} rows={rows} open={opened} language={language} />;
        const told = rows.flatMap(({ note, located }) => [
          note,
          located,
          failed.has(note.id),
          conflicts.get(note.id)?.other,
        ]);
        return opened ? draw() : keep(`${key}`, [names, actions, onRemove, language, ...told], draw);
      })}
    </>
  );
}

function Section(
  props: Around & {
    rows: readonly ListedNote[];
    open: { id: string; editor: ComponentChild } | null;
    language: string;
  },
) {
  const { rows, open, language, failed: unsaved, conflicts, names, actions, onRemove } = props;
  const keep = useKept();
  return (
    <div class={open ? 'note-section note-section-open' : 'note-section'} style={{ '--notes': rows.length }}>
      {rows.map(({ note, located: place }) => {
        const failed = unsaved.has(note.id);
        const other = conflicts.get(note.id)?.other ?? null;
        const row = { note, place, failed, other, names, actions, onRemove };
        if (note.id === open?.id) {
          return (
            <NoteItem key={note.id} {...row} current>
              {open.editor}
            </NoteItem>
          );
        }
        const draw = () => <NoteItem key={note.id} {...row} current={false} />;
        return keep(note.id, [note, place, failed, other, names, actions, onRemove, language], draw);
      })}
    </div>
  );
}
