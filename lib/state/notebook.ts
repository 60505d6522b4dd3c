import { computed, type ReadonlySignal } from '@preact/signals';
import type { FindPassages } from '../anchor/find-all.ts';
import { noteAt } from '../anchor/hit.ts';
import { targetOfPlaces } from '../anchor/passage.ts';
import { makeTarget } from '../anchor/target.ts';
import type { Place } from '../model/geometry.ts';
import { type Note, type NoteTarget, rectsOf, type TextPosition } from '../model/note.ts';
import type { Notes } from './notes.ts';
import { type Pages, placeNotes } from './placing.ts';

/** A stretch of text that the reader selected; its ends may come in either order. */
export type Passage = { start: TextPosition; end: TextPosition };

/** What the notebook needs of the page around it. */
export type Surroundings = Pages & {
  find: FindPassages;
  /** Shows the notes, where a note is opened for writing. */
  openPanel(): void;
  /** Scrolls to a place. */
  show(place: Place): void;
};

export type Notebook = ReturnType<typeof createNotebook>;

/** The notes of a document tied to its pages: from a selection to a note, from a note to its place. */
export function createNotebook(notes: Notes, { find, openPanel, show, ...around }: Surroundings) {
  const pageOf = (page: number) => around.pages.peek().get(page);
  const placed = placeNotes(notes.list, around, find);
  /** Notes as they are to be drawn: one that moved, or whose words changed, where it is now; a lost one not at all. */
  const drawn: ReadonlySignal<readonly Note[]> = computed(() =>
    placed.value.flatMap(({ note, located }) => {
      if (located?.state === 'lost') return [];
      return [located && located.state !== 'inPlace' ? { ...note, target: located.target } : note];
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
    /** The words that stand where a note's words stood; null where they have not changed. */
    replacement(id: string): Passage | null {
      const located = placed.peek().find(({ note }) => note.id === id)?.located;
      return located?.state === 'changed' ? located.target : null;
    },
    /** Ties a note to another passage. False where its text has not been read yet, or holds no word. */
    attach(id: string, { start, end }: Passage): boolean {
      const target = makeTarget(pageOf, start, end);
      if (target) notes.attach(id, target);
      return target !== null;
    },
    /** From the list to the page. */
    go(id: string): void {
      const note = drawn.peek().find((one) => one.id === id);
      const place = note && rectsOf(note)[0];
      notes.select(id);
      if (place) show(place);
    },
    /** From the page to the list: opens the note that lies at a point (PDF points). False where there is none. */
    pick: (point: { page: number; x: number; y: number }): boolean => open(noteAt(drawn.peek(), point)?.id ?? null),
  };
}
