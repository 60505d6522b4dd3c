import { z } from 'zod';
import { actRecordSchema } from './act-summary.ts';
import { correctionSchema } from './correction.ts';
import { documentRecordSchema, documentSightingSchema, sha256Schema } from './document.ts';
import { noteSchema } from './note.ts';
import { readingSchema } from './reading.ts';
import { colorNamesSchema, settingsChangeSchema, settingsSchema } from './settings.ts';

/**
 * The requests that an extension page sends to the background, which owns the database: each with its payload and its answer.
 * Both ends parse both. A failed request answers `{ ok: false, code, message }`; codes: 'quota', 'refused', 'invalid', 'failed';
 * 'gone' is a page's own finding: the extension that it belongs to was updated or switched off, and nothing answers it any more.
 */
export const requests = {
  /** Records that a document was opened; answers the merged record. */
  'document.open': { input: documentSightingSchema, output: documentRecordSchema },
  /** The documents that were opened and hold one of these acts, the one that was opened last first. */
  'documents.byNumber': {
    input: z.object({ numbers: z.array(z.string()) }),
    output: z.array(documentRecordSchema),
  },
  /** The documents that were opened last, the last one first. */
  'documents.recent': {
    input: z.object({ limit: z.number().int().min(1).max(100) }),
    output: z.array(documentRecordSchema),
  },
  /** The documents that were opened at an address, the one that was opened last first: several are versions of one. */
  'documents.byUrl': { input: z.object({ url: z.string() }), output: z.array(documentRecordSchema) },
  /** The documents to which their makers gave one fingerprint, the one that was opened last first. */
  'documents.byFingerprint': {
    input: z.object({ fingerprint: z.string() }),
    output: z.array(documentRecordSchema),
  },
  /** Remembers the matters that the reader confirmed, beside those that are known; answers the record, null where there is none. */
  'document.matters': {
    input: z.object({ id: sha256Schema, matters: documentRecordSchema.shape.matters.unwrap() }),
    output: documentRecordSchema.nullable(),
  },
  /** What exports are written from, of a document that was read to its end; null where it never was. */
  'readings.get': { input: z.object({ documentId: sha256Schema }), output: readingSchema.nullable() },
  'readings.put': { input: z.object({ reading: readingSchema }), output: z.object({}) },
  /** Keeps what was read of the acts of a document, instead of what was kept of them before. `index` counts from 0. */
  'acts.put': {
    input: z.object({ documentId: sha256Schema, acts: z.array(actRecordSchema) }),
    output: z.object({}),
  },
  /** What was kept of the acts of a document, in order; empty where it was never read to its end. */
  'acts.list': { input: z.object({ documentId: sha256Schema }), output: z.array(actRecordSchema) },
  /** Every document that was opened, and the acts of all, in no order. */
  'library.acts': {
    input: z.object({}),
    output: z.object({ documents: z.array(documentRecordSchema), acts: z.array(actRecordSchema) }),
  },
  /**
   * The notes of all documents that are not deleted, some thousands at a time, by id: first `after: null`, then the id that
   * the answer names as `next`, until that is null.
   */
  'library.notes': {
    input: z.object({ after: z.uuid().nullable() }),
    output: z.object({ notes: z.array(noteSchema), next: z.uuid().nullable() }),
  },
  /** The tags of the notes of all documents that are not deleted, in alphabetical order; one that is written in several ways once. */
  'library.tags': { input: z.object({}), output: z.array(z.string()) },
  /** The notes of a document that are not deleted, in document order. */
  'notes.list': { input: z.object({ documentId: sha256Schema }), output: z.array(noteSchema) },
  /**
   * Creates or changes a note. `note.revision` is the revision that the writer started from, `base` the note as it was then.
   * Answered only after the transaction has committed, with the note as stored. Where the stored revision is another, each field
   * is as the one that changed it has it; where both changed the words, nothing is overwritten: the written ones are kept in a
   * note of their own (`conflict: true`, `apartFrom`), under `copyId` where it is given.
   */
  'notes.put': {
    input: z.object({ note: noteSchema, base: noteSchema.nullable().optional(), copyId: z.uuid().optional() }),
    output: z.object({ note: noteSchema, conflict: z.boolean() }),
  },
  /** Marks a note as deleted (`deletedAt`), or takes that back: `deleted: false`. */
  'notes.delete': { input: z.object({ id: z.uuid(), deleted: z.boolean() }), output: noteSchema },
  /** The corrections of a document that are not taken back, in the order in which they were made. */
  'corrections.list': { input: z.object({ documentId: sha256Schema }), output: z.array(correctionSchema) },
  /**
   * Creates or replaces a correction, by the rules of `notes.put`; but where the stored one says otherwise nothing is
   * written, and the stored one is answered (`conflict: true`). A field has one correction, whichever page made it.
   */
  'corrections.put': {
    input: z.object({ correction: correctionSchema }),
    output: z.object({ correction: correctionSchema, conflict: z.boolean() }),
  },
  /** Takes a correction back (`deletedAt`), or brings it back: `deleted: false`. */
  'corrections.delete': { input: z.object({ id: z.uuid(), deleted: z.boolean() }), output: correctionSchema },
  /** What the reader chose, every field of it. */
  'settings.get': { input: z.object({}), output: settingsSchema },
  /** Changes the settings that are named and leaves the others; answers all of them, after the commit. */
  'settings.put': { input: z.object({ change: settingsChangeSchema }), output: settingsSchema },
  /**
   * Writes what a backup or another file holds, by id: what is new, or later; nothing that is there goes away, and a note that was
   * deleted here comes back. Where neither text of a note came from the other, both are kept, one in a note of its own (`apart`
   * counts them; `apartFrom`). `colors` names those that have no name here. All of it or nothing. Answers how much was written.
   */
  'library.restore': {
    input: z.object({
      documents: z.array(documentRecordSchema),
      notes: z.array(noteSchema),
      corrections: z.array(correctionSchema),
      colors: colorNamesSchema.optional(),
    }),
    output: z.object({ documents: z.number(), notes: z.number(), corrections: z.number(), apart: z.number() }),
  },
  /** Empties the database, settings included. All of it or nothing. */
  'library.erase': { input: z.object({}), output: z.object({}) },
  /** Whether the browser promised to keep the database (`navigator.storage.persist`), and bytes used and granted. */
  'storage.status': {
    input: z.object({}),
    output: z.object({ persisted: z.boolean(), usage: z.number().nullable(), quota: z.number().nullable() }),
  },
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;

/** What the background tells every open page after a commit. */
export const eventSchema = z.discriminatedUnion('event', [
  /**
   * `note`: the one that was changed, as it is stored now; or which one (`changed`), where its words are not for all that hear.
   * Without either, any note of the document may have been changed.
   */
  z.object({
    event: z.literal('notes.changed'),
    documentId: sha256Schema,
    note: noteSchema.optional(),
    changed: noteSchema.pick({ id: true, revision: true }).optional(),
  }),
  z.object({ event: z.enum(['corrections.changed', 'acts.changed']), documentId: sha256Schema }),
  z.object({ event: z.enum(['settings.changed', 'library.erased']) }),
]);
export type StoreEvent = z.infer<typeof eventSchema>;

/** The same news without the words of a note. */
export function withoutWords(event: StoreEvent): StoreEvent {
  if (event.event !== 'notes.changed' || !event.note) return event;
  const { note, ...rest } = event;
  return { ...rest, changed: { id: note.id, revision: note.revision } };
}

/** A request that failed, as the writer sees it. */
export const failureSchema = z.object({
  ok: z.literal(false),
  code: z.enum(['quota', 'refused', 'invalid', 'failed', 'gone']),
  message: z.string(),
});
export type FailureCode = z.infer<typeof failureSchema>['code'];

/**
 * What `lib/state` needs of a store, whoever keeps it: the background (by messages), or a page's own database in the bookmarklet.
 * Rejects with `StoreError`.
 */
export interface Repository {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** Calls back after commits by any page, until `signal` aborts. */
  onChange(listener: (event: StoreEvent) => void, signal: AbortSignal): void;
}

export class StoreError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}
