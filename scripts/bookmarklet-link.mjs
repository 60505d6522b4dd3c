import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ID = 'virtual:bookmarklet-link';
const ENTRY = fileURLToPath(new URL('../entrypoints/bookmarklet/link/main.ts', import.meta.url));

/** The bookmarklet as one small script: everything that it needs is in it, so that no page's policy can keep a part of it away. */
async function linkCode() {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: ENTRY, formats: ['iife'], name: 'bookmarklet', fileName: 'link' },
    },
  });
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
  return output[0].code.trim();
}

/** Gives the install page the code of the link as a text. @returns {import('vite').Plugin} */
export function bookmarkletLink() {
  return {
    name: 'bookmarklet-link',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: async (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(await linkCode())}` : undefined),
  };
}
