import type { FailureCode } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { isSame } from '../model/same.ts';

/**
 * One note on its way to the database. `wanted` is what the reader sees; `stored` is what the database last acknowledged;
 * `sent` is what was sent without an answer yet, or ever. `failure` stays until a later attempt succeeds.
 */
export type NoteEntry = {
  wanted: Note;
  stored: Note | null;
  sent: Note | null;
  busy: boolean;
  failure: FailureCode | null;
  /** The count of acknowledgements when this entry last got one: tells whether an older list may speak about it. */
  ackedAt: number;
};

export type SaveState = 'saving' | 'saved' | 'failed';

/** What brings the database closer to what is wanted, or null where it holds it. */
type SaveStep = 'put' | 'delete' | 'restore' | null;

/** What the reader changes of a note. */
const CONTENT = ['body', 'target', 'color', 'tags', 'apartFrom'] as const;
export type NoteContent = Pick<Note, (typeof CONTENT)[number]>;

export function isDeleted(note: Note): boolean {
  return note.deletedAt !== null;
}

/** Whether two notes say the same of the same place. */
export function hasSameContent(one: Note, other: Note): boolean {
  return CONTENT.every((field) => isSame(one[field], other[field]));
}

export function nextStep({ wanted, stored }: NoteEntry): SaveStep {
  // A note that never reached the database needs no deletion there.
  if (!stored) return isDeleted(wanted) ? null : 'put';
  if (isDeleted(wanted) !== isDeleted(stored)) return isDeleted(wanted) ? 'delete' : 'restore';
  // Objects are taken over as the same ones when they have been stored (`acknowledged`).
  const differs = CONTENT.some((field) => wanted[field] !== stored[field]);
  return !isDeleted(wanted) && differs ? 'put' : null;
}

/** Whether nothing of a note is on its way, or has to be. */
export function isSettled(entry: NoteEntry): boolean {
  return !entry.busy && nextStep(entry) === null;
}

/** « Enregistré » is said for `saved` alone: the database has acknowledged the last text that was typed. */
export function saveState(entry: NoteEntry): SaveState {
  if (nextStep(entry) === null) return 'saved';
  // While it is tried again by itself too: what comes and goes would be heard each time.
  return entry.failure !== null ? 'failed' : 'saving';
}

/** A note as the database gives it. */
export function storedEntry(note: Note, ackedAt: number): NoteEntry {
  return { wanted: note, stored: note, sent: null, busy: false, failure: null, ackedAt };
}

/** The entry after the database acknowledged `stored`: what was changed, deleted or taken back since it was sent stays wanted. */
export function acknowledged(entry: NoteEntry, stored: Note, ackedAt: number): NoteEntry {
  const before = entry.sent ?? entry.stored ?? entry.wanted;
  const changed = CONTENT.filter((field) => entry.wanted[field] !== before[field]);
  const since = Object.fromEntries(changed.map((field) => [field, entry.wanted[field]]));
  const kept = isDeleted(entry.wanted) === isDeleted(before) ? stored : entry.wanted;
  return {
    ...entry,
    wanted: { ...stored, ...since, deletedAt: kept.deletedAt },
    stored,
    sent: null,
    failure: null,
    ackedAt,
  };
}
