import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Note } from '../model/note.ts';

/**
 * A note of another tool: it says which words it is about, not where they are. `documentId` where the file tells it, else
 * `source` is the address of the document; `page` where it is told.
 */
export type UnplacedNote = {
  id: string | null;
  documentId: string | null;
  source: string;
  page: number | null;
  quote: { exact: string; prefix: string; suffix: string };
  body: string;
  tags: string[];
  createdAt: string | null;
  updatedAt: string | null;
};

/** What a file holds, all of it valid. `left`: how many entries are about no words of a document, and stay out. */
export type Imported = {
  kind: 'backup' | 'w3c' | 'hypothesis';
  documents: DocumentRecord[];
  notes: Note[];
  corrections: Correction[];
  unplaced: UnplacedNote[];
  left: number;
};

/**
 * Why a file is refused as a whole: too big to be one of ours, no text, no JSON, JSON that breaks off, another tool's, of a later
 * version of this extension, or with an entry that is not what it should be.
 */
export type ImportRefusal = 'tooBig' | 'notJson' | 'cutOff' | 'unknown' | 'newer' | 'invalid';
export type ImportResult = { ok: true; imported: Imported } | { ok: false; code: ImportRefusal };

export function refuse(code: ImportRefusal): ImportResult {
  return { ok: false, code };
}
