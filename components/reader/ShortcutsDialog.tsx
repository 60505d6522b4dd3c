import { t } from '../../lib/platform/i18n.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import './shortcuts.css';

/** « Raccourcis clavier »: every key of the reader and what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('shortcutsTitle')} onClose={onClose}>
      {/* What is read first is focused first: the button is at the end. */}
      <div class="shortcuts" tabIndex={-1} autofocus>
        {SHORTCUTS.map(({ title, rows }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key === 'Échap' ? t('keyEscape') : key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <button type="button" class="note-button" onClick={onClose}>
        {t('shortcutsClose')}
      </button>
    </Dialog>
  );
}
