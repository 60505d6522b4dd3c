import { expect, it } from 'vitest';
import type { Repository, StoreEvent } from '../../lib/model/messages.ts';
import { StoreError } from '../../lib/model/messages.ts';
import { changeSettings, DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../lib/model/settings.ts';
import { createSettings } from '../../lib/state/settings.ts';

/** A store of settings that answers when it is told to. */
function fakeStore() {
  const store = { settings: DEFAULT_SETTINGS, refuses: false };
  let listener: (event: StoreEvent) => void = () => {};
  const waiting: (() => void)[] = [];
  const repository = {
    request: async (name: string, { change }: { change: SettingsChange }): Promise<Settings> => {
      if (name === 'settings.get') return store.settings;
      await new Promise<void>((resume) => waiting.push(resume));
      if (store.refuses) throw new StoreError('quota', 'full');
      store.settings = changeSettings(store.settings, change);
      return store.settings;
    },
    onChange: (on: typeof listener) => {
      listener = on;
    },
  } as unknown as Repository;
  return { store, repository, answer: () => waiting.shift()?.(), tell: () => listener({ event: 'settings.changed' }) };
}
const settle = () => new Promise((resume) => setTimeout(resume));

it('shows a change at once, and says that it is kept when the database has it', async () => {
  const { repository, answer } = fakeStore();
  const settings = createSettings(repository, new AbortController().signal);
  await settings.load();
  const done = settings.put('language', { language: 'en' });
  expect(settings.values.value.language).toBe('en');
  expect(settings.saving.value).toEqual({ name: 'language', state: 'saving' });
  answer();
  await done;
  expect(settings.saving.value).toEqual({ name: 'language', state: 'saved' });
});

it('goes back to what is stored where a change could not be kept, and says so', async () => {
  const { store, repository, answer } = fakeStore();
  store.refuses = true;
  const settings = createSettings(repository, new AbortController().signal);
  await settings.load();
  const done = settings.put('layers', { layers: { vote: false } });
  expect(settings.values.value.layers.vote).toBe(false);
  answer();
  await done;
  expect(settings.values.value.layers.vote).toBe(true);
  expect(settings.saving.value).toEqual({ name: 'layers', state: 'failed' });
});

it('follows another page, but not over a change of its own that is on its way', async () => {
  const { store, repository, answer, tell } = fakeStore();
  const settings = createSettings(repository, new AbortController().signal);
  await settings.load();
  store.settings = changeSettings(store.settings, { language: 'fr' });
  tell();
  await settle();
  expect(settings.values.value.language).toBe('fr');
  const done = settings.put('colors', { colors: { red: 'À relire' } });
  tell();
  await settle();
  expect(settings.values.value.colors.red).toBe('À relire');
  answer();
  await done;
  expect(settings.values.value).toMatchObject({ language: 'fr', colors: { red: 'À relire' } });
});
