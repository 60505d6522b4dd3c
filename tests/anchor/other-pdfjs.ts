import { fileURLToPath } from 'node:url';
import { makeTarget } from '../../lib/anchor/target.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { TextTarget } from '../../lib/model/note.ts';
import { packText } from '../../lib/pdf/packed-text.ts';
import { TEXT_OPTIONS, toPageText } from '../../lib/pdf/page-text.ts';
import { pageOf } from './acts.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../node_modules/pdfjs-dist-5/${name}/`, import.meta.url));

/** The pages as pdf.js 5 reads them, with the options of ours. */
export async function readPagesByOther(pdf: Uint8Array): Promise<{ version: string; pages: PageText[] }> {
  const shared = globalThis as { pdfjsWorker?: unknown };
  const own = shared.pdfjsWorker;
  // Each build takes the worker that it finds there, and refuses one of another version.
  delete shared.pdfjsWorker;
  try {
    const { getDocument, VerbosityLevel, version } = await import('pdfjs-dist-5/legacy/build/pdf.mjs');
    const task = getDocument({
      data: pdf.slice(),
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      cMapUrl: assets('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: assets('standard_fonts'),
    });
    const document = await task.promise;
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(toPageText(number, page.view, page.rotate, [packText(await page.getTextContent(TEXT_OPTIONS))]));
    }
    await task.destroy();
    return { version, pages };
  } finally {
    shared.pdfjsWorker = own;
  }
}

/** Notes all over the pages: on one word to seven words, then `step` characters on, whatever is printed there. */
export function notesOver(pages: readonly PageText[], step: number): TextTarget[] {
  const targets: TextTarget[] = [];
  for (const { page, text } of pages) {
    const words = [...text.matchAll(/\S+/g)];
    for (let at = 0, length = 1; at < words.length; length = (length % 7) + 1) {
      const [first, last] = [words[at]!, words[Math.min(at + length - 1, words.length - 1)]!];
      const end = { page, offset: last.index + last[0].length };
      const target = makeTarget(pageOf(pages), { page, offset: first.index }, end);
      if (target) targets.push(target);
      const next = words.findIndex(({ index }) => index >= end.offset + step);
      at = next < 0 ? words.length : next;
    }
  }
  return targets;
}
