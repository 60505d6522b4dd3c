import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));

/** What pdf.js fetches as it runs: character maps, standard fonts, decoders, colour profiles. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
/**
 * Scripting inside PDFs stays off, browsers that run the extension have WebAssembly, and a PDF may name no character map of UTF-8 or
 * UTF-32 (ISO 32000-1, table 118).
 */
const UNUSED = /^quickjs|_nowasm_fallback\.js$|QUICKJS$|-UTF(?:8|32)-[HV]\.bcmap$/;

/** Where each file of pdf.js that the extension ships comes from, and where it goes. */
export function pdfjsAssets() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => !UNUSED.test(name))
      .map((name) => ({ absoluteSrc: `${root}${folder}/${name}`, relativeDest: `pdfjs/${folder}/${name}` })),
  );
  return [{ absoluteSrc: `${root}LICENSE`, relativeDest: 'pdfjs/LICENSE' }, ...files];
}
