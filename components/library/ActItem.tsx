import { formatEuros } from '../../lib/french/format.ts';
import { type Note, pageOfNote, quoteOf } from '../../lib/model/note.ts';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { LibraryAct } from '../../lib/state/library-acts.ts';
import { OutcomeBadge } from '../reader/panels/OutcomeBadge.tsx';
import { Icon } from '../ui/icons.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { actWords, numberWords, recusalPage, sessionWords, voteWords } from './words.ts';

/** How many of the notes that were searched for are shown under their act. */
const MOST_NOTES = 3;

/**
 * An act in the list: its name opens it, each fact opens it at its page; `notes` are those that were searched for. `selected`: among
 * those that leave by « Exporter ».
 */
export function ActItem(props: {
  act: LibraryAct;
  notes: readonly Note[];
  selected: boolean;
  onSelect: (selected: boolean) => void;
}) {
  const { act, notes, selected, onSelect } = props;
  const vote = voteWords(act);
  const [sum] = act.sums;
  return (
    <li class="act-item">
      <input
        type="checkbox"
        class="act-item-select"
        aria-label={t('librarySelect', actWords(act))}
        checked={selected}
        onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
      />
      <h2 class="act-item-name">
        <PlaceLink act={act} page={act.page}>
          <span class="act-item-number">{numberWords(act)}</span> {act.title ?? t('actNoTitle')}
        </PlaceLink>
      </h2>
      <p class="act-item-facts">
        <span>{[sessionWords(act), act.assembly].filter(Boolean).join(' · ')}</span>
        {!act.read && <span class="act-item-unread">{t('libraryUnread')}</span>}
        {act.outcome === 'rejected' && <OutcomeBadge outcome="rejected" />}
        {sum && (
          <PlaceLink act={act} page={sum.page} class="act-item-sum">
            {formatEuros(sum.value)}
          </PlaceLink>
        )}
        {vote && (
          <PlaceLink act={act} page={vote.page} class="act-item-vote">
            {vote.words}
          </PlaceLink>
        )}
        {act.recusals > 0 && (
          <PlaceLink act={act} page={recusalPage(act)} class="act-item-recusals">
            <Icon name="recusal" size={12} /> {tn('planRecusals', act.recusals)}
          </PlaceLink>
        )}
        {act.notes[0] && (
          <PlaceLink act={act} page={pageOfNote(act.notes[0])} class="act-item-notes">
            <Icon name="note" size={12} /> {tn('libraryNotes', act.notes.length)}
          </PlaceLink>
        )}
      </p>
      {notes.length > 0 && (
        <ul class="act-item-found">
          {notes.slice(0, MOST_NOTES).map((note) => (
            <li key={note.id}>
              <PlaceLink act={act} page={pageOfNote(note)} class="act-item-note">
                {quoteOf(note) && <q>{quoteOf(note)}</q>} {note.body}
              </PlaceLink>
            </li>
          ))}
          {notes.length > MOST_NOTES && <li>{tn('andOthers', notes.length - MOST_NOTES)}</li>}
        </ul>
      )}
    </li>
  );
}
