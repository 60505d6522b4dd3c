import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import type { Command } from './lib/model/command.ts';
import { OFFICIAL_MATCHES } from './lib/sites/matches.ts';
import { pdfjsAssets } from './scripts/pdfjs-assets.mjs';

/** Four of them may suggest keys; whoever wants keys for the others gives them in the browser's own page. */
const commands = {
  'open-annotated': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpen__' },
  'next-amount': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNextAmount__' },
  'next-vote': { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_commandNextVote__' },
  'next-recusal': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandNextRecusal__' },
  'previous-amount': { description: '__MSG_commandPreviousAmount__' },
  'previous-vote': { description: '__MSG_commandPreviousVote__' },
  'previous-recusal': { description: '__MSG_commandPreviousRecusal__' },
  'write-note': { description: '__MSG_commandWriteNote__' },
} satisfies Record<Command, object>;

/** The manifest is written here and nowhere else; the reasons for each permission are in docs/architecture.md. */
export default defineConfig({
  outDir: 'dist',
  manifestVersion: 3,
  imports: false,
  zip: { excludeSources: ['demo-out/**', 'bench.json'] },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...pdfjsAssets());
    },
  },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    build: { target: 'es2022' },
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    action: { default_title: '__MSG_extensionName__' },
    commands,
    permissions: [
      // The address of the tab on which the toolbar button is pressed, to offer its site; then the buttons on the sites that were let in.
      'activeTab',
      'scripting',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      // Chromium gives the use of rules only to an extension that had this from its beginning.
      ...(browser === 'firefox' ? [] : ['declarativeNetRequestWithHostAccess']),
      // A service worker can make no file of its own: a hidden page makes that of a backup.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: [
      'downloads',
      ...(browser === 'firefox' ? ['webRequest', 'webRequestBlocking', 'webRequestFilterResponse'] : []),
    ],
    content_scripts: [{ matches: [...OFFICIAL_MATCHES], js: ['detector.js'], run_at: 'document_end' }],
    host_permissions: [...OFFICIAL_MATCHES],
    // Asked for one host at a time (lib/platform/other-sites.ts), never as a whole.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    web_accessible_resources: [{ resources: ['reader.html'], matches: [...OFFICIAL_MATCHES] }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deliberations-annotees@exemple.fr',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
