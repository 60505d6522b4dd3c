// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { Backups } from '../../components/options/Backups.tsx';
import { EraseDialog } from '../../components/options/EraseDialog.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Shortcuts } from '../../components/options/Shortcuts.tsx';
import { type Repository, StoreError } from '../../lib/model/messages.ts';
import { changeSettings, DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../lib/model/settings.ts';
import { createSettings } from '../../lib/state/settings.ts';
import { axeFindings, button, click, mount, press, words } from '../dom.ts';

/** Settings over a store that keeps them, or refuses. */
async function openSettings({ refuses = false } = {}) {
  const store = { settings: DEFAULT_SETTINGS as Settings, refuses };
  const repository = {
    request: async (name: string, { change }: { change: SettingsChange }) => {
      if (store.refuses) throw new StoreError('refused', 'no');
      if (name === 'settings.put') store.settings = changeSettings(store.settings, change);
      return store.settings;
    },
    onChange: () => {},
  } as unknown as Repository;
  const settings = createSettings(repository, new AbortController().signal);
  await settings.load();
  return { settings, store };
}
const findings = async (container: Element) =>
  (await axeFindings(container)).filter((finding) => !finding.startsWith('landmark-'));
const section = (container: Element, title: RegExp) =>
  [...container.querySelectorAll('section')].find((one) => title.test(words(one.querySelector('h2'))))!;
const status = (container: Element, title: RegExp) => words(section(container, title).querySelector('[role="status"]'));

async function open(options?: { refuses: boolean }) {
  const opened = await openSettings(options);
  const container = await mount(
    <Options settings={opened.settings} version="1.2.3" onOpening={async () => false} onWelcome={() => {}} />,
  );
  return { ...opened, container };
}

it('changes a setting at once, and says beside it that it is kept', async () => {
  const { container, store } = await open();
  expect(words(container)).toContain('version 1.2.3');
  await click(button(section(container, /^Calques/), /^Votes$/));
  await vi.waitFor(() => expect(status(container, /^Calques/)).toBe('Enregistré'));
  expect(store.settings.layers).toEqual({ ...DEFAULT_SETTINGS.layers, vote: false });
  expect(status(container, /^Langue/)).toBe('');
  expect(await findings(container)).toEqual([]);
});

it('says where a setting could not be kept, and shows it as it is', async () => {
  const { container, store } = await open();
  store.refuses = true;
  await click(button(section(container, /^Calques/), /^Votes$/));
  await vi.waitFor(() => expect(status(container, /^Calques/)).toContain('Non enregistré'));
  expect(button(section(container, /^Calques/), /^Votes$/).getAttribute('aria-checked')).toBe('false');
});

it('says that the settings could not be read', async () => {
  const { container } = await open({ refuses: true });
  expect(words(container.querySelector('[role="alert"]'))).toContain('refuse la lecture');
});

it('keeps the name of a colour when its field is left, not while it is typed', async () => {
  const { container, store } = await open();
  const field = section(container, /^Couleurs/).querySelectorAll('input')[1]!;
  const type = (value: string) =>
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type('  À relire ');
  expect(store.settings.colors.green).toBe('');
  await press(field, 'Enter');
  await vi.waitFor(() => expect(store.settings.colors.green).toBe('À relire'));
  await type('Autre');
  await press(field, 'Escape');
  await vi.waitFor(() => expect(field.value).toBe('À relire'));
});

it('keeps no rhythm of backups that the browser does not allow', async () => {
  const { settings, store } = await openSettings();
  let allowed = false;
  const may = signal<boolean | null>(null);
  const container = await mount(
    <Backups settings={settings} allowed={may} onAllow={async () => allowed} onBackup={async () => false} />,
  );
  const choice = (at: number) => container.querySelectorAll<HTMLInputElement>('input[type="radio"]')[at]!;
  await click(choice(2));
  await vi.waitFor(() => expect(words(container)).toContain('Sans la permission'));
  expect(store.settings.backup.rhythm).toBe('never');
  expect(choice(0).checked).toBe(true);
  allowed = true;
  await click(choice(2));
  await vi.waitFor(() => expect(store.settings.backup.rhythm).toBe('weekly'));
  // The browser lets anybody take a permission back.
  expect(container.querySelector('[role="alert"]')).toBeNull();
  await act(() => {
    may.value = false;
  });
  await vi.waitFor(() => expect(words(container.querySelector('[role="alert"]'))).toContain('sont arrêtées'));
  await click(button(container, /^Sauvegarder maintenant/));
  await vi.waitFor(() => expect(words(container)).toContain('n’a pas pu être écrite'));
  await act(() => settings.put('backup', { backup: { lastAt: '2026-03-01T12:00:00.000Z' } }));
  await vi.waitFor(() => expect(words(container)).toContain('Dernière sauvegarde : 1er mars 2026'));
});

it('lists the shortcuts with their keys', async () => {
  const shortcuts = signal([
    { command: 'open-annotated' as const, keys: 'Alt+Maj+L' },
    { command: 'write-note' as const, keys: '' },
  ]);
  const onChange = vi.fn();
  const { settings, store } = await openSettings();
  const container = await mount(<Shortcuts settings={settings} shortcuts={shortcuts} onChange={onChange} />);
  expect([...container.querySelectorAll('tbody tr')].map(words)).toEqual([
    'Lire annoté l’acte de l’ongletAlt+Maj+L',
    'Écrire une note sur la sélectionaucune',
  ]);
  await click(button(container, /^Changer/));
  expect(onChange).toHaveBeenCalledOnce();
  await click(button(container, /^Touches simples/));
  await vi.waitFor(() => expect(store.settings.singleKeys).toBe(false));
});

it('erases nothing without a backup, nor without the word', async () => {
  const onClose = vi.fn();
  const backUp = vi.fn<() => Promise<string | null>>(async () => null);
  const erase = vi.fn(async () => false);
  const container = await mount(<EraseDialog erasing={{ backUp, erase }} onClose={onClose} />);
  await click(button(container, /^Enregistrer la sauvegarde/));
  await vi.waitFor(() => expect(words(container.querySelector('[role="alert"]'))).toContain('rien n’a été effacé'));
  backUp.mockResolvedValue('sauvegarde.json');
  await click(button(container, /^Enregistrer la sauvegarde/));
  await vi.waitFor(() => expect(words(container)).toContain('Sauvegarde écrite : sauvegarde.json'));
  const field = container.querySelector('input')!;
  const type = (value: string) =>
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type('efface');
  expect(button(container, /^Tout effacer$/).disabled).toBe(true);
  await type(' Effacer ');
  await click(button(container, /^Tout effacer$/));
  await vi.waitFor(() => expect(words(container.querySelector('[role="alert"]'))).toContain('a refusé'));
  expect(onClose).not.toHaveBeenCalled();
  erase.mockResolvedValue(true);
  await click(button(container, /^Tout effacer$/));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledWith(true));
});
