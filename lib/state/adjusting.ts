import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { areaTarget } from '../anchor/area.ts';
import { caretPlace, nearestPosition, type Side, stepPosition } from '../anchor/caret.ts';
import { makeTarget } from '../anchor/target.ts';
import type { PageOf } from '../anchor/window.ts';
import type { Place, Rect } from '../model/geometry.ts';
import type { Note, NoteTarget, TextPosition, TextTarget } from '../model/note.ts';
import { comparePositions } from '../model/note-order.ts';
import type { PagePoint } from '../model/viewer.ts';
import type { Notes } from './notes.ts';

/** One end of the passage of the open note: where it stands, the word at it, and how far into the page's text it is. */
export type Handle = { side: Side; place: Place; word: string; offset: number; length: number };

/** What a note is tied to while it is being changed: shown, but not stored yet. */
type Preview = Signal<{ id: string; target: NoteTarget } | null>;

export const createPreview = (): Preview => signal(null);

/**
 * Changing what the open note is tied to: the ends of a passage, the frame of a rectangle. Each change is shown at once; `settle`
 * stores what a movement led to as one step, `abandon` puts back what was there.
 *
 * - `open`: the open note as it is drawn, changes that are not stored included.
 */
export function createAdjusting(
  notes: Pick<Notes, 'attach'>,
  open: ReadonlySignal<Note | null>,
  preview: Preview,
  pageOf: PageOf,
) {
  /** The end that is being moved. */
  const held = signal<Side | null>(null);
  const passage = (): TextTarget | null => {
    const target = open.peek()?.target;
    return target?.kind === 'text' ? target : null;
  };

  function show(target: NoteTarget | null): void {
    const note = open.peek();
    if (note && target) preview.value = { id: note.id, target };
  }

  /** Brings an end to a position; never to or over the other end. */
  function bring(side: Side, to: TextPosition): void {
    const target = passage();
    if (!target) return;
    const order = comparePositions(side === 'start' ? to : target.start, side === 'start' ? target.end : to);
    if (order >= 0) return;
    held.value = side;
    show(side === 'start' ? makeTarget(pageOf, to, target.end) : makeTarget(pageOf, target.start, to));
  }

  function store(): void {
    const { value } = preview;
    if (value) notes.attach(value.id, value.target);
    preview.value = null;
  }

  return {
    held: held as ReadonlySignal<Side | null>,
    /** The two ends of the open note's passage; empty where it has none, or its pages are not read. */
    handles: computed((): Handle[] => {
      const target = open.value?.target;
      if (target?.kind !== 'text') return [];
      return (['start', 'end'] as const).flatMap((side) => {
        const place = caretPlace(pageOf, target[side], side);
        const words = target.quote.exact.match(/\S+/g) ?? [];
        const length = pageOf(target[side].page)?.text.length ?? 0;
        const word = words.at(side === 'start' ? 0 : -1) ?? '';
        return place ? [{ side, place, word, offset: target[side].offset, length }] : [];
      });
    }),
    /** The frame of the open note; null where it has none. */
    frame: computed((): Place | null => {
      const target = open.value?.target;
      return target?.kind === 'area' ? target.rects[0] : null;
    }),
    /** Moves an end by a word or a letter, on (`1`) or back (`-1`). */
    step(side: Side, unit: 'word' | 'letter', by: 1 | -1): void {
      const from = passage()?.[side];
      const to = from && stepPosition(pageOf, from, side, unit, by);
      if (to) bring(side, to);
    },
    /** Moves an end to the gap between letters that is nearest to a point. */
    drag(side: Side, { page, x, y }: PagePoint): void {
      const text = pageOf(page);
      const to = text && nearestPosition(text, x, y);
      if (to) bring(side, to);
    },
    /** Gives the open note's rectangle another shape on its page. */
    shape(rect: Rect): void {
      const note = open.peek();
      if (note?.target.kind !== 'area') return;
      const [{ page }] = note.target.rects;
      show(areaTarget(pageOf, { page, rect }, note.documentId));
    },
    /** Stores what is shown; the movement may go on, on another page. */
    store,
    settle(): void {
      store();
      held.value = null;
    },
    abandon(): void {
      preview.value = null;
      held.value = null;
    },
  };
}
