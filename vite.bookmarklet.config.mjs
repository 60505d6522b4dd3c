import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { bookmarkletLink } from './scripts/bookmarklet-link.mjs';
import { pdfjsAssets } from './scripts/pdfjs-assets.mjs';

/**
 * Builds dist/bookmarklet: the reader as plain pages that any web server can give, at any path. The sources are the extension's;
 * entrypoints/bookmarklet is what stands for its APIs.
 */
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const PAGES = `${ROOT}entrypoints/bookmarklet/pages/`;

/** The pages run nothing and ask for nothing but the folder's own files. pdf.js compiles its decoders and gives fonts as blobs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @returns {import('vite').Plugin} */
function policy() {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: POLICY };
  return {
    name: 'policy',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

/** What pdf.js fetches as it runs, and the icon. @returns {import('vite').Plugin} */
function files() {
  const icon = { absoluteSrc: `${ROOT}public/icon/48.png`, relativeDest: 'icon.png' };
  return {
    name: 'files',
    generateBundle() {
      for (const { absoluteSrc, relativeDest } of [...pdfjsAssets(), icon]) {
        this.emitFile({ type: 'asset', fileName: relativeDest, source: readFileSync(absoluteSrc) });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'link', attrs: { rel: 'icon', href: './icon.png' }, injectTo: 'head' }],
    },
  };
}

export default defineConfig({
  root: PAGES,
  base: './',
  publicDir: false,
  plugins: [preact({ reactAliasesEnabled: false }), bookmarkletLink(), policy(), files()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: process.env.BOOKMARKLET_OUT ?? `${ROOT}dist/bookmarklet`,
    emptyOutDir: true,
    // The first part of the reader is large by its nature, as in the extension.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['index', 'reader', 'library'].map((name) => `${PAGES}${name}.html`),
      // How long plugins take says nothing to who builds.
      checks: { pluginTimings: false },
    },
  },
});
