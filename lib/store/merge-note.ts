import type { Note } from '../model/note.ts';
import { isSame } from '../model/same.ts';

/** What a page writes of a note, besides its words. */
const FIELDS = ['target', 'color', 'tags', 'mark', 'apartFrom', 'copiedFrom'] as const;

/**
 * What was stored and what another page wrote from `base`, together: each field as the one that changed it has it, and the writer's
 * where both did. Where both changed the words, and neither took them all away, `words` is 'both': one note cannot
 * hold them, and `note` has the stored ones. Without a `base` the writer is held to have changed everything.
 *
 * Words that were written on a note which was deleted in between bring it back: they would be seen nowhere.
 */
export function mergeNote(stored: Note, written: Note, base: Note | null): { note: Note; words: 'one' | 'both' } {
  const changed = FIELDS.filter((field) => !base || !isSame(base[field], written[field]));
  const note = { ...stored, ...Object.fromEntries(changed.map((field) => [field, written[field]])) };
  const wrote = (!base || base.body !== written.body) && written.body !== stored.body && written.body.trim() !== '';
  if (!wrote) return { note, words: 'one' };
  const alone = base?.body === stored.body || stored.body.trim() === '';
  return alone ? { note: { ...note, body: written.body, deletedAt: null }, words: 'one' } : { note, words: 'both' };
}
