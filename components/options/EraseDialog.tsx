import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/**
 * How everything is erased: a backup is written first.
 *
 * - `backUp`: writes the backup into the downloads; answers the name of its file, or null where it could not be written.
 * - `erase`: empties the database; answers whether it is empty.
 */
export type Erasing = { backUp: () => Promise<string | null>; erase: () => Promise<boolean> };

/** Two steps: the backup, then a word to type. Nothing is erased without the first. `onClose`: `true` once all is erased. */
export function EraseDialog({ erasing, onClose }: { erasing: Erasing; onClose: (erased: boolean) => void }) {
  const [file, setFile] = useState<string | null>(null);
  const [failed, setFailed] = useState<'eraseBackupFailed' | 'eraseFailed' | null>(null);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const confirmed = typed.trim().toLocaleLowerCase() === t('eraseWord');

  useEffect(() => {
    if (file) field.current?.focus();
  }, [file]);

  const backUp = async () => {
    setBusy(true);
    const name = await erasing.backUp();
    setBusy(false);
    setFile(name);
    setFailed(name ? null : 'eraseBackupFailed');
  };
  const erase = async () => {
    if (!confirmed || busy) return;
    setBusy(true);
    const done = await erasing.erase();
    setBusy(false);
    if (done) onClose(true);
    else setFailed('eraseFailed');
  };

  return (
    <Dialog title={t('eraseTitle')} onClose={() => onClose(false)}>
      <p>{t('eraseText')}</p>
      {file === null ? (
        <p>{t('eraseBackupFirst')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <p role="status">{t('eraseBackupDone', file)}</p>
          <label for={id}>{t('eraseType', t('eraseWord'))}</label>
          <input
            ref={field}
            id={id}
            class="options-field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </form>
      )}
      <p role="alert" class="options-failed">
        {failed && t(failed)}
      </p>
      <div class="ui-dialog-actions">
        <Button label={t('eraseCancel')} onClick={() => onClose(false)} />
        {file === null ? (
          <Button tone="primary" icon="export" label={t('eraseBackup')} disabled={busy} onClick={() => void backUp()} />
        ) : (
          <Button
            tone="danger"
            icon="trash"
            label={t('eraseNow')}
            disabled={!confirmed || busy}
            onClick={() => void erase()}
          />
        )}
      </div>
    </Dialog>
  );
}
