import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { OFFICIAL_MATCHES } from './lib/sites/matches.ts';
import { pdfjsAssets } from './scripts/pdfjs-assets.mjs';

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
    action: { default_title: '__MSG_libraryTitle__' },
    permissions: ['storage', 'unlimitedStorage'],
    content_scripts: [{ matches: [...OFFICIAL_MATCHES], js: ['detector.js'], run_at: 'document_end' }],
    host_permissions: [...OFFICIAL_MATCHES],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    web_accessible_resources: [{ resources: ['reader.html'], matches: [...OFFICIAL_MATCHES] }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'deliberations-annotees@exemple.fr', strict_min_version: '140.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
