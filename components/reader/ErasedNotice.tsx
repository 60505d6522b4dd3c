import type { ReadonlySignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** Everything was erased in another page: the act can still be read, and what is written from now on is kept once it is opened again. */
export function ErasedNotice({ erased }: { erased: ReadonlySignal<boolean> }) {
  return (
    <div role="status">
      {erased.value && (
        <p class="notice">
          <Icon name="info" />
          <span>{t('erasedNotice')}</span>
          <button type="button" class="ui-toast-action" onClick={() => location.reload()}>
            {t('erasedReopen')}
          </button>
        </p>
      )}
    </div>
  );
}
