import type { ExportInput } from '../../lib/exchange/format.ts';
import { localDay } from '../../lib/french/local-day.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import { toShapes } from '../../lib/state/readings.ts';
import { toSighting } from '../../lib/state/sighting.ts';
import type { View } from '../../lib/state/view.ts';
import { type Exports, exportsOf } from '../library/exports.ts';

/** What exports work with: the state of the reader. */
export type ExportParts = { reader: Reader; view: View; notes: Notes; corrections: Corrections; clock: () => Date };

/** The entries of « Exporter » for the document that is open, with notes and corrections as they stand at that moment. */
export function createExports(parts: ExportParts): Exports {
  return exportsOf(() => [exportInput(parts)]);
}

function exportInput({ reader, view, notes, corrections, clock }: ExportParts): ExportInput {
  const deliberations = reader.extraction.value?.deliberations ?? [];
  const title = (deliberations.length === 1 && deliberations[0]?.title?.value) || null;
  const { url, name } = reader.address;
  const opened = reader.document.value;
  const now = clock();
  return {
    document: { id: reader.documentId.value ?? '', title, url, name },
    deliberations,
    corrected: view.corrected.value?.extraction.deliberations ?? deliberations,
    notes: notes.list.value,
    corrections: corrections.list.value,
    date: localDay(now),
    pages: new Map(toShapes(reader.pages.value.values()).map((shape) => [shape.page, shape])),
    ...recordOf(reader, now),
    ...(opened ? { bytes: () => opened.bytes() } : {}),
  };
}

/** The document as it is known now: dates of earlier visits are the store's. */
function recordOf(reader: Reader, now: Date): { record?: DocumentRecord } {
  const sighting = toSighting(reader);
  if (!sighting) return {};
  const { url, ...known } = sighting;
  const at = now.toISOString();
  return { record: { ...known, urls: url ? [url] : [], firstOpenedAt: at, lastOpenedAt: at } };
}
