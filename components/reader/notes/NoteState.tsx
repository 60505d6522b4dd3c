import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import './note-state.css';

/** Where a note's words stand now, as lib/anchor/locate.ts tells it; `null` while that is not known. */
export type NotePlace = { state: 'inPlace' | 'moved' | 'lost' } | { state: 'changed'; is: string } | null;

const WORDS: Record<'inPlace' | 'moved' | 'changed' | 'lost', MessageKey> = {
  inPlace: 'noteInPlace',
  moved: 'noteMoved',
  changed: 'noteChanged',
  lost: 'noteLost',
};

/**
 * The state of a note in the text: in place, moved, on words that changed (which, and into what), or lost. The last two are
 * tied to a passage again by hand.
 *
 * - `was`: the words that the note was made on.
 * - `onAttach`: ties the note to the passage that is selected on the page, or to the words in its place (`replacement`).
 *   False where nothing is selected.
 */
export function NoteState(props: {
  place: NotePlace;
  was: string;
  onAttach: (to: 'selection' | 'replacement') => boolean;
}) {
  const { place, was, onAttach } = props;
  const [refused, setRefused] = useState(false);
  if (!place) return null;
  const { state } = place;
  const open = state === 'changed' || state === 'lost';
  return (
    <div class="note-state" data-state={state}>
      <p class="note-state-words">{t(WORDS[state])}</p>
      {state === 'changed' && (
        <dl class="note-change">
          <dt>{t('noteWas')}</dt>
          <dd>{short(was)}</dd>
          <dt>{t('noteIs')}</dt>
          <dd>{short(place.is)}</dd>
        </dl>
      )}
      {open && (
        <div class="note-attach">
          {state === 'changed' && (
            <button type="button" class="note-button" onClick={() => setRefused(!onAttach('replacement'))}>
              {t('noteAttachReplacement')}
            </button>
          )}
          <button
            type="button"
            class="note-button"
            title={t('noteAttachHint')}
            // A press must not take the selection away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setRefused(!onAttach('selection'))}
          >
            {t('noteAttach')}
          </button>
          <span role="status">{refused ? t('noteAttachHint') : ''}</span>
        </div>
      )}
    </div>
  );
}

const SHOWN = 120;

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
