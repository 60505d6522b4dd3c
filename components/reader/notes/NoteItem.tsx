import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lastPageOfNote, type Note, pageOfNote, quoteOf } from '../../../lib/model/note.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { colorMeaning } from '../../ui/note-colors.ts';
import { Status } from '../../ui/Status.tsx';
import { ChosenTags } from './ChosenTags.tsx';
import { CiteButton } from './CiteButton.tsx';
import { NoteText } from './markdown/NoteText.tsx';
import { NoteConflict } from './NoteConflict.tsx';
import { type NotePlace, NoteState } from './NoteState.tsx';
import type { NoteActions } from './note-actions.ts';
import './notes.css';

/** Characters of a quote that the list shows; the page shows the rest. */
const SHOWN = 240;

/**
 * One note of the list: its quote leads to its place; its words, or the editor as `children` while it is open (`current`).
 * `other`: the note that this one was set apart from, while they wait to be settled.
 * `place`: where its words stand now; a citation is offered where they do. `names`: the reader's own words for the colours.
 */
export function NoteItem(props: {
  note: Note;
  place: NotePlace;
  current: boolean;
  failed: boolean;
  other: Note | null;
  names: Settings['colors'];
  actions: NoteActions;
  onRemove: (id: string) => void;
  children?: ComponentChildren;
}) {
  const { note, place, current, failed, other, names, actions, onRemove, children } = props;
  const { id, color, body, tags } = note;
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const words = quoteOf(note).replace(/\s+/g, ' ');
  const stands = place?.state === 'inPlace' || place?.state === 'moved';
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item of the list that NotesPanel draws, which is no ul
    <div
      role="listitem"
      ref={item}
      class="note-item"
      data-list-note={id}
      data-color={color}
      aria-current={current || undefined}
    >
      <button type="button" class="note-quote" onClick={() => actions.go(id)}>
        <span class="note-page">{[...placeWords(note), colorMeaning(color, names)].join(' · ')}</span>
        {words && <q>{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}</q>}
      </button>
      <NoteState kind={note.target.kind} place={place} was={quoteOf(note)} onAttach={(to) => actions.attach(id, to)} />
      {other && <NoteConflict apart={note} other={other} onSettle={(keep) => actions.settle(id, keep)} />}
      {children}
      {!current && body !== '' && <NoteText text={body} />}
      {!current && <ChosenTags tags={tags} />}
      <div class="note-actions">
        {failed && !current && <Status tone="alert">{t('noteNotSaved')}</Status>}
        {stands && <CiteButton of={note.target} onCite={() => actions.cite(id)} />}
        {!current && (
          <IconButton
            icon="note"
            label={t(body === '' ? 'noteAddText' : 'noteEdit')}
            onClick={() => actions.edit(id)}
          />
        )}
        <IconButton icon="trash" label={t('noteDelete')} onClick={() => onRemove(id)} />
      </div>
    </div>
  );
}

/** Where a note is, and on what, where that is not a passage. */
function placeWords(note: Note): string[] {
  const { target, mark } = note;
  const [first, last] = [pageOfNote(note), lastPageOfNote(note)];
  if (target.kind === 'act') return [t('noteOnAct'), ...(target.number ? [t('actNumber', target.number)] : [])];
  return [
    first === last ? t('notePage', first) : t('notePages', first, last),
    ...(target.kind === 'area' ? [t('noteOnArea')] : []),
    ...(mark ? [t('noteOnMark', mark.value.replace(/\s+/g, ' '))] : []),
  ];
}
