import { browser } from 'wxt/browser';
import { COMMANDS, type Command, commandMessageSchema, type Shortcut } from '../model/command.ts';
import { openPage } from './own-pages.ts';
import { browserRuntime, type Runtime } from './runtime.ts';
import { activeTab, type Tab } from './tabs.ts';

/** Calls back with each shortcut of the browser that is pressed, and the tab that it was pressed in. At the top level of the background. */
export function onShortcut(listener: (command: Command, tab: Tab) => void): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command) listener(command, tab ?? (await activeTab()));
  });
}

/** Sends a command to the reader in a tab, wherever in it the reader lies. Nobody hears it where there is none. */
export async function sendCommand(command: Command, tab: Tab): Promise<void> {
  if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, { command }).catch(() => {});
}

/** In the reader: calls back with each command that the background sends here, until `signal` aborts. */
export function onCommand(
  listener: (command: Command) => void,
  signal: AbortSignal,
  runtime: Runtime = browserRuntime,
): void {
  runtime.listen((message, sender) => {
    const parsed = commandMessageSchema.safeParse(message);
    // A script in the page of a site shares the extension's id, but not its address.
    const ours = sender.id === runtime.id && (sender.url?.startsWith(runtime.origin) ?? false);
    if (parsed.success && ours) listener(parsed.data.command);
    return undefined;
  }, signal);
}

/** The shortcuts as they stand, in the order of `COMMANDS`. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return COMMANDS.map((command) => ({ command, keys: all.find(({ name }) => name === command)?.shortcut ?? '' }));
}

/** Opens the browser's own page of shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Shows the window of the toolbar button; the library where the browser opens that window for nobody but the pointer. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => openPage('/library.html'));
}
