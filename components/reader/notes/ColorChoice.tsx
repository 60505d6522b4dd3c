import { useId, useState } from 'preact/hooks';
import { NOTE_COLORS, type NoteColor } from '../../../lib/model/note.ts';
import { COLOR_NAME_MAX, type Settings } from '../../../lib/model/settings.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { colorMeaning, colorWord, usualMeaning } from '../../ui/note-colors.ts';
import './color-choice.css';

/**
 * The colour of a note, by what it means to the reader; that may be named here, for all notes.
 *
 * - `names`: the reader's own words. `onName`: takes a new one; '' brings the usual one back.
 */
export function ColorChoice(props: {
  color: NoteColor;
  names: Settings['colors'];
  onColor: (color: NoteColor) => void;
  onName: (color: NoteColor, name: string) => void;
}) {
  const { color, names, onColor, onName } = props;
  const [naming, setNaming] = useState(false);
  const group = useId();
  return (
    <fieldset class="color-choice">
      <legend>{t('noteColor')}</legend>
      <div class="color-choices">
        {NOTE_COLORS.map((one) => (
          <label key={one} class="color-option" data-color={one} title={colorWord(one)}>
            <input type="radio" class="sr-only" name={group} checked={one === color} onChange={() => onColor(one)} />
            <span>
              <span class="ui-swatch ui-swatch-own" aria-hidden="true" />
              {colorMeaning(one, names)}
              <span class="sr-only"> ({colorWord(one)})</span>
            </span>
          </label>
        ))}
      </div>
      <button type="button" class="note-link" aria-expanded={naming} onClick={() => setNaming(!naming)}>
        {t('colorRename')}
      </button>
      {naming && <ColorName key={color} color={color} name={names[color]} onName={(name) => onName(color, name)} />}
    </fieldset>
  );
}

/** Kept when the field is left, or by Enter: half a word is nobody's name. */
function ColorName(props: { color: NoteColor; name: string; onName: (name: string) => void }) {
  const { color, name, onName } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== name) onName(typed.trim());
    setTyped(null);
  };
  return (
    <label class="color-name">
      {t('colorNameFor', colorWord(color).toLocaleLowerCase())}
      <input
        type="text"
        maxLength={COLOR_NAME_MAX}
        autocomplete="off"
        placeholder={usualMeaning(color)}
        value={typed ?? name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) keep();
          else if (event.key === 'Escape' && typed !== null) setTyped(null);
          else return;
          // The note stays open.
          event.preventDefault();
        }}
      />
    </label>
  );
}
