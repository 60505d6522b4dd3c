import { computed, type ReadonlySignal } from '@preact/signals';
import type { ActPlace } from '../anchor/act.ts';
import { areaTarget } from '../anchor/area.ts';
import type { FindPassages } from '../anchor/find-all.ts';
import { noteAt } from '../anchor/hit.ts';
import { targetOfPlaces } from '../anchor/passage.ts';
import { makeTarget } from '../anchor/target.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Place } from '../model/geometry.ts';
import { type Note, type NoteMark, type NoteTarget, pageOfNote, rectsOf, type TextPosition } from '../model/note.ts';
import { createAdjusting, createPreview } from './adjusting.ts';
import { createAreaTool } from './area-tool.ts';
import type { LastColor } from './last-color.ts';
import type { Notes } from './notes.ts';
import { type Pages, type PlacedNote, placeNotes } from './placing.ts';
import { isSameList, steady } from './steady.ts';

/** A stretch of text that the reader selected; its ends may come in either order. */
export type Passage = { start: TextPosition; end: TextPosition };

/** What the notebook needs of the page around it. */
type Surroundings = Pages & {
  documentId: ReadonlySignal<string | null>;
  find: FindPassages;
  /** Shows the notes, where a note is opened for writing. */
  openPanel(): void;
  /** Scrolls to a place, or to a page. */
  show(place: Place): void;
  goToPage(page: number): void;
  /** The colour of the next note. */
  color: LastColor;
};

export type Notebook = ReturnType<typeof createNotebook>;

/** An act as notes know it. */
export function placeOfAct({ parts, number }: Deliberation): ActPlace {
  return { page: parts[0]?.firstPage ?? 1, number: number?.value ?? null };
}

const moved = new WeakMap<PlacedNote, Note>();

/** A note with the place that it has now; the same object for the same note in the same place. */
function whereItIs(placed: PlacedNote, target: NoteTarget): Note {
  const known = moved.get(placed) ?? { ...placed.note, target };
  moved.set(placed, known);
  return known;
}

/** The notes that have a place on each page, in order. */
function byPage(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const pages = new Map<number, Note[]>();
  for (const note of notes) {
    for (const page of new Set(rectsOf(note).map((place) => place.page))) {
      const own = pages.get(page);
      if (own) own.push(note);
      else pages.set(page, [note]);
    }
  }
  return pages;
}

/** The notes of a document tied to its pages: from a selection to a note, from a note to its place. */
export function createNotebook(notes: Notes, surroundings: Surroundings) {
  const { documentId, find, openPanel, show, goToPage, color, ...around } = surroundings;
  const pageOf = (page: number) => around.pages.peek().get(page);
  const placed = placeNotes(notes.list, around, find);
  const preview = createPreview();
  /**
   * Notes as they are to be drawn: one that moved, or whose words changed, where it is now; one that is being changed as it will be; a
   * lost one not at all.
   */
  const drawn: ReadonlySignal<readonly Note[]> = computed(() =>
    placed.value.flatMap((one) => {
      const { note, located } = one;
      if (preview.value?.id === note.id) return [{ ...note, target: preview.value.target }];
      if (located?.state === 'lost') return [];
      return [located && located.state !== 'inPlace' ? whereItIs(one, located.target) : note];
    }),
  );
  const drawnByPage = computed(() => byPage(drawn.value));
  const opened = computed(() => drawn.value.find(({ id }) => id === notes.selected.value) ?? null);

  function open(id: string | null): boolean {
    if (id === null) return false;
    notes.select(id);
    openPanel();
    return true;
  }
  const create = (target: NoteTarget | null, mark?: NoteMark) =>
    target && notes.create(target, { color: color.value.peek(), ...(mark && { mark }) });

  function frame(place: Place, note: string | null): void {
    const document = documentId.peek();
    if (!document) return;
    const target = areaTarget(pageOf, place, document);
    if (note) notes.attach(note, target);
    open(note ?? create(target));
  }

  /** From the list to the page. */
  function go(id: string): void {
    const note = drawn.peek().find((one) => one.id === id);
    const place = note && rectsOf(note)[0];
    notes.select(id);
    if (place) show(place);
    else if (note) goToPage(pageOfNote(note));
  }

  return {
    pageOf,
    placed,
    drawn,
    /** Those of one page, to be followed: the same list for as long as nothing of it changes. */
    drawnOn: (page: number): ReadonlySignal<readonly Note[]> =>
      steady(() => drawnByPage.value.get(page) ?? [], isSameList),
    color,
    /** Whether a note is open for writing. */
    writing: computed(() => notes.selected.value !== null),
    area: createAreaTool(frame),
    adjust: createAdjusting(notes, opened, preview, pageOf),
    /** Marks a passage. False where its text has not been read yet, or holds no word: nothing was made. */
    highlight: ({ start, end }: Passage): boolean => create(makeTarget(pageOf, start, end)) !== null,
    /** Marks a passage and opens its note for writing. */
    write: ({ start, end }: Passage): boolean => open(create(makeTarget(pageOf, start, end))),
    /** The same for a passage known by its rectangles, such as a field that was read; `mark`: the machine's mark there. */
    writeAt: (places: readonly Place[], mark?: NoteMark): boolean => open(create(targetOfPlaces(pageOf, places), mark)),
    /** Opens a note on a whole act. */
    writeOnAct: (act: ActPlace): boolean => open(create({ kind: 'act', ...act })),
    /** Ties a note to another act. */
    attachToAct: (id: string, act: ActPlace): void => notes.attach(id, { kind: 'act', ...act }),
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
    go,
    /** Opens a note of the list, whichever panel is open, and its place. */
    visit(id: string): boolean {
      go(id);
      return open(id);
    },
    /**
     * From the page to the list: opens the note that lies at a point (PDF points). False where there is none. `within`: a rectangle
     * counts not at its rim alone but anywhere in it.
     */
    pick: (point: { page: number; x: number; y: number }, within = true): boolean =>
      open(noteAt(drawn.peek(), point, within)?.id ?? null),
    /** Takes back what was done last, or does it again, and shows where that was. False where there is nothing. */
    undo: (): boolean => follow(notes.undo()?.id),
    redo: (): boolean => follow(notes.redo()?.id),
  };

  function follow(id: string | undefined): boolean {
    if (id === undefined) return false;
    // Of the open note the reader sees what happens.
    if (id === notes.selected.peek()) return true;
    const note = drawn.peek().find((one) => one.id === id);
    const place = note && rectsOf(note)[0];
    if (place) show(place);
    return true;
  }
}
