import { signal } from '@preact/signals';
import type { Repository } from '../model/messages.ts';
import { changeSettings, DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../model/settings.ts';

/** How the last change of a setting stands: `name` is the setting that it was about. */
export type Saving = { name: string; state: 'saving' | 'saved' | 'failed' };

/**
 * What the reader chose, as every open page sees it: the defaults until they are loaded, then whatever any page stores, until
 * `signal` aborts. A change shows at once; « Enregistré » is the database's answer.
 */
export function createSettings(repository: Repository, until: AbortSignal) {
  const values = signal<Settings>(DEFAULT_SETTINGS);
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const saving = signal<Saving | null>(null);
  /** Changes that no answer has come for: what is read meanwhile is older than they are. */
  let pending = 0;

  async function load(): Promise<void> {
    try {
      const read = await repository.request('settings.get', {});
      if (pending === 0) values.value = read;
      state.value = 'ready';
    } catch {
      if (state.peek() === 'loading') state.value = 'failed';
    }
  }

  /** Stores a change; `name` is the setting that its « Enregistré » stands beside. */
  async function put(name: string, change: SettingsChange): Promise<void> {
    values.value = changeSettings(values.peek(), change);
    const mine: Saving = { name, state: 'saving' };
    saving.value = mine;
    pending += 1;
    let stored: Settings | null = null;
    try {
      stored = await repository.request('settings.put', { change });
    } catch {
      // What was shown was not kept: what is stored is read again below.
    }
    pending -= 1;
    if (stored && pending === 0) values.value = stored;
    if (!stored) await load();
    if (saving.peek() === mine) saving.value = { name, state: stored ? 'saved' : 'failed' };
  }

  repository.onChange(({ event }) => {
    if (event === 'settings.changed' || event === 'library.erased') void load();
  }, until);

  return { values, state, saving, load, put };
}
export type SettingsState = ReturnType<typeof createSettings>;
