import { useMemo } from 'preact/hooks';
import type { Note } from '../../../lib/model/note.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { compareWords, type Stretch } from '../../../lib/state/word-diff.ts';
import { Icon } from '../../ui/icons.tsx';
import './note-conflict.css';

/** Which of two notes stays; `both`: they are two notes from now on. */
export type Kept = 'both' | 'apart' | 'other';

/**
 * « Écrite ailleurs aussi »: the two texts of a note that was written in two tabs at once, or here and in a backup, what differs
 * in them marked, and the ways to keep both or one. The one that is dropped can be brought back as any deleted note.
 *
 * - `apart`: the note that was set apart, the one of the list item; `other`: the one it was set apart from.
 */
export function NoteConflict(props: { apart: Note; other: Note; onSettle: (keep: Kept) => void }) {
  const { apart, other, onSettle } = props;
  const [own, theirs] = useMemo(() => compareWords(apart.body, other.body), [apart.body, other.body]);
  return (
    <div class="note-conflict">
      <p class="note-conflict-words">
        <Icon name="warning" size={14} />
        {t('conflictWords')}
      </p>
      <dl>
        <dt>{t('conflictThis')}</dt>
        <dd>
          <Text stretches={own} />
        </dd>
        <dt>{t('conflictOther')}</dt>
        <dd>
          <Text stretches={theirs} />
        </dd>
      </dl>
      <div class="note-conflict-actions">
        <button type="button" class="note-button" onClick={() => onSettle('both')}>
          {t('conflictKeepBoth')}
        </button>
        <button type="button" class="note-button" onClick={() => onSettle('apart')}>
          {t('conflictKeepThis')}
        </button>
        <button type="button" class="note-button" onClick={() => onSettle('other')}>
          {t('conflictKeepOther')}
        </button>
      </div>
    </div>
  );
}

/** A lasting line over the page while notes wait to be settled: `count` of them, and the way to the first. */
export function ConflictLine({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    // Mounted empty, so that screen readers hear it fill.
    <div class="note-conflict-line" role="status">
      {count > 0 && (
        <>
          <Icon name="warning" size={14} />
          <span>{tn('conflicts', count)}</span>
          <button type="button" class="note-button" onClick={onShow}>
            {t('conflictShow')}
          </button>
        </>
      )}
    </div>
  );
}

function Text({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <>
      {stretches.map(({ text, same }, at) => {
        // Stretches have no name but their place.
        const key = `${at} ${same}`;
        return same ? <span key={key}>{text}</span> : <mark key={key}>{text}</mark>;
      })}
    </>
  );
}
