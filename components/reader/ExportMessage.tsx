import type { Signal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import { Toast } from '../ui/Toast.tsx';

/** What there is to say, and what may be done about it. */
export type Said = { text: string; action?: { label: string; run: () => void } };

/** What the reader must know of a file that was just written: it stays long enough to be read through. */
export function ExportMessage({ message }: { message: Signal<Said | null> }) {
  const said = message.value;
  const action = said?.action && { ...said.action, icon: 'check' as const };
  return (
    <Toast
      message={said?.text ?? null}
      {...(action ? { action } : {})}
      duration={60_000}
      dismissLabel={t('dismissMessage')}
      onDismiss={() => {
        message.value = null;
      }}
    />
  );
}
