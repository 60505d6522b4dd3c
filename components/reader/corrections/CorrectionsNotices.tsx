import { useState } from 'preact/hooks';
import type { FailureCode } from '../../../lib/model/messages.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import type { LastChange } from '../../../lib/state/corrections.ts';
import { Icon } from '../../ui/icons.tsx';
import { Toast } from '../../ui/Toast.tsx';
import './corrections.css';
import { useLeaveWarning } from '../../ui/use-leave-warning.ts';

const REASONS: Record<FailureCode, MessageKey> = {
  quota: 'notesFailedQuota',
  refused: 'notesFailedRefused',
  invalid: 'correctionsFailedInvalid',
  failed: 'notesFailedOther',
  gone: 'correctionsFailedGone',
};

/**
 * What must be heard about corrections whichever panel is open; keep it mounted. A banner that stays while one is not saved,
 * with « Réessayer »; a toast once one is, with « Annuler », and where another tab was faster.
 *
 * - `last`, `failure`, `conflicts`: the signals of lib/state/corrections.ts, as values.
 */
export function CorrectionsNotices(props: {
  last: LastChange | null;
  failure: FailureCode | null;
  conflicts: number;
  unsaved: boolean;
  onRetry: () => void;
  onUndo: () => void;
}) {
  const { last, failure, conflicts, unsaved, onRetry, onUndo } = props;
  const [dismissed, setDismissed] = useState(0);
  const [seen, setSeen] = useState(conflicts);
  useLeaveWarning(unsaved);
  const saved = last?.state === 'saved' && last.at !== dismissed ? last : null;
  const message = conflicts > seen ? t('correctionConflict') : saved ? toastWords(saved) : null;
  return (
    <div class="corrections-notices">
      {/* Mounted empty, so that screen readers hear it fill. */}
      <div class="corrections-banner" role="alert">
        {failure && (
          <>
            <Icon name="warning" />
            <p>
              {t(unsaved ? 'correctionsUnsaved' : 'correctionsUnread')} {t(REASONS[failure])}
            </p>
            <button type="button" class="field-action" onClick={onRetry}>
              {t('retry')}
            </button>
          </>
        )}
      </div>
      <Toast
        message={message}
        {...(saved && conflicts === seen ? { action: { label: t('undo'), run: onUndo } } : {})}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => (conflicts > seen ? setSeen(conflicts) : setDismissed(last?.at ?? 0))}
      />
    </div>
  );
}

function toastWords({ correction: { action, deletedAt } }: LastChange): string {
  if (deletedAt !== null) return t('correctionTakenBack');
  if (action === 'dismiss') return t('correctionDoneDismiss');
  return t(action === 'confirm' ? 'correctionDoneConfirm' : 'correctionDoneReplace');
}
