import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkExtraction } from '../checks/run.ts';
import { createExtractor, TRUNCATED } from '../extract/extract.ts';
import { settle } from '../extract/settle.ts';
import type { Extraction, Source } from '../model/extraction.ts';
import { LIMITS, PageLimitError, tooManyPages } from '../pdf/limits.ts';
import { openInNode } from '../pdf/node.ts';
import { isTruncated, OpenError, type OpenErrorCode, readPage, sha256 } from '../pdf/open.ts';
import { readRules } from '../pdf/rules.ts';

/** The longest that is waited for a page of which nothing comes; one that keeps the processor busy is ended from outside. */
const PAGE_LIMIT_MS = 9_000;

/**
 * Where a reading is: at a page's text, at its drawing, or, without a page, at the document. Whoever ends it there may have the page
 * left out of the next one.
 */
export type Place = { page: number | null; drawing: boolean };
export type LeftOut = Place & { message: string };

const SENTENCES: Record<OpenErrorCode, string> = {
  empty: 'Le fichier est vide. Téléchargez-le de nouveau.',
  'not-pdf': 'Ce fichier n’est pas un PDF. Vérifiez le lien ou le nom du fichier.',
  html: 'Ce fichier est une page web, pas un PDF. Le document a peut-être été déplacé : ouvrez le lien dans un navigateur.',
  damaged: 'Le PDF est endommagé ou incomplet. Téléchargez-le de nouveau.',
  encrypted: 'Le PDF est protégé par un mot de passe. Demandez une version ouverte à l’administration.',
  'no-pages': 'Le PDF ne contient aucune page.',
};

/**
 * Reads one file from disk. Never rejects: what cannot be read is an extraction with `error`. `leftOut`: what is said of places that
 * an earlier reading did not come through; `tell` is called as each place is begun.
 */
export async function extractFile(
  path: string,
  leftOut: readonly LeftOut[] = [],
  tell: (place: Place) => void = () => {},
): Promise<Extraction> {
  const source: Source = { name: basename(path), url: null, sha256: '', fingerprint: null, pageCount: 0 };
  try {
    const bytes = new Uint8Array(await readFile(path));
    source.sha256 = await sha256(bytes);
    const truncated = isTruncated(bytes);
    const document = await openInNode(bytes);
    source.fingerprint = document.fingerprints[0] ?? null;
    source.pageCount = document.numPages;
    const known = [
      ...(truncated ? [TRUNCATED] : []),
      ...(document.numPages > LIMITS.pages ? [tooManyPages(document.numPages)] : []),
    ];
    const extractor = createExtractor(source, known);
    const why = (page: number, drawing: boolean) =>
      leftOut.find((place) => place.page === page && place.drawing === drawing)?.message;
    for (let page = 1; page <= Math.min(document.numPages, LIMITS.pages); page++) {
      const message = why(page, false);
      if (message !== undefined) {
        extractor.failPage(page, message);
        continue;
      }
      tell({ page, drawing: false });
      try {
        extractor.addPage(await within(PAGE_LIMIT_MS, readPage(document, page)));
      } catch (error) {
        const said = error instanceof PageLimitError ? error.message : `La page ${page} n’a pas pu être lue.`;
        extractor.failPage(page, said);
      }
    }
    tell({ page: null, drawing: false });
    const extraction = await settle(extractor, async (page) => {
      if (why(page, true) !== undefined) return [];
      tell({ page, drawing: true });
      const rules = await within(PAGE_LIMIT_MS, readRules(document, page)).catch(() => []);
      tell({ page: null, drawing: false });
      return rules;
    });
    await document.loadingTask.destroy();
    return toContract(checkExtraction(extraction));
  } catch (error) {
    return { schema: 'deliberation-extraction/1', source, deliberations: [], warnings: [], error: failure(error) };
  }
}

/** A check has its French sentence, and not what other languages make theirs of. */
function toContract(extraction: Extraction): Extraction {
  const deliberations = extraction.deliberations.map((act) => ({
    ...act,
    checks: act.checks.map(({ said: _, ...check }) => check),
  }));
  return { ...extraction, deliberations };
}

function failure(error: unknown): { code: string; message: string } {
  if (error instanceof OpenError) return { code: error.code, message: SENTENCES[error.code] };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { code: 'not-found', message: 'Le fichier n’existe pas. Vérifiez le chemin.' };
  if (code === 'EISDIR') return { code: 'not-a-file', message: 'Ce chemin est un dossier. Donnez le chemin d’un PDF.' };
  if (code === 'EACCES') return { code: 'refused', message: 'La lecture du fichier est refusée par le système.' };
  return { code: 'failed', message: 'La lecture du fichier a échoué.' };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
