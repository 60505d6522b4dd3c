import type { NoteColor } from '../../lib/model/note.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

const WORDS: Record<NoteColor, MessageKey> = {
  yellow: 'colorYellow',
  green: 'colorGreen',
  blue: 'colorBlue',
  red: 'colorRed',
  purple: 'colorPurple',
  grey: 'colorGrey',
};

const MEANINGS: Record<NoteColor, MessageKey> = {
  yellow: 'meaningYellow',
  green: 'meaningGreen',
  blue: 'meaningBlue',
  red: 'meaningRed',
  purple: 'meaningPurple',
  grey: 'meaningGrey',
};

/** A colour as it looks: « Jaune ». */
export function colorWord(color: NoteColor): string {
  return t(WORDS[color]);
}

/** What a colour means to the reader, in the reader's own words (`Settings.colors`) or the usual ones: « À retenir ». */
export function colorMeaning(color: NoteColor, names: Settings['colors']): string {
  return names[color].trim() || usualMeaning(color);
}

/** What a colour means as long as the reader has not named it. */
export function usualMeaning(color: NoteColor): string {
  return t(MEANINGS[color]);
}
