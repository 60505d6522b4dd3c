import type { Signal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import { Toast } from '../ui/Toast.tsx';

/** What the reader must know of a file that was just written: it stays long enough to be read through. */
export function ExportMessage({ message }: { message: Signal<string | null> }) {
  return (
    <Toast
      message={message.value}
      duration={60_000}
      dismissLabel={t('dismissMessage')}
      onDismiss={() => {
        message.value = null;
      }}
    />
  );
}
