import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../../lib/model/note.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Status } from '../../ui/Status.tsx';
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
  const { start, end, quote } = note.target;
  const words = quote.exact.replace(/\s+/g, ' ');
  return (
    <li ref={item} class="note-item" data-list-note={note.id} aria-current={current || undefined}>
      <button type="button" class="note-quote" onClick={onGo}>
        <span class="note-page">
          {start.page === end.page ? t('notePage', start.page) : t('notePages', start.page, end.page)}
        </span>
        <q>{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}</q>
      </button>
      <NoteState place={place} was={quote.exact} onAttach={onAttach} />
      {children}
      {!current && note.body !== '' && <p class="note-body">{note.body}</p>}
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
