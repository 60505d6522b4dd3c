import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { broadcast, serve } from '../lib/messages/server.ts';
import { onActionClicked, openLibrary } from '../lib/platform/library-page.ts';
import { persistStorage, storageStatus } from '../lib/platform/storage.ts';
import { createStore } from '../lib/store/store.ts';

// The extension's own policy forbids to compile code as it runs.
z.config({ jitless: true });

/**
 * Owns the database. Chrome stops this service worker at any time and starts it for a message: the listener is registered
 * before anything waits, and nothing is remembered outside the database.
 */
export default defineBackground(() => {
  serve({ ...createStore({ onCommit: broadcast }), 'storage.status': () => storageStatus() });
  onActionClicked(openLibrary);
  persistStorage();
});
