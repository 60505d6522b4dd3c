import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import './note-state.css';

/** Where a note's words, rectangle or act stand now, as lib/state/placing.ts tells it; `null` while that is not known. */
export type NotePlace = { state: 'inPlace' | 'moved' | 'lost' } | { state: 'changed'; is: string } | null;

const WORDS: Record<'inPlace' | 'moved' | 'changed', MessageKey> = {
  inPlace: 'noteInPlace',
  moved: 'noteMoved',
  changed: 'noteChanged',
};

type Kind = 'text' | 'area' | 'act';

/** What is said of a note whose place is lost, and of the way to tie it again. */
const LOST: Record<Kind, { words: MessageKey; attach: MessageKey }> = {
  text: { words: 'noteLost', attach: 'noteAttach' },
  area: { words: 'areaLost', attach: 'areaRedraw' },
  act: { words: 'actLost', attach: 'actAttach' },
};

/**
 * The state of a note in the text: in place, moved, on words that changed (which, and into what), or lost. The last two are
 * tied to a passage again by hand.
 *
 * - `kind`: what the note is tied to. `was`: the words that it was made on.
 * - `onAttach`: ties the note to the passage that is selected on the page (a rectangle is drawn again, an act is the one that is
 *   shown), or to the words in its place (`replacement`). False where nothing is selected.
 */
export function NoteState(props: {
  kind: Kind;
  place: NotePlace;
  was: string;
  onAttach: (to: 'selection' | 'replacement') => boolean;
}) {
  const { kind, place, was, onAttach } = props;
  const [refused, setRefused] = useState(false);
  if (!place) return null;
  const { state } = place;
  const open = state === 'changed' || state === 'lost';
  return (
    <div class="note-state" data-state={state}>
      <p class="note-state-words">{t(state === 'lost' ? LOST[kind].words : WORDS[state])}</p>
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
            title={kind === 'text' ? t('noteAttachHint') : undefined}
            // A press must not take the selection away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setRefused(!onAttach('selection'))}
          >
            {t(LOST[kind].attach)}
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
