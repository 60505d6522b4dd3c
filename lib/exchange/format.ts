import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Note, NoteColor, NoteTarget } from '../model/note.ts';
import type { PageShape } from '../model/reading.ts';

/**
 * One document that leaves. `notes` and `corrections` are in document order; `deliberations` are as they were read, whatever
 * the reader corrected, `corrected` as the reader left them. `date` is the day of the export, `YYYY-MM-DD`.
 */
export type ExportInput = {
  document: Pick<DocumentRecord, 'id' | 'title'> & { url: string | null; name: string };
  /** The acts of the document; empty where none was recognised. */
  deliberations: readonly Deliberation[];
  notes: readonly Note[];
  corrections: readonly Correction[];
  date: string;
  corrected?: readonly Deliberation[];
  /** The document as the store knows it. */
  record?: DocumentRecord;
  /** The pages that were read, by their numbers. */
  pages?: ReadonlyMap<number, PageShape>;
  /** The codes of the matters that the reader confirmed, by the keys of the acts (lib/model/matters.ts). */
  matters?: Readonly<Record<string, string>>;
  /** What the reader calls the colours; '' or nothing for the usual word. */
  colors?: Partial<Record<NoteColor, string>>;
  /** Where notes stand in this file, where that is another place than the one they were made at; null where they were not found. */
  places?: ReadonlyMap<string, NoteTarget | null>;
  /** The bytes of the file, as they came; absent where nobody holds them. */
  bytes?: () => Promise<Uint8Array>;
};

/** A file to save. */
export type ExportFile = { name: string; mime: string; content: string | Uint8Array };

/**
 * What the reader must know of what was written: `signed`: the copy no longer bears a valid signature; `incomplete`: the cells
 * of `columns` are missing or only proposed; `lacking`: they are empty, and may be; `noBytes`, `locked`: the file could not be annotated. `act`: number or name.
 */
export type ExportNotice = {
  code: 'signed' | 'incomplete' | 'lacking' | 'noBytes' | 'locked';
  act: string;
  columns: string[];
};

export type Written = { files: ExportFile[]; notices: ExportNotice[] };

/**
 * A format that acts leave in, one or several at once: `label` is its name in the menu « Exporter », the same in every
 * language. `write` never rejects for what the documents hold; what stops it is a notice.
 */
export type Format = {
  id: string;
  label: string;
  write(inputs: readonly ExportInput[]): Written | Promise<Written>;
};

/** What an act is called: the number where the document holds one act, or the document's own name. */
export function actName({ document, ...input }: ExportInput): string {
  const [act, ...others] = acts(input);
  return (others.length === 0 && act?.number?.value) || document.name.replace(/\.pdf$/i, '');
}

/** The acts as the reader left them. */
export function acts({
  corrected,
  deliberations,
}: Pick<ExportInput, 'corrected' | 'deliberations'>): readonly Deliberation[] {
  return corrected ?? deliberations;
}

/**
 * The name of a file (our own part in ASCII, as some systems drop a name that their locale cannot write): what it holds, then `ending` (`notes.md`), with nothing that a file system refuses. Several documents
 * are told by their count and the day.
 */
export function fileName(inputs: readonly ExportInput[], ending: string): string {
  const [first] = inputs;
  const name =
    inputs.length === 1 && first ? actName(first) : `${inputs.length} deliberations ${first?.date ?? ''}`.trim();
  const safe = name
    .replace(/[^\p{L}\p{N}._ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${safe || 'document'} - ${ending}`;
}

/** One text file. */
export function oneFile(
  name: string,
  mime: string,
  content: string | Uint8Array,
  notices: ExportNotice[] = [],
): Written {
  return { files: [{ name, mime, content }], notices };
}
