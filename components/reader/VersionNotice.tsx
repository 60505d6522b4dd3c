import { useState } from 'preact/hooks';
import { formatEuros, formatNumber } from '../../lib/french/format.ts';
import { quoteOf } from '../../lib/model/note.ts';
import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { VersionChange } from '../../lib/state/version-changes.ts';
import type { EarlierVersion } from '../../lib/state/versions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import './version-notice.css';
import { dateWords } from '../ui/dates.ts';

/** Changes that are listed; a number tells of the others. */
const LISTED = 40;

const KINDS: Record<VersionChange['kind'], MessageKey> = {
  vote: 'versionVote',
  grant: 'versionGrant',
  sum: 'versionSum',
  name: 'versionName',
};
const BALLOTS: Record<string, MessageKey> = {
  for: 'voteFor',
  against: 'voteAgainst',
  abstention: 'voteAbstention',
  absentWithoutProxy: 'voteAbsent',
};

/**
 * « Ce document a changé depuis votre lecture »: what says otherwise in sums, votes and names, the notes on the earlier version,
 * and the way to carry them over.
 *
 * - `earlier`: as lib/state/versions.ts gives it. `failed`: the last attempt to carry could not be stored.
 */
export function VersionNotice(props: { earlier: EarlierVersion | null; failed: boolean; onCarry: () => void }) {
  const { earlier, failed, onCarry } = props;
  const [closed, setClosed] = useState<string | null>(null);
  const shown = earlier && earlier.record.id !== closed ? earlier : null;
  return (
    <div class="version-notice">
      {shown && (
        <div class="notice version">
          <Icon name="info" />
          <div>
            <p role="status">
              {t(
                shown.known === 'address' ? 'versionChanged' : 'versionElsewhere',
                dateWords(shown.record.lastOpenedAt),
              )}
            </p>
            {shown.changes && <Changes changes={shown.changes} />}
            {shown.notes.length > 0 && <OldNotes earlier={shown} failed={failed} onCarry={onCarry} />}
          </div>
          <IconButton icon="close" label={t('noticeDismiss')} onClick={() => setClosed(shown.record.id)} />
        </div>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: readonly VersionChange[] }) {
  if (changes.length === 0) return <p>{t('versionSame')}</p>;
  return (
    <details>
      <summary>{tn('versionChanges', changes.length, formatNumber(changes.length))}</summary>
      <ul>
        {changes.slice(0, LISTED).map((change) => (
          <li key={`${change.kind} ${change.label} ${change.was} ${change.is}`}>{wordsOf(change)}</li>
        ))}
        {changes.length > LISTED && <li>{tn('versionMore', changes.length - LISTED)}</li>}
      </ul>
    </details>
  );
}

function wordsOf({ kind, label, was, is }: VersionChange): string {
  const name = [t(KINDS[kind]), kind === 'vote' ? t(BALLOTS[label] ?? 'voteFor') : label].filter(Boolean).join(' · ');
  if (kind === 'name') return t(was === null ? 'versionAdded' : 'versionRemoved', name);
  const value = (one: number) => (kind === 'vote' ? formatNumber(one) : formatEuros(one));
  if (was === null) return t('versionAdded', `${name} ${value(is ?? 0)}`);
  if (is === null) return t('versionRemoved', `${name} ${value(was)}`);
  return t('versionWasIs', name, value(was), value(is));
}

function OldNotes(props: { earlier: EarlierVersion; failed: boolean; onCarry: () => void }) {
  const { notes, left } = props.earlier;
  return (
    <>
      <details>
        <summary>{tn('versionNotes', notes.length, formatNumber(notes.length))}</summary>
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              {quoteOf(note) && <q>{quoteOf(note).replace(/\s+/g, ' ')}</q>} {note.body}
            </li>
          ))}
        </ul>
      </details>
      {left > 0 ? (
        <button type="button" class="note-button" onClick={props.onCarry}>
          {tn('versionCarry', left, formatNumber(left))}
        </button>
      ) : (
        <p>{t('versionCarried')}</p>
      )}
      {props.failed && <p>{t('versionCarryFailed')}</p>}
    </>
  );
}
