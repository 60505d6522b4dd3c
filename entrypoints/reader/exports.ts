import type { ExportInput } from '../../lib/exchange/format.ts';
import { localDay } from '../../lib/french/local-day.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Repository } from '../../lib/model/messages.ts';
import type { NoteTarget } from '../../lib/model/note.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import { toExportInput } from '../../lib/state/export-input.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import { toReading } from '../../lib/state/readings.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { toSighting } from '../../lib/state/sighting.ts';
import { type Exports, exportsOf } from '../library/exports.ts';

/** What exports work with: the state of the reader. */
type ExportParts = {
  reader: Reader;
  notes: Notes;
  notebook: Notebook;
  corrections: Corrections;
  settings: SettingsState;
  repository: Repository;
  clock: () => Date;
};

/** The entries of « Exporter » for the document that is open, with notes and corrections as they stand at that moment. */
export function createExports(parts: ExportParts): Exports {
  return exportsOf(async () => [await exportInput(parts)], parts.repository);
}

async function exportInput(parts: ExportParts): Promise<ExportInput> {
  const { reader, notes, notebook, corrections, settings, repository } = parts;
  const id = reader.documentId.value ?? '';
  const now = parts.clock();
  // A store that refuses has nothing to say of earlier visits: what is open can still be exported.
  const known = await repository.request('document.matters', { id, matters: {} }).catch(() => null);
  const read = reader.extraction.value ?? { deliberations: [] };
  const opened = reader.document.value;
  const said = {
    notes: notes.list.value,
    corrections: corrections.list.value,
    colors: settings.values.value.colors,
    date: localDay(now),
  };
  const reading = toReading(id, reader.address, read, reader.pages.value.values());
  return {
    ...toExportInput(reading, known ?? recordOf(reader, now), said),
    places: placesOf(notebook),
    ...(opened ? { bytes: () => opened.bytes() } : {}),
  };
}

/** Where the notes are that do not stand where they were made. */
function placesOf({ placed }: Notebook): Map<string, NoteTarget | null> {
  return new Map(
    placed.value.flatMap(({ note, located }) => {
      if (!located || located.state === 'inPlace') return [];
      return [[note.id, located.state === 'lost' ? null : located.target]];
    }),
  );
}

/** The document as it is known now: dates of earlier visits are the store's. */
function recordOf(reader: Reader, now: Date): DocumentRecord | null {
  const sighting = toSighting(reader);
  if (!sighting) return null;
  const { url, ...known } = sighting;
  const at = now.toISOString();
  return { ...known, urls: url ? [url] : [], firstOpenedAt: at, lastOpenedAt: at };
}
