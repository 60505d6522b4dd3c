import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { BackupRhythm } from '../../lib/model/settings.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { dateWords } from '../ui/dates.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Section } from './Section.tsx';

const RHYTHMS: { id: BackupRhythm; label: MessageKey }[] = [
  { id: 'never', label: 'backupNever' },
  { id: 'daily', label: 'backupDaily' },
  { id: 'weekly', label: 'backupWeekly' },
  { id: 'monthly', label: 'backupMonthly' },
];

/**
 * Dated backups in the downloads folder.
 *
 * - `allowed`: whether the browser lets backups be written; it can be taken back there at any time. Null until that is known.
 * - `onAllow`: asks the browser for its downloads, in the click that chose a rhythm; answers whether it was granted.
 * - `onBackup`: writes one now; answers whether that was done.
 */
export function Backups(props: {
  settings: SettingsState;
  allowed: ReadonlySignal<boolean | null>;
  onAllow: () => Promise<boolean>;
  onBackup: () => Promise<boolean>;
}) {
  const { settings, onAllow, onBackup } = props;
  const { rhythm, lastAt } = settings.values.value.backup;
  const [told, setTold] = useState<'backupRefused' | 'backupFailed' | 'backupDone' | null>(null);

  const choose = async (chosen: BackupRhythm) => {
    setTold(null);
    // First of all: the browser hears the question only in the click itself.
    if (chosen !== 'never' && !(await onAllow())) return setTold('backupRefused');
    await settings.put('backup', { backup: { rhythm: chosen } });
  };
  const now = async () => setTold((await onBackup()) ? 'backupDone' : 'backupFailed');
  return (
    <Section name="backup" title={t('optionsBackup')} text={t('optionsBackupText')} saving={settings.saving.value}>
      <Segmented
        label={t('optionsBackup')}
        options={RHYTHMS.map(({ id, label }) => ({ id, label: t(label) }))}
        selected={rhythm}
        onSelect={(chosen) => void choose(chosen)}
      />
      {rhythm !== 'never' && props.allowed.value === false && (
        <div role="alert" class="options-failed">
          <p>{t('backupStopped')}</p>
          <Button label={t('backupAllow')} onClick={() => void onAllow()} />
        </div>
      )}
      <p class="options-text">{lastAt ? t('backupLast', dateWords(lastAt)) : t('backupNone')}</p>
      <Button icon="export" label={t('backupNow')} onClick={() => void now()} />
      <p role="status" class="options-told">
        {told && t(told)}
      </p>
    </Section>
  );
}
