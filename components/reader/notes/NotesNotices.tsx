import { useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/french/format.ts';
import type { FailureCode } from '../../../lib/model/messages.ts';
import { type Note, quoteOf } from '../../../lib/model/note.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { Toast } from '../../ui/Toast.tsx';
import './notes.css';
import { useLeaveWarning } from '../../ui/use-leave-warning.ts';

const REASONS: Record<FailureCode, MessageKey> = {
  quota: 'notesFailedQuota',
  refused: 'notesFailedRefused',
  invalid: 'notesFailedInvalid',
  failed: 'notesFailedOther',
  gone: 'notesFailedGone',
};

/**
 * What the reader must hear about the notes whichever panel is open; keep it mounted. A banner that stays while something
 * is not saved, with « Réessayer », « Copier le texte » and a file of all notes; a toast after a deletion, with « Annuler ».
 *
 * - `banner`, `lastDeleted`: the signals of lib/state/notes.ts, as values. `onCopy`: puts text on the clipboard. `onSave`: gives a
 *   file of all notes of the document as they are shown, saved or not.
 */
export function NotesNotices(props: {
  banner: { code: FailureCode; unsaved: readonly Note[] } | null;
  lastDeleted: Note | null;
  onRetry: () => void;
  onCopy: (text: string) => Promise<void>;
  onSave?: (() => void) | undefined;
  onUndo: () => void;
}) {
  const { banner, lastDeleted, onRetry, onCopy, onSave, onUndo } = props;
  useLeaveWarning((banner?.unsaved.length ?? 0) > 0);
  const [dismissed, setDismissed] = useState<Note | null>(null);
  const deleted = lastDeleted !== dismissed ? lastDeleted : null;
  return (
    <>
      {/* Mounted empty, so that screen readers hear it fill. */}
      <div class="notes-banner" role="alert">
        {banner && <Banner {...banner} {...{ onRetry, onCopy, onSave }} />}
      </div>
      <Toast
        message={deleted && t('noteDeleted')}
        action={{ label: t('undo'), run: onUndo }}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setDismissed(deleted)}
      />
    </>
  );
}

/** What was marked and what was written about it. */
function wordsOf(note: Note): string {
  const quote = quoteOf(note);
  return (quote ? `« ${quote} »\n${note.body}` : note.body).trim();
}

function Banner(props: {
  code: FailureCode;
  unsaved: readonly Note[];
  onRetry: () => void;
  onCopy: (text: string) => Promise<void>;
  onSave?: (() => void) | undefined;
}) {
  const { code, unsaved, onRetry, onCopy, onSave } = props;
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = unsaved.map(wordsOf).join('\n\n');
  return (
    <>
      <Icon name="warning" />
      <p>
        {unsaved.length > 0
          ? `${tn('notesUnsaved', unsaved.length, formatNumber(unsaved.length))} `
          : `${t('notesUnread')} `}
        {t(REASONS[code])} {copied === 'yes' ? t('copied') : copied === 'no' ? t('copyFailed') : ''}
      </p>
      <button type="button" class="note-button" onClick={onRetry}>
        {t('retry')}
      </button>
      {unsaved.length > 0 && (
        <button
          type="button"
          class="note-button"
          onClick={() => {
            onCopy(text).then(
              () => setCopied('yes'),
              () => setCopied('no'),
            );
          }}
        >
          {t('copyText')}
        </button>
      )}
      {unsaved.length > 0 && onSave && (
        <button type="button" class="note-button" onClick={onSave}>
          {t('notesSaveFile')}
        </button>
      )}
    </>
  );
}
