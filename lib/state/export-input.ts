import type { ExportInput } from '../exchange/format.ts';
import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Note, NoteColor } from '../model/note.ts';
import type { Reading } from '../model/reading.ts';
import { applyCorrections } from './corrected.ts';

/** What the reader says of a document: notes and corrections in document order, the names of colours. `date`: `YYYY-MM-DD`. */
export type Said = {
  notes: readonly Note[];
  corrections: readonly Correction[];
  colors: Record<NoteColor, string>;
  date: string;
};

/**
 * What files are written from, of a document as it was read: the same for the reader, which has it open, and for the library, which
 * kept its reading. `chosen`: the acts that leave, by their places; all where it is not given.
 */
export function toExportInput(
  reading: Reading,
  record: DocumentRecord | null,
  said: Said,
  chosen?: ReadonlySet<number>,
): ExportInput {
  const wanted = <T>(_: T, at: number) => chosen?.has(at) ?? true;
  const { notes, colors, date } = said;
  const corrections = said.corrections.filter(({ path }) => wanted(path, path.act.index));
  const corrected = applyCorrections(toExtraction(reading), said.corrections).extraction.deliberations.filter(wanted);
  const deliberations = reading.deliberations.filter(wanted);
  const title = (deliberations.length === 1 && deliberations[0]?.title?.value) || null;
  return {
    document: { id: reading.documentId, title, url: reading.url, name: reading.name },
    deliberations,
    corrected,
    notes,
    corrections,
    colors,
    date,
    pages: new Map(reading.pages.map((shape) => [shape.page, shape])),
    ...(record ? { record } : {}),
    ...(record?.matters ? { matters: record.matters } : {}),
  };
}

function toExtraction({ documentId, name, url, deliberations, pages }: Reading): Extraction {
  return {
    schema: 'deliberation-extraction/1',
    source: { name, url, sha256: documentId, fingerprint: null, pageCount: pages.length },
    deliberations,
    warnings: [],
  };
}
