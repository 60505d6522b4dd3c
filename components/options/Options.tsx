import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Colors } from './Colors.tsx';
import { Language, Layers, Opening } from './Reading.tsx';
import './options.css';

/**
 * The options. Every change acts at once and says when it is kept; there is no button to save.
 *
 * - `children`: the sections that ask the browser for something. `version`: the extension's.
 * - `onOpening`: asks the browser for what opening by itself needs; answers whether it was granted.
 * - `onWelcome`: shows the first steps again.
 */
export function Options(props: {
  settings: SettingsState;
  version: string;
  onOpening: () => Promise<boolean>;
  onWelcome: () => void;
  children?: ComponentChildren;
}) {
  const { settings, version, onWelcome, children } = props;
  const title = `${t('optionsTitle')} — ${t('extensionName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="options">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <p class="options-text">{t('optionsIntro')}</p>
      </header>
      <main>
        {settings.state.value === 'failed' && (
          <p role="alert" class="options-failed">
            {t('optionsFailed')}
          </p>
        )}
        <Layers settings={settings} />
        <Colors settings={settings} />
        <Opening settings={settings} onAllow={props.onOpening} />
        <Language settings={settings} />
        {children}
      </main>
      <footer class="options-foot">
        <p>{t('optionsVersion', version)}</p>
        <button type="button" class="options-link" onClick={onWelcome}>
          {t('optionsWelcome')}
        </button>
      </footer>
    </div>
  );
}
