import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isSame } from '../model/same.ts';
import type { NoteContent } from './note-entry.ts';

/** What a step may change. */
export type NoteFields = NoteContent & { deleted: boolean };

/** One thing that the reader did to a note, as it is taken back or done again. */
export type NoteStep = {
  id: string;
  kind: 'create' | 'delete' | 'text' | 'color' | 'tags' | 'target' | 'conflict';
  before: Partial<NoteFields>;
  after: Partial<NoteFields>;
};

/** How many steps are kept. */
const MOST = 500;
/** A pause in typing after which a new step begins, in milliseconds. */
const PAUSE = 1500;

/**
 * What was done to the notes of one document, as steps back and forth. A step is taken only where the note still is as that
 * step left it: what another tab has written since is never overwritten by it.
 *
 * - `read`: what a note holds now; null where it is no longer known. A signal is read, so that `canUndo` follows.
 * - `apply`: makes a note hold it.
 */
export function createHistory(
  read: (id: string) => NoteFields | null,
  apply: (id: string, fields: Partial<NoteFields>) => void,
  now: () => number,
) {
  const done = signal<readonly NoteStep[]>([]);
  const undone = signal<readonly NoteStep[]>([]);
  /** When the last step was typed; null where no typing may be added to it. */
  let typedAt: number | null = null;

  const stands = ({ id, before, after }: NoteStep, back: boolean) => {
    const fields = read(id);
    const expected = Object.entries(back ? after : before) as [keyof NoteFields, unknown][];
    return fields !== null && expected.every(([field, value]) => isSame(fields[field], value));
  };
  const undoable = computed(() => done.value.findLast((step) => stands(step, true)) ?? null);
  const redoable = computed(() => undone.value.findLast((step) => stands(step, false)) ?? null);

  /** Takes the step out of one list, with those after it that can no longer be taken, and puts it on the other. */
  function move(step: NoteStep | null, from: typeof done, to: typeof done, fields: 'before' | 'after') {
    if (!step) return null;
    typedAt = null;
    from.value = from.peek().slice(0, from.peek().indexOf(step));
    to.value = [...to.peek(), step];
    apply(step.id, step[fields]);
    return step;
  }

  return {
    canUndo: computed(() => undoable.value !== null) as ReadonlySignal<boolean>,
    canRedo: computed(() => redoable.value !== null) as ReadonlySignal<boolean>,
    undo: (): NoteStep | null => move(undoable.peek(), done, undone, 'before'),
    /** Takes back the deletion of a note, whatever was done to others since. */
    undelete(id: string): void {
      const step = done.peek().findLast((one) => one.kind === 'delete' && one.id === id) ?? null;
      if (!step || !stands(step, true)) return;
      done.value = done.peek().filter((one) => one !== step);
      undone.value = [...undone.peek(), step];
      typedAt = null;
      apply(id, step.before);
    },
    redo: (): NoteStep | null => move(redoable.peek(), undone, done, 'after'),
    /** Remembers a step that was done. What was taken back before it cannot be done again. */
    record(step: NoteStep): void {
      undone.value = [];
      const last = done.peek().at(-1);
      const time = now();
      if (last && typedAt !== null && time - typedAt < PAUSE && continues(last, step)) {
        done.value = [...done.peek().slice(0, -1), { ...last, after: step.after }];
      } else done.value = [...done.peek(), step].slice(-MOST);
      typedAt = step.kind === 'text' ? time : null;
    },
    /** What is typed from now on is a step of its own. */
    pause(): void {
      typedAt = null;
    },
    /** The reader's writing goes on in another note. */
    follow(id: string, other: string): void {
      const moved = (steps: readonly NoteStep[]) =>
        steps.map((step) => (step.id === id ? { ...step, id: other } : step));
      done.value = moved(done.peek());
      undone.value = moved(undone.peek());
    },
    clear(): void {
      done.value = [];
      undone.value = [];
      typedAt = null;
    },
  };
}

/** Whether typing goes on in the same way: on the same note, still adding or still taking away, on the same line. */
function continues(last: NoteStep, step: NoteStep): boolean {
  if (last.kind !== 'text' || step.kind !== 'text' || last.id !== step.id) return false;
  const [first, middle, end] = [last.before.body ?? '', last.after.body ?? '', step.after.body ?? ''];
  const newLine = count(end) > count(middle);
  return middle.length >= first.length === end.length >= middle.length && !newLine;
}

const count = (text: string) => text.split('\n').length;
