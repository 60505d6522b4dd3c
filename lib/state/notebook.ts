import { computed, type ReadonlySignal } from '@preact/signals';
import { noteAt } from '../anchor/hit.ts';
import { type Located, locate } from '../anchor/locate.ts';
import { targetOfPlaces } from '../anchor/passage.ts';
import { makeTarget } from '../anchor/target.ts';
import type { PageText } from '../layout/types.ts';
import type { Place } from '../model/geometry.ts';
import type { Note, NoteTarget, TextPosition } from '../model/note.ts';
import type { Notes } from './notes.ts';

/** A stretch of text that the reader selected; its ends may come in either order. */
export type Passage = { start: TextPosition; end: TextPosition };

/** A note with the place where its words stand now. `located` is null while its pages have not been read. */
export type PlacedNote = { note: Note; located: Located | null };

/** What the notebook needs of the page around it. */
export type Surroundings = {
  pages: ReadonlySignal<ReadonlyMap<number, PageText>>;
  /** Shows the notes, where a note is opened for writing. */
  openPanel(): void;
  /** Scrolls to a place. */
  show(place: Place): void;
};

export type Notebook = ReturnType<typeof createNotebook>;

/** The notes of a document tied to its pages: from a selection to a note, from a note to its place. */
export function createNotebook(notes: Notes, { pages, openPanel, show }: Surroundings) {
  const pageOf = (page: number) => pages.peek().get(page);
  const placed: ReadonlySignal<readonly PlacedNote[]> = computed(() => {
    const { value } = pages;
    return notes.list.value.map((note) => ({ note, located: locate((page) => value.get(page), note.target) }));
  });
  /** Notes as they are to be drawn: a moved one with its new rectangles, a lost one not at all. */
  const drawn: ReadonlySignal<readonly Note[]> = computed(() =>
    placed.value.flatMap(({ note, located }) => {
      if (located?.state === 'lost') return [];
      return located?.state === 'moved' ? [{ ...note, target: located.target }] : [note];
    }),
  );

  function open(id: string | null): boolean {
    if (id === null) return false;
    notes.select(id);
    openPanel();
    return true;
  }
  const create = (target: NoteTarget | null) => target && notes.create(target);

  return {
    pageOf,
    placed,
    drawn,
    /** Marks a passage. False where its text has not been read yet, or holds no word: nothing was made. */
    highlight: ({ start, end }: Passage): boolean => create(makeTarget(pageOf, start, end)) !== null,
    /** Marks a passage and opens its note for writing. */
    write: ({ start, end }: Passage): boolean => open(create(makeTarget(pageOf, start, end))),
    /** The same for a passage known by its rectangles, such as a field that was read. */
    writeAt: (places: readonly Place[]): boolean => open(create(targetOfPlaces(pageOf, places))),
    /** From the list to the page. */
    go(id: string): void {
      const place = drawn.peek().find((note) => note.id === id)?.target.rects[0];
      notes.select(id);
      if (place) show(place);
    },
    /** From the page to the list: opens the note that lies at a point (PDF points). False where there is none. */
    pick: (point: { page: number; x: number; y: number }): boolean => open(noteAt(drawn.peek(), point)?.id ?? null),
  };
}
