import type { NoteColor } from '../../../lib/model/note.ts';
import type { Kept } from './NoteConflict.tsx';

/** What may be done with the notes of the list, by id. The same object as long as the document is: rows are drawn anew with it. */
export type NoteActions = {
  /** To its place on the page. */
  go(id: string): void;
  /** Opens it, or closes with null. */
  edit(id: string | null): void;
  type(id: string, text: string): void;
  recolor(id: string, color: NoteColor): void;
  retag(id: string, tags: readonly string[]): void;
  remove(id: string): void;
  /** Settles two notes that were written in two tabs at once; `id` is the one that was set apart. */
  settle(id: string, keep: Kept): void;
  /** Ties a note whose words changed or are lost to the selection, or to the words in its place (NoteState.tsx). */
  attach(id: string, to: 'selection' | 'replacement'): boolean;
  /** Gives a citation of its passage, and puts it on the clipboard. */
  cite(id: string): { text: string; done: Promise<void> };
  /** Gives a colour a name of the reader's own, for all notes. */
  nameColor(color: NoteColor, name: string): void;
};
