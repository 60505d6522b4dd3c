import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lastPageOfNote, type Note, pageOfNote, quoteOf } from '../../../lib/model/note.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Status } from '../../ui/Status.tsx';
import { NoteText } from './markdown/NoteText.tsx';
import { type NotePlace, NoteState } from './NoteState.tsx';
import './notes.css';

/** Characters of a quote that the list shows; the page shows the rest. */
const SHOWN = 240;

/**
 * One note of the list: its quote leads to its place; its words, or the editor as `children` while it is open.
 * `place`: where its words stand now. `onAttach`: ties it to the selection, or to the words in its place.
 */
export function NoteItem(props: {
  note: Note;
  place: NotePlace;
  current: boolean;
  failed: boolean;
  onGo: () => void;
  onEdit: () => void;
  onRemove: () => void;
  onAttach: (to: 'selection' | 'replacement') => boolean;
  children?: ComponentChildren;
}) {
  const { note, place, current, failed, onGo, onEdit, onRemove, onAttach, children } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const [first, last] = [pageOfNote(note), lastPageOfNote(note)];
  const words = quoteOf(note).replace(/\s+/g, ' ');
  return (
    <li ref={item} class="note-item" data-list-note={note.id} aria-current={current || undefined}>
      <button type="button" class="note-quote" onClick={onGo}>
        <span class="note-page">{first === last ? t('notePage', first) : t('notePages', first, last)}</span>
        {words && <q>{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}</q>}
      </button>
      <NoteState place={place} was={quoteOf(note)} onAttach={onAttach} />
      {children}
      {!current && note.body !== '' && <NoteText text={note.body} />}
      <div class="note-actions">
        {failed && !current && <Status tone="alert">{t('noteNotSaved')}</Status>}
        {!current && (
          <IconButton icon="note" label={note.body === '' ? t('noteAddText') : t('noteEdit')} onClick={onEdit} />
        )}
        <IconButton icon="trash" label={t('noteDelete')} onClick={onRemove} />
      </div>
    </li>
  );
}
