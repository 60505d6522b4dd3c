import type { Transaction } from 'dexie';

/** One version of the database: the tables that are new or changed, with their keys and indexes, and what becomes of their rows. */
type SchemaVersion = {
  stores: Record<string, string>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
};

/**
 * The shape of the database, version by version: the first entry is version 1. A released entry is never edited; a change is a
 * new entry, with its upgrade where rows must change. Rows are the schemas of lib/model.
 */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      documents: 'id, *urls, *numbers, fingerprint, sessionDate, lastOpenedAt',
      notes: 'id, [documentId+target.start.page+target.start.offset], updatedAt',
    },
  },
  // What the reader says of values that were read, a handful for each document.
  { stores: { corrections: 'id, documentId, updatedAt' } },
  // What was read of each act; a document that was opened before has none until it is read again.
  { stores: { acts: '[documentId+index]' } },
  {
    // A note may be on a rectangle or a whole act, which no index of positions would list. Tags are offered as they are typed.
    stores: { notes: 'id, documentId, updatedAt, *tags', settings: 'id' },
    upgrade: (transaction) =>
      transaction
        .table('notes')
        .toCollection()
        .modify((note: { target: object; tags?: string[] }) => {
          if (!('kind' in note.target)) note.target = { kind: 'text', ...note.target };
          note.tags ??= [];
        }),
  },
  // What exports of the library are written from, one row a document; none until it is read again.
  { stores: { readings: 'documentId' } },
];
