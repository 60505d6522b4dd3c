import type { ExportInput } from '../exchange/format.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Repository } from '../model/messages.ts';
import { toDeliberation } from './act-deliberation.ts';
import type { LibraryAct } from './library-acts.ts';

/** How many documents are asked for at once. */
const BATCH = 50;

/** The file at an address, if it is still the one of that SHA-256; rejects where it is not, or does not come. */
export type BytesOf = (url: string, id: string) => Promise<Uint8Array>;

/**
 * What exports of the library are written from: the acts that are shown, document by document, with their notes. `date` is the
 * day, `YYYY-MM-DD`. Rejects where the store does not answer: half an export is none.
 */
export async function libraryExport(
  repository: Repository,
  acts: readonly LibraryAct[],
  date: string,
  bytesOf: BytesOf,
): Promise<ExportInput[]> {
  const { documents } = await repository.request('library.acts', {});
  const records = new Map(documents.map((record) => [record.id, record]));
  const shares = [...Map.groupBy(acts, ({ documentId }) => documentId)];
  const inputs: ExportInput[] = [];
  for (let at = 0; at < shares.length; at += BATCH) {
    const asked = shares.slice(at, at + BATCH).map(async ([documentId, shown]) => {
      const corrections = await repository.request('corrections.list', { documentId });
      return { ...toInput(documentId, shown, records.get(documentId), bytesOf), corrections, date };
    });
    inputs.push(...(await Promise.all(asked)));
  }
  return inputs;
}

function toInput(
  id: string,
  shown: readonly LibraryAct[],
  record: DocumentRecord | undefined,
  bytesOf: BytesOf,
): Omit<ExportInput, 'corrections' | 'date'> {
  const acts = [...shown].sort((a, b) => a.index - b.index);
  const [first] = acts;
  const title = acts.length === 1 ? (first?.title ?? null) : null;
  const url = record?.urls.at(-1) ?? null;
  return {
    document: { id, title, url, name: title ?? record?.title ?? first?.number ?? '' },
    deliberations: acts.filter(({ read }) => read).map(toDeliberation),
    notes: acts.flatMap(({ notes }) => notes),
    ...(record ? { record } : {}),
    ...(url === null ? {} : { bytes: () => bytesOf(url, id) }),
  };
}
