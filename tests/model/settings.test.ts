import { expect, test } from 'vitest';
import { changeSettings, DEFAULT_SETTINGS, settingsChangeSchema, settingsSchema } from '../../lib/model/settings.ts';

test('what is stored of another version leaves the other settings alone', () => {
  const stored = { language: 'de', layers: { vote: false, amount: 'no' }, backup: { rhythm: 'weekly' }, later: 1 };
  expect(settingsSchema.parse(stored)).toEqual({
    ...DEFAULT_SETTINGS,
    layers: { ...DEFAULT_SETTINGS.layers, vote: false },
    backup: { rhythm: 'weekly', lastAt: null },
  });
  expect(settingsSchema.parse({ colors: 'red' })).toEqual(DEFAULT_SETTINGS);
});

test('a change leaves what it does not name', () => {
  const named = changeSettings(DEFAULT_SETTINGS, { colors: { red: 'À vérifier' }, backup: { rhythm: 'daily' } });
  expect(changeSettings(named, { layers: { vote: false } })).toEqual({
    ...DEFAULT_SETTINGS,
    colors: { ...DEFAULT_SETTINGS.colors, red: 'À vérifier' },
    layers: { ...DEFAULT_SETTINGS.layers, vote: false },
    backup: { rhythm: 'daily', lastAt: null },
  });
});

test('a wrong change is refused', () => {
  for (const wrong of [{ language: 'de' }, { backup: { rhythm: 'hourly' } }, { colors: { mauve: 'x' } }])
    expect(settingsChangeSchema.safeParse(wrong).success).toBe(false);
});
