import type { ReadonlySignal } from '@preact/signals';
import type { Command, Shortcut } from '../../lib/model/command.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';

const NAMES: Record<Command, MessageKey> = {
  'open-annotated': 'commandOpen',
  'next-amount': 'commandNextAmount',
  'next-vote': 'commandNextVote',
  'next-recusal': 'commandNextRecusal',
  'previous-amount': 'commandPreviousAmount',
  'previous-vote': 'commandPreviousVote',
  'previous-recusal': 'commandPreviousRecusal',
  'write-note': 'commandWriteNote',
};

/**
 * The browser's shortcuts as they stand; they are changed in the browser's own page, which `onChange` opens. Inside the reader
 * single keys do the same.
 */
export function Shortcuts(props: {
  settings: SettingsState;
  shortcuts: ReadonlySignal<Shortcut[]>;
  onChange: () => void;
}) {
  const { settings, shortcuts, onChange } = props;
  return (
    <Section
      name="shortcuts"
      title={t('optionsShortcuts')}
      text={t('optionsShortcutsText')}
      saving={settings.saving.value}
    >
      <table class="options-shortcuts">
        <thead>
          <tr>
            <th scope="col">{t('optionsShortcutsWhat')}</th>
            <th scope="col">{t('optionsShortcutsKeys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.value.map(({ command, keys }) => (
            <tr key={command}>
              <th scope="row">{t(NAMES[command])}</th>
              <td>{keys ? <kbd>{keys}</kbd> : t('optionsShortcutsNone')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon="keyboard" label={t('optionsShortcutsChange')} onClick={onChange} />
      <Choice
        label={t('optionsSingleKeys')}
        text={t('optionsSingleKeysText')}
        checked={settings.values.value.singleKeys}
        onChange={(on) => void settings.put('shortcuts', { singleKeys: on })}
      />
    </Section>
  );
}
