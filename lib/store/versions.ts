/**
 * The shape of the database, version by version: the first entry is version 1. A released entry is never edited; a change is a
 * new entry, with its upgrade where rows must change. Only keys and indexes are named, and only
 * tables that are new or changed; rows are the schemas of lib/model.
 */
export const SCHEMAS: readonly Record<string, string>[] = [
  {
    documents: 'id, *urls, *numbers, fingerprint, sessionDate, lastOpenedAt',
    // The compound index answers the notes of a document in document order.
    notes: 'id, [documentId+target.start.page+target.start.offset], updatedAt',
  },
  {
    // What the reader says of values that were read, a handful for each document.
    corrections: 'id, documentId, updatedAt',
  },
  {
    // What was read of each act; a document that was opened before has none until it is read again.
    acts: '[documentId+index]',
  },
];
