import type { DocumentSighting } from '../model/document.ts';
import type { Reader } from './reader.ts';

/** What the store should know of the document that is open, as far as it is read; null while there is none. */
export function toSighting({ documentId, document, address, extraction }: Reader): DocumentSighting | null {
  if (!documentId.value || !document.value) return null;
  const acts = extraction.value?.deliberations ?? [];
  const [act] = acts.length === 1 ? acts : [];
  return {
    id: documentId.value,
    url: address.url,
    fingerprint: document.value.fingerprint,
    numbers: acts.flatMap(({ number }) => (number ? [number.value] : [])),
    title: act?.title?.value ?? null,
    sessionDate: act?.sessionDate?.value ?? acts[0]?.sessionDate?.value ?? null,
    pageCount: document.value.pageCount,
  };
}
