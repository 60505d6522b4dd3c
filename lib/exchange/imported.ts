import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Place } from '../model/geometry.ts';
import { NOTE_MAX_LENGTH, type Note, type NoteColor } from '../model/note.ts';
import type { ColorNames } from '../model/settings.ts';

/**
 * A note of another tool, which says what it is about in its own way: the words (`quote`), or the places on the page (`lines` of
 * words, or one `frame`), or neither, where it is about the whole document. `documentId` where the file tells it, else `source`
 * is the address of the document; `page` where it is told. `key` is the same each time that the same note is read.
 */
export type UnplacedNote = {
  key: string;
  documentId: string | null;
  source: string;
  page: number | null;
  quote: { exact: string; prefix: string; suffix: string } | null;
  lines: Place[];
  frame: Place | null;
  body: string;
  tags: string[];
  color: NoteColor | null;
  createdAt: string | null;
  updatedAt: string | null;
};

/**
 * What a file holds, all of it valid. `left`: how many entries are no notes of a reader, such as answers to others, and stay out; `colors`:
 * what the reader calls the colours, in a backup.
 */
export type Imported = {
  kind: 'backup' | 'w3c' | 'hypothesis' | 'pdf';
  documents: DocumentRecord[];
  notes: Note[];
  corrections: Correction[];
  unplaced: UnplacedNote[];
  left: number;
  colors?: ColorNames | undefined;
};

/**
 * Why a file is refused as a whole: too big to be one of ours, no text, no JSON, JSON that breaks off, another tool's, of a later
 * version of this extension, with an entry that is not what it should be, or with a note longer than any that is kept; a PDF that
 * cannot be read, or that holds no note.
 */
export type ImportRefusal =
  | 'tooBig'
  | 'notJson'
  | 'cutOff'
  | 'unknown'
  | 'newer'
  | 'invalid'
  | 'tooLong'
  | 'badPdf'
  | 'noNotes';
export type ImportResult = { ok: true; imported: Imported } | { ok: false; code: ImportRefusal };

export function refuse(code: ImportRefusal): ImportResult {
  return { ok: false, code };
}

/** What is answered for notes of another tool. */
export function accept(kind: Imported['kind'], notes: Note[], unplaced: UnplacedNote[], left: number): ImportResult {
  if (unplaced.some(({ body }) => body.length > NOTE_MAX_LENGTH)) return refuse('tooLong');
  return { ok: true, imported: { kind, documents: [], notes, corrections: [], unplaced, left } };
}

/** Why an entry that should be a note is none. */
export function whyInvalid(entry: unknown): ImportRefusal {
  const body = (entry as { body?: unknown } | null)?.body;
  return typeof body === 'string' && body.length > NOTE_MAX_LENGTH ? 'tooLong' : 'invalid';
}
