import { useState } from 'preact/hooks';
import { NOTE_COLORS, type NoteColor } from '../../lib/model/note.ts';
import { COLOR_NAME_MAX } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { colorWord, usualMeaning } from '../ui/note-colors.ts';
import { Section } from './Section.tsx';

/** What each colour of a note means to the reader. */
export function Colors({ settings }: { settings: SettingsState }) {
  const names = settings.values.value.colors;
  return (
    <Section name="colors" title={t('optionsColors')} text={t('optionsColorsText')} saving={settings.saving.value}>
      <div class="options-colors">
        {NOTE_COLORS.map((color) => (
          <ColorName
            key={color}
            color={color}
            name={names[color]}
            onName={(name) => void settings.put('colors', { colors: { [color]: name } })}
          />
        ))}
      </div>
    </Section>
  );
}

/** Kept when the field is left, or by Enter: half a word is nobody's name. */
function ColorName({ color, name, onName }: { color: NoteColor; name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== name) onName(typed.trim());
    setTyped(null);
  };
  return (
    <label class="options-color">
      <span class="ui-swatch ui-swatch-own" data-color={color} aria-hidden="true" />
      <span class="options-color-name">{colorWord(color)}</span>
      <input
        type="text"
        maxLength={COLOR_NAME_MAX}
        placeholder={usualMeaning(color)}
        value={typed ?? name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
          if (key === 'Escape') setTyped(null);
        }}
      />
    </label>
  );
}
