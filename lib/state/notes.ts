import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FailureCode, Repository } from '../model/messages.ts';
import { cleanTags, type Note, type NoteColor, type NoteMark, type NoteTarget } from '../model/note.ts';
import { inDocumentOrder } from '../model/note-order.ts';
import { isSame } from '../model/same.ts';
import { isDeleted, nextStep, type SaveState, saveState } from './note-entry.ts';
import { createHistory, type NoteFields, type NoteStep } from './notes-history.ts';
import { createNotesSync } from './notes-sync.ts';
import { isSameList, isSameMap, steady } from './steady.ts';

export type { SaveState } from './note-entry.ts';
export type { NoteStep } from './notes-history.ts';

/** What could not be written or read, for a banner that stays until it is mended. `unsaved` holds the latest texts. */
type NotesBanner = { code: FailureCode; unsaved: readonly Note[] };

/** Two notes that were written apart, in two tabs or here and in a backup: `apart` is the one that was set apart from `other`. */
export type NoteConflict = { apart: Note; other: Note };

/** What a new note may have besides its place. */
type NewNote = { body?: string; color?: NoteColor; tags?: readonly string[]; mark?: NoteMark };

/**
 * The notes of the document that is shown. Signals to read:
 * `list` — in document order, without deleted ones; `states` — how far each note is on its way to the database;
 * `banner` — what failed, until it no longer does; `lastDeleted` — what `bringBack` would bring back; `selected` — the id of
 * the note that is open; `conflicts` — by the id of the note that was set apart, as long as both notes are there.
 */
export type Notes = {
  list: ReadonlySignal<readonly Note[]>;
  states: ReadonlySignal<ReadonlyMap<string, SaveState>>;
  banner: ReadonlySignal<NotesBanner | null>;
  lastDeleted: ReadonlySignal<Note | null>;
  selected: ReadonlySignal<string | null>;
  conflicts: ReadonlySignal<ReadonlyMap<string, NoteConflict>>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** Makes a note and sends it; answers its id, or null while the document's identity is not known. */
  create(target: NoteTarget, note?: NewNote): string | null;
  /** Takes the whole text of a note after an input, and sends it at once, or as soon as the earlier one is answered. */
  type(id: string, text: string): void;
  setColor(id: string, color: NoteColor): void;
  /** Takes all tags of a note; they are cleaned as `cleanTags` does. */
  setTags(id: string, tags: readonly string[]): void;
  /** Ties a note to another place. */
  attach(id: string, target: NoteTarget): void;
  remove(id: string): void;
  /** Brings a note back that was deleted in this tab: its deletion is taken back, whatever was done to other notes since. */
  bringBack(id: string): void;
  /**
   * Settles two notes that were written at the same time; `id` is the one that was set apart. `both`: they are two notes from
   * now on; `apart`, `other`: that one stays and the other is deleted. A step that can be undone.
   */
  settle(id: string, keep: 'both' | 'apart' | 'other'): void;
  /**
   * Takes back what was done last in this tab, whichever note it was: creation, deletion, typing (merged until a pause, another
   * line or a change of direction), colour, tags, place. Answers what was taken back, for words and a scroll to
   * the note (`step.id`); null where there is nothing. Never overwrites what another tab has written since. A text
   * field that shows a note's text takes its Ctrl+Z from here, as its own would know nothing of the other notes.
   */
  undo(): NoteStep | null;
  /** Does again what was taken back last. Anything else that is done ends that. */
  redo(): NoteStep | null;
  select(id: string | null): void;
  /** Sends again, at once, what failed and would be sent again a while later. */
  retry(): void;
};

/** `clock` and `ids` are passed in; `until` stops the listening for other tabs' commits. */
export function createNotes(
  repository: Repository,
  documentId: ReadonlySignal<string | null>,
  clock: () => Date = () => new Date(),
  ids: () => string = () => crypto.randomUUID(),
  until: AbortSignal = new AbortController().signal,
): Notes {
  const lastDeleted = signal<string | null>(null);
  const selected = signal<string | null>(null);

  const sync = createNotesSync({
    repository,
    documentId,
    ids,
    until,
    onApart(id, copy) {
      history.follow(id, copy.id);
      if (selected.peek() === id) selected.value = copy.id;
    },
    onErased: () => history.clear(),
  });
  const { entries } = sync;
  const now = () => clock().toISOString();

  function read(id: string): NoteFields | null {
    const note = entries.value.get(id)?.wanted;
    if (!note) return null;
    const { body, target, color, tags, apartFrom } = note;
    return { body, target, color, tags, apartFrom, deleted: isDeleted(note) };
  }
  function apply(id: string, { deleted, ...fields }: Partial<NoteFields>): void {
    if (deleted && selected.peek() === id) selected.value = null;
    if (deleted === false && lastDeleted.peek() === id) lastDeleted.value = null;
    const change: Partial<Note> = { ...fields };
    if (deleted !== undefined) change.deletedAt = deleted ? now() : null;
    sync.change(id, change);
  }
  const history = createHistory(read, apply, () => clock().getTime());

  /** Changes fields of a note as a step. Nothing happens where it holds them already, or is deleted. */
  function act(kind: NoteStep['kind'], id: string, after: Partial<NoteFields>): void {
    const fields = read(id);
    if (!fields || fields.deleted) return;
    const names = (Object.keys(after) as (keyof NoteFields)[]).filter((name) => !isSame(fields[name], after[name]));
    if (names.length === 0) return;
    history.record({ id, kind, before: Object.fromEntries(names.map((name) => [name, fields[name]])), after });
    apply(id, after);
  }

  const stop = effect(() => {
    // The steps are those of the document that is shown.
    if (documentId.value !== null) history.clear();
  });
  until.addEventListener('abort', stop);

  const live = steady(
    () => [...entries.value.values()].map(({ wanted }) => wanted).filter((note) => !isDeleted(note)),
    isSameList,
  );
  const list = computed(() => inDocumentOrder(live.value));
  const remove = (id: string) => {
    if (!sync.get(id)) return;
    act('delete', id, { deleted: true });
    lastDeleted.value = id;
  };

  return {
    list,
    states: steady(() => new Map([...entries.value].map(([id, entry]) => [id, saveState(entry)])), isSameMap),
    banner: computed((): NotesBanner | null => {
      const failed = [...entries.value.values()].filter((entry) => entry.failure !== null && nextStep(entry) !== null);
      const code = failed[0]?.failure ?? sync.loadFailure.value;
      return code ? { code, unsaved: inDocumentOrder(failed.map(({ wanted }) => wanted)) } : null;
    }),
    lastDeleted: computed(() => entries.value.get(lastDeleted.value ?? '')?.wanted ?? null),
    selected,
    conflicts: computed(() => {
      const byId = new Map(list.value.map((note) => [note.id, note]));
      return new Map(
        list.value.flatMap((apart): [string, NoteConflict][] => {
          const other = byId.get(apart.apartFrom ?? '');
          return other ? [[apart.id, { apart, other }]] : [];
        }),
      );
    }),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    create(target, { body = '', color = 'yellow', tags = [], mark } = {}) {
      const document = documentId.peek();
      if (document === null) return null;
      const id = ids();
      const content = { target, body, color, tags: cleanTags(tags) };
      const times = { createdAt: now(), updatedAt: now(), deletedAt: null };
      sync.add({ id, documentId: document, ...content, ...(mark ? { mark } : {}), revision: 0, ...times });
      history.record({ id, kind: 'create', before: { deleted: true }, after: { ...content, deleted: false } });
      return id;
    },
    type: (id, body) => act('text', id, { body }),
    setColor: (id, color) => act('color', id, { color }),
    setTags: (id, tags) => act('tags', id, { tags: cleanTags(tags) }),
    attach: (id, target) => act('target', id, { target }),
    remove,
    bringBack: history.undelete,
    settle(id, keep) {
      const apartFrom = read(id)?.apartFrom;
      if (!apartFrom) return;
      if (keep === 'other') remove(id);
      else if (keep === 'apart') remove(apartFrom);
      else act('conflict', id, { apartFrom: undefined });
    },
    undo: history.undo,
    redo: history.redo,
    select(id) {
      history.pause();
      selected.value = id;
    },
    retry: sync.retry,
  };
}
