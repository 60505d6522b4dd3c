import type { ExportInput } from '../exchange/format.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Repository } from '../model/messages.ts';
import { inDocumentOrder } from '../model/note-order.ts';
import type { Reading } from '../model/reading.ts';
import { toDeliberation } from './act-deliberation.ts';
import { toExportInput } from './export-input.ts';
import type { LibraryAct } from './library-acts.ts';

/** How many documents are asked for at once. */
const BATCH = 50;

/** The file at an address, if it is still the one of that SHA-256; rejects where it is not, or does not come. */
type BytesOf = (url: string, id: string) => Promise<Uint8Array>;

/**
 * What exports of the library are written from: the acts that are given, document by document, with their notes; of a document whose
 * reading was kept the same as the reader writes. `date` is the day, `YYYY-MM-DD`. Rejects where the store does not answer:
 * half an export is none.
 */
export async function libraryExport(
  repository: Repository,
  acts: readonly LibraryAct[],
  date: string,
  bytesOf: BytesOf,
): Promise<ExportInput[]> {
  const { documents } = await repository.request('library.acts', {});
  const { colors } = await repository.request('settings.get', {});
  const records = new Map(documents.map((record) => [record.id, record]));
  const shares = [...Map.groupBy(acts, ({ documentId }) => documentId)];
  const inputs: ExportInput[] = [];
  for (let at = 0; at < shares.length; at += BATCH) {
    const asked = shares.slice(at, at + BATCH).map(async ([documentId, shown]) => {
      const [corrections, kept] = await Promise.all([
        repository.request('corrections.list', { documentId }),
        repository.request('readings.get', { documentId }),
      ]);
      const record = records.get(documentId) ?? null;
      const own = [...shown].sort((a, b) => a.index - b.index);
      const chosen = new Set(own.map(({ index }) => index));
      const notes = inDocumentOrder(own.flatMap((act) => act.notes));
      const said = { notes, corrections, colors, date };
      const input = kept
        ? toExportInput(kept, record, said, chosen)
        : toExportInput(toReading(documentId, own, record), record, said);
      const { url } = input.document;
      return { ...input, corrections: kept ? input.corrections : corrections, ...withBytes(url, documentId, bytesOf) };
    });
    inputs.push(...(await Promise.all(asked)));
  }
  return inputs;
}

function withBytes(url: string | null, id: string, bytesOf: BytesOf): Pick<ExportInput, 'bytes'> {
  return url === null ? {} : { bytes: () => bytesOf(url, id) };
}

/** What is known of a document that was read before readings were kept: values and pages, no places. */
function toReading(documentId: string, acts: readonly LibraryAct[], record: DocumentRecord | null): Reading {
  const [first] = acts;
  const title = acts.length === 1 ? first?.title : null;
  return {
    documentId,
    name: title ?? record?.title ?? first?.number ?? '',
    url: record?.urls.at(-1) ?? null,
    deliberations: acts.filter(({ read }) => read).map(toDeliberation),
    pages: [],
  };
}
