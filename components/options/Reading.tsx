import type { Settings, SettingsChange } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';

const LAYERS = [
  { id: 'amount', swatch: 'amount', label: 'layerAmounts' },
  { id: 'vote', swatch: 'vote', label: 'layerVotes' },
  { id: 'recusal', swatch: 'recusal', label: 'layerRecusals' },
  { id: 'notes', swatch: 'own', label: 'layerOwn' },
] as const;

/** What lies over the pages when an act is opened. */
export function Layers({ settings }: { settings: SettingsState }) {
  const { layers } = settings.values.value;
  return (
    <Section name="layers" title={t('optionsLayers')} text={t('optionsLayersText')} saving={settings.saving.value}>
      <div class="options-row">
        {LAYERS.map(({ id, swatch, label }) => (
          <Switch
            key={id}
            label={t(label)}
            swatch={swatch}
            checked={layers[id]}
            onChange={(on) => void settings.put('layers', { layers: { [id]: on } })}
          />
        ))}
      </div>
    </Section>
  );
}

/** The language of every page of the extension. */
export function Language({ settings }: { settings: SettingsState }) {
  const options: { id: Settings['language']; label: string }[] = [
    { id: 'auto', label: t('languageAuto') },
    // Each in its own language, so that whoever reads only that one finds it.
    { id: 'fr', label: 'Français' },
    { id: 'en', label: 'English' },
  ];
  return (
    <Section
      name="language"
      title={t('optionsLanguage')}
      text={t('optionsLanguageText')}
      saving={settings.saving.value}
    >
      <Segmented
        label={t('optionsLanguage')}
        options={options}
        selected={settings.values.value.language}
        onSelect={(language) => void settings.put('language', { language })}
      />
    </Section>
  );
}

/** Whether PDFs open in the reader by themselves; `onAllow` asks the browser for what that needs, and a refusal changes nothing. */
export function Opening({ settings, onAllow }: { settings: SettingsState; onAllow: () => Promise<boolean> }) {
  const { alwaysOpenPdf, openDownloads } = settings.values.value;
  const change = async (on: boolean, asked: SettingsChange) => {
    if (!on || (await onAllow())) await settings.put('opening', asked);
  };
  return (
    <Section name="opening" title={t('optionsOpening')} saving={settings.saving.value}>
      <Choice
        label={t('optionsAlwaysOpen')}
        text={t('optionsAlwaysOpenText')}
        checked={alwaysOpenPdf}
        onChange={(on) => void change(on, { alwaysOpenPdf: on })}
      />
      <Choice
        label={t('optionsDownloads')}
        text={t('optionsDownloadsText')}
        checked={openDownloads}
        onChange={(on) => void change(on, { openDownloads: on })}
      />
    </Section>
  );
}
