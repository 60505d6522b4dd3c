import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkExtraction } from '../checks/run.ts';
import { createExtractor, TRUNCATED } from '../extract/extract.ts';
import { settle } from '../extract/settle.ts';
import type { Extraction, Source } from '../model/extraction.ts';
import { openInNode } from '../pdf/node.ts';
import { isTruncated, OpenError, type OpenErrorCode, readPage, sha256 } from '../pdf/open.ts';
import { readRules } from '../pdf/rules.ts';

/** The longest that one page may take before it is left out with a warning. */
const PAGE_LIMIT_MS = 20_000;

const SENTENCES: Record<OpenErrorCode, string> = {
  empty: 'Le fichier est vide. Téléchargez-le de nouveau.',
  'not-pdf': 'Ce fichier n’est pas un PDF. Vérifiez le lien ou le nom du fichier.',
  html: 'Ce fichier est une page web, pas un PDF. Le document a peut-être été déplacé : ouvrez le lien dans un navigateur.',
  damaged: 'Le PDF est endommagé ou incomplet. Téléchargez-le de nouveau.',
  encrypted: 'Le PDF est protégé par un mot de passe. Demandez une version ouverte à l’administration.',
  'no-pages': 'Le PDF ne contient aucune page.',
};

/** Reads one file from disk. Never rejects: what cannot be read is an extraction with `error`. */
export async function extractFile(path: string): Promise<Extraction> {
  const source: Source = { name: basename(path), url: null, sha256: '', fingerprint: null, pageCount: 0 };
  try {
    const bytes = new Uint8Array(await readFile(path));
    source.sha256 = await sha256(bytes);
    const known = isTruncated(bytes) ? [TRUNCATED] : [];
    const document = await openInNode(bytes);
    source.fingerprint = document.fingerprints[0] ?? null;
    source.pageCount = document.numPages;
    const extractor = createExtractor(source, known);
    for (let page = 1; page <= document.numPages; page++) {
      try {
        extractor.addPage(await within(PAGE_LIMIT_MS, readPage(document, page)));
      } catch {
        extractor.failPage(page, `La page ${page} n’a pas pu être lue.`);
      }
    }
    const extraction = await settle(extractor, (page) =>
      within(PAGE_LIMIT_MS, readRules(document, page)).catch(() => []),
    );
    await document.loadingTask.destroy();
    return checkExtraction(extraction);
  } catch (error) {
    return { schema: 'deliberation-extraction/1', source, deliberations: [], warnings: [], error: failure(error) };
  }
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
