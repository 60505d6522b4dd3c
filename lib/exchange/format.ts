import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Note } from '../model/note.ts';

/** What an export is written from. `notes` and `corrections` are in document order; `deliberations`
 * are as they were read, whatever the reader corrected; `date` is the day of the export, `YYYY-MM-DD`. */
export type ExportInput = {
  document: Pick<DocumentRecord, 'id' | 'title'> & { url: string | null; name: string };
  /** The acts of the document; empty where none was recognised. */
  deliberations: readonly Deliberation[];
  notes: readonly Note[];
  corrections: readonly Correction[];
  date: string;
};

/** A format that notes leave in: `label` is its name in the menu « Exporter », the same in every language. */
export type Format = {
  id: string;
  label: string;
  extension: string;
  mime: string;
  write(input: ExportInput): string;
};

/** The name of the file: the act's number, or the document's own name, with nothing that a file system refuses. */
export function fileName(input: ExportInput, format: Format): string {
  const [act, ...others] = input.deliberations;
  const name = (others.length === 0 && act?.number?.value) || input.document.name.replace(/\.pdf$/i, '');
  const safe = name
    .replace(/[^\p{L}\p{N}._ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${safe || 'document'} - notes.${format.extension}`;
}
