import { searchKey } from '../extract/search-words.ts';
import { type Note, type NoteColor, quoteOf, tagKey } from '../model/note.ts';

/**
 * What a note is: a bare highlight, a passage with words on it, a rectangle, the whole act; and `mark` besides, where it is about
 * something that was read by machine.
 */
export const NOTE_KINDS = ['highlight', 'note', 'area', 'act', 'mark'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_PLACES = ['inPlace', 'moved', 'changed', 'lost'] as const;
/** Where a note's words stand now (lib/anchor/locate.ts). */
export type NotePlaceState = (typeof NOTE_PLACES)[number];

/** Which notes the reader wants to see; null, or an empty text, wants all. `tag` is a `tagKey`. */
export type NoteFilter = {
  color: NoteColor | null;
  tag: string | null;
  kind: NoteKind | null;
  place: NotePlaceState | null;
  text: string;
};
export const NO_NOTE_FILTER: NoteFilter = { color: null, tag: null, kind: null, place: null, text: '' };

/** A note, and where it stands; null while that is not known yet, which is none of the states. */
type Placed = { note: Note; located: { state: NotePlaceState } | null };

export function isFilteringNotes(filter: NoteFilter): boolean {
  const { text, ...others } = filter;
  return searchKey(text) !== '' || Object.values(others).some((value) => value !== null);
}

/** Whether a note is wanted. Of a text every word must be in its words, its quote, its tags or its mark, whatever the accents. */
export function isWantedNote({ note, located }: Placed, filter: NoteFilter): boolean {
  if (filter.color && note.color !== filter.color) return false;
  if (filter.tag && !note.tags.some((tag) => tagKey(tag) === filter.tag)) return false;
  if (filter.kind && !isOfKind(note, filter.kind)) return false;
  if (filter.place && located?.state !== filter.place) return false;
  const text = searchKey(filter.text);
  if (text === '') return true;
  const words = wordsOf(note);
  return text.split(' ').every((word) => words.includes(word));
}

function isOfKind({ target, body, mark }: Note, kind: NoteKind): boolean {
  if (kind === 'mark') return mark !== undefined;
  if (target.kind !== 'text') return kind === target.kind;
  return kind === (body.trim() === '' ? 'highlight' : 'note');
}

/** A note that did not change is the same object, and is folded once. */
const folded = new WeakMap<Note, string>();

function wordsOf(note: Note): string {
  const known = folded.get(note);
  if (known !== undefined) return known;
  const words = [note.body, quoteOf(note), ...note.tags, note.mark?.value ?? ''].map(searchKey).join('\n');
  folded.set(note, words);
  return words;
}

/** The tags of some notes, in alphabetical order; one that is written in several ways once, as it was written first. */
export function tagsOf(notes: readonly Pick<Note, 'tags'>[]): string[] {
  const tags = new Map<string, string>();
  for (const tag of notes.flatMap((note) => note.tags)) if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  return [...tags.values()].sort(new Intl.Collator('fr').compare);
}
