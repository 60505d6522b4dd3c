import { BACKUP_FORMAT, isBackup, readBackup } from './backup.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { type ImportResult, refuse } from './imported.ts';
import { isW3c, readW3c } from './w3c-read.ts';

/** The largest file that is read, in bytes: twenty thousand notes of a page each fit. */
export const IMPORT_MAX_BYTES = 64 * 1024 * 1024;

/** How far into a file its `%PDF-` header may begin (ISO 32000-1, annex H, note 13). */
const HEADER_WINDOW = 1024;

/** Reads the notes out of a PDF, whoever reads PDFs. */
type ReadPdf = (bytes: Uint8Array<ArrayBuffer>) => Promise<ImportResult>;

/**
 * Reads a file that the reader chose: a backup, W3C annotations, an export of Hypothesis or an annotated PDF. Whatever is answered is
 * whole and valid, or nothing. A file that is too big is not even read.
 */
export async function readImport(file: Blob, readPdf: ReadPdf): Promise<ImportResult> {
  if (file.size > IMPORT_MAX_BYTES) return refuse('tooBig');
  const head = await file.slice(0, HEADER_WINDOW).text();
  if (head.includes('%PDF-')) return readPdf(new Uint8Array(await file.arrayBuffer()));
  return readImportText(await file.text());
}

/** The same for a text. */
export function readImportText(text: string): ImportResult {
  const clean = text.replace(/^\ufeff/, '').trim();
  let json: unknown;
  try {
    json = JSON.parse(clean);
  } catch {
    return refuse(looksCutOff(clean) ? 'cutOff' : 'notJson');
  }
  if (isBackup(json)) return readBackup(json);
  if (isW3c(json)) return readW3c(json);
  if (isHypothesis(json)) return readHypothesis(json);
  return refuse('unknown');
}

/** JSON begins there, or one of our files, but does not end. */
function looksCutOff(text: string): boolean {
  return (/^[{[]/.test(text) && !/[}\]]$/.test(text)) || text.includes(BACKUP_FORMAT);
}
