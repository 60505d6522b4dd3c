import { z } from 'zod';
import { NOTE_COLORS, type NoteColor } from './note.ts';

/** The longest name of a colour, in UTF-16 units. */
export const COLOR_NAME_MAX = 64;
const colorName = z.string().max(COLOR_NAME_MAX);
const NO_NAMES = Object.fromEntries(NOTE_COLORS.map((color) => [color, ''])) as Record<NoteColor, string>;

const languageSchema = z.enum(['auto', 'fr', 'en']);
const rhythmSchema = z.enum(['never', 'daily', 'weekly', 'monthly']);
export type BackupRhythm = z.infer<typeof rhythmSchema>;

const orOff = z.boolean().catch(false);
const orOn = z.boolean().catch(true);
const orNoName = colorName.catch('');

/**
 * What the reader chose. Whatever is stored, each field that is not what it should be has its default: a setting of an earlier or a
 * later version never stops the others.
 *
 * - `colors`: the reader's own name of a colour; '' for the usual one.
 * - `lastColor`: the colour of the note that was made last, which the next one gets.
 * - `layers`: what is drawn on the page at its opening.
 * - `singleKeys`: whether plain letters are commands in the reader; who speaks to the computer, or has a trembling hand, does without.
 * - `backup.lastAt`: ISO 8601 instant of the last backup whose download was completed.
 * - `onboarded`: whether the first steps have been shown.
 */
export const settingsSchema = z.object({
  colors: z
    .object({ yellow: orNoName, green: orNoName, blue: orNoName, red: orNoName, purple: orNoName, grey: orNoName })
    .catch(NO_NAMES),
  lastColor: z.enum(NOTE_COLORS).catch('yellow'),
  layers: z
    .object({ amount: orOn, vote: orOn, recusal: orOn, notes: orOn })
    .catch({ amount: true, vote: true, recusal: true, notes: true }),
  alwaysOpenPdf: orOff,
  openDownloads: orOff,
  language: languageSchema.catch('auto'),
  singleKeys: orOn,
  backup: z
    .object({ rhythm: rhythmSchema.catch('never'), lastAt: z.iso.datetime().nullable().catch(null) })
    .catch({ rhythm: 'never', lastAt: null }),
  onboarded: orOff,
});
export type Settings = z.infer<typeof settingsSchema>;

/** The reader's own names of colours, those that have one. */
export const colorNamesSchema = z.partialRecord(z.enum(NOTE_COLORS), colorName);
export type ColorNames = z.infer<typeof colorNamesSchema>;

/** What is to change; the rest stays as it is. Here nothing that is wrong is mended: it is refused. */
export const settingsChangeSchema = z
  .object({
    colors: colorNamesSchema,
    lastColor: z.enum(NOTE_COLORS),
    layers: z.object({ amount: z.boolean(), vote: z.boolean(), recusal: z.boolean(), notes: z.boolean() }).partial(),
    alwaysOpenPdf: z.boolean(),
    openDownloads: z.boolean(),
    language: languageSchema,
    singleKeys: z.boolean(),
    backup: z.object({ rhythm: rhythmSchema, lastAt: z.iso.datetime().nullable() }).partial(),
    onboarded: z.boolean(),
  })
  .partial();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** The settings after a change. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  return settingsSchema.parse({
    ...settings,
    ...change,
    colors: { ...settings.colors, ...change.colors },
    layers: { ...settings.layers, ...change.layers },
    backup: { ...settings.backup, ...change.backup },
  });
}
