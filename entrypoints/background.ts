import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { broadcast, serve } from '../lib/messages/server.ts';
import { withoutWords } from '../lib/model/messages.ts';
import { makeMenus, onMenu, onMenusNeeded } from '../lib/platform/menus.ts';
import { onFirstRun, openBehind } from '../lib/platform/own-pages.ts';
import { onShortcut, openPopup, sendCommand } from '../lib/platform/shortcuts.ts';
import { persistStorage, storageStatus } from '../lib/platform/storage.ts';
import { readInTab, stateOf, type Tab, tellTabs } from '../lib/platform/tabs.ts';
import { FILE_MATCHES, OFFICIAL_MATCHES } from '../lib/sites/matches.ts';
import { isOurs, looksLikeAct, offerOf } from '../lib/sites/offer.ts';
import { createStore, type Store } from '../lib/store/store.ts';
import { startBackups } from './background/backups.ts';
import { serveOtherSites } from './background/other-sites.ts';
import { servePdfTabs } from './background/pdf-tabs.ts';

// The extension's own policy forbids to compile code as it runs.
z.config({ jitless: true });

/**
 * Owns the database. Chrome stops this service worker at any time and starts it for a message: the listener is registered
 * before anything waits, and nothing is remembered outside the database.
 */
export default defineBackground(() => {
  const store = createStore({
    onCommit: (event) => {
      broadcast(event);
      void tellTabs(OFFICIAL_MATCHES, withoutWords(event)).catch(() => {});
      if (event.event === 'settings.changed' || event.event === 'library.erased') applySettings();
      lookForBackup(event.event === 'settings.changed');
    },
  });
  const handlers = { ...store, 'storage.status': () => storageStatus() };
  serve(handlers);
  const lookForBackup = startBackups(handlers);
  serveOtherSites();
  const applyOpening = servePdfTabs(() => store['settings.get']({}));
  const applySettings = () => {
    void remakeMenus(store);
    void applyOpening().catch(() => {});
  };
  onMenusNeeded(applySettings);
  onMenu(({ href, text }, tab) => void read(tab, href, text));
  onShortcut((command, tab) => void (command === 'open-annotated' ? readOrShow(tab) : sendCommand(command, tab)));
  onFirstRun(() => void welcome(store));
  persistStorage();
});

/** In the language of the settings; in the browser's where they cannot be read. */
async function remakeMenus(store: Store): Promise<void> {
  const language = await store['settings.get']({}).then(
    (settings) => settings.language,
    () => 'auto' as const,
  );
  makeMenus(FILE_MATCHES, language);
}

/** The first steps, once: a browser may tell of an installation again. Where the database is refused they are shown each time. */
async function welcome(store: Store): Promise<void> {
  const known = await store['settings.get']({}).catch(() => null);
  if (known?.onboarded) return;
  await store['settings.put']({ change: { onboarded: true } }).catch(() => {});
  await openBehind('/welcome.html');
}

/** Opens a file that somebody asked for: what it is, the reader will say. */
async function read(tab: Tab, href: string, text = ''): Promise<void> {
  const offer = offerOf({ href, text, type: 'application/pdf' });
  if (offer) await readInTab(tab, offer);
}

/** Opens the act of a tab; where there is none, the window of the toolbar button says what there is. */
async function readOrShow(tab: Tab): Promise<void> {
  const { kind } = await stateOf(tab, isOurs, looksLikeAct);
  if (kind === 'act') await read(tab, tab.url ?? '');
  else await openPopup();
}
