import { z } from 'zod';
import { sha256Schema } from './document.ts';
import { type Place, placeSchema } from './geometry.ts';

/** A position in the text of a page: UTF-16 offset in `PageText.text` (lib/layout/types.ts); pages count from 1. */
export const textPositionSchema = z.object({
  page: z.number().int().positive(),
  offset: z.number().int().nonnegative(),
});
export type TextPosition = z.infer<typeof textPositionSchema>;

/**
 * A passage: positions in the page text, the quoted words with 48 characters of context on both sides
 * (white space as in the page text), and rectangles in PDF points, one a line, in reading order.
 */
export const textTargetSchema = z.object({
  kind: z.literal('text'),
  start: textPositionSchema,
  end: textPositionSchema,
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  rects: z.array(placeSchema).min(1),
});
export type TextTarget = z.infer<typeof textTargetSchema>;

/** The most words around a rectangle that are kept, in UTF-16 units. */
export const AREA_WORDS_MAX = 2000;

/**
 * A rectangle drawn on a page, over a table or a scan: PDF points. What tells whether it still means the same in other bytes:
 * `drawnOn`, the document (SHA-256) that it was drawn on, and `words`, what is printed in it and near it there ('' on a scan).
 */
const areaTargetSchema = z.object({
  kind: z.literal('area'),
  rects: z.tuple([placeSchema]),
  drawnOn: sha256Schema.optional(),
  words: z.string().max(AREA_WORDS_MAX).optional(),
});
export type AreaTarget = z.infer<typeof areaTargetSchema>;

/** The whole act that begins on `page` (page 1 in a file that holds one act); `number` where the act prints one. */
const actTargetSchema = z.object({
  kind: z.literal('act'),
  page: z.number().int().positive(),
  number: z.string().nullable(),
});
export type ActTarget = z.infer<typeof actTargetSchema>;

/** Where a note is tied. One without a kind is of a time when there were only passages. */
const noteTargetSchema = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && !('kind' in value) ? { ...value, kind: 'text' } : value),
  z.discriminatedUnion('kind', [textTargetSchema, areaTargetSchema, actTargetSchema]),
);
export type NoteTarget = z.infer<typeof noteTargetSchema>;

/** The colours of a note; the reader may give each a name (lib/model/settings.ts). */
export const NOTE_COLORS = ['yellow', 'green', 'blue', 'red', 'purple', 'grey'] as const;
export type NoteColor = (typeof NOTE_COLORS)[number];

/** The longest text of a note, in UTF-16 units: more is refused with a sentence, never cut. */
export const NOTE_MAX_LENGTH = 1_000_000;
export const TAG_MAX_LENGTH = 64;
export const TAGS_MAX = 32;

/** Tags as a note may hold them: no white space around them, none empty, too long or written twice (case ignored); the first ones. */
export function cleanTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.trim().replace(/\s+/g, ' ').slice(0, TAG_MAX_LENGTH).trim();
    const key = tagKey(clean);
    if (clean !== '' && !known.has(key)) known.set(key, clean);
  }
  return [...known.values()].slice(0, TAGS_MAX);
}

/** Tags of the same key are one tag. */
export function tagKey(tag: string): string {
  return tag.toLocaleLowerCase('fr');
}

const tagSchema = z
  .string()
  .min(1)
  .max(TAG_MAX_LENGTH)
  .refine((tag) => tag === tag.trim(), 'white space around a tag');

/** Runs of commits that a note remembers it came through; of a longer line the oldest are forgotten. */
export const LINEAGE_MAX = 32;

/** Who wrote a note (a run of the background; for what came from a file, the instant it was written at), up to which revision. */
const lineageSchema = z.array(z.object({ by: z.string(), revision: z.number().int().nonnegative() })).max(LINEAGE_MAX);
export type Lineage = z.infer<typeof lineageSchema>;

/**
 * A highlight of the reader's own, with or without words (`body` is '' for a bare highlight).
 * `revision` counts commits: it is 0 before the first one. Dates are ISO 8601 instants.
 */
export const noteSchema = z.object({
  id: z.uuid(),
  documentId: sha256Schema,
  target: noteTargetSchema,
  body: z.string().max(NOTE_MAX_LENGTH),
  color: z.enum(NOTE_COLORS),
  tags: z
    .array(tagSchema)
    .max(TAGS_MAX)
    .refine((tags) => new Set(tags.map(tagKey)).size === tags.length, 'a tag that is written twice')
    .default([]),
  /** The machine mark that the note is about, and what it says as the page prints it. */
  mark: z.object({ kind: z.enum(['amount', 'vote', 'recusal']), value: z.string() }).optional(),
  revision: z.number().int().nonnegative(),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  /** The note on an earlier version of the document that this one was copied from. */
  copiedFrom: z.uuid().optional(),
  /** The note that was written elsewhere (another tab, a backup) at the same time as this one; both are to be looked at. */
  apartFrom: z.uuid().optional(),
  /** What the note was made from, the last run last: tells an earlier state of it from another text (lineage.ts). */
  lineage: lineageSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;
export type NoteMark = NonNullable<Note['mark']>;

/** The page that a note begins on. */
export function pageOfNote({ target }: Pick<Note, 'target'>): number {
  if (target.kind === 'text') return target.start.page;
  return target.kind === 'area' ? target.rects[0].page : target.page;
}

/** The page that a note ends on. */
export function lastPageOfNote({ target }: Pick<Note, 'target'>): number {
  return target.kind === 'text' ? target.end.page : pageOfNote({ target });
}

/** The words that a note is about, as the page text has them; '' for a rectangle or a whole act. */
export function quoteOf({ target }: Pick<Note, 'target'>): string {
  return target.kind === 'text' ? target.quote.exact : '';
}

/** Where a note is drawn; nothing for a whole act. */
export function rectsOf({ target }: Pick<Note, 'target'>): readonly Place[] {
  return target.kind === 'act' ? [] : target.rects;
}
