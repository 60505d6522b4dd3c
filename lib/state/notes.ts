import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type FailureCode, type Repository, StoreError } from '../model/messages.ts';
import type { Note, NoteTarget } from '../model/note.ts';
import { inDocumentOrder } from '../model/note-order.ts';
import {
  acknowledged,
  isDeleted,
  type NoteEntry,
  nextStep,
  type SaveState,
  saveState,
  storedEntry,
} from './note-entry.ts';

export type { SaveState } from './note-entry.ts';

/** What could not be written or read, for a banner that stays until it is mended. `unsaved` holds the latest texts. */
export type NotesBanner = { code: FailureCode; unsaved: readonly Note[] };

/**
 * The notes of the document that is shown. Signals to read:
 * `list` — in document order, without deleted ones; `states` — how far each note is on its way to the database;
 * `banner` — what failed, until it no longer does; `lastDeleted` — what `undo` brings back; `selected` — the id of the note
 * that is open; `conflicts` — how many notes were set apart because another tab had changed the same one.
 */
export type Notes = {
  list: ReadonlySignal<readonly Note[]>;
  states: ReadonlySignal<ReadonlyMap<string, SaveState>>;
  banner: ReadonlySignal<NotesBanner | null>;
  lastDeleted: ReadonlySignal<Note | null>;
  selected: ReadonlySignal<string | null>;
  conflicts: ReadonlySignal<number>;
  /** Makes a note and sends it; answers its id, or null while the document's identity is not known. */
  create(target: NoteTarget, body?: string): string | null;
  /** Takes the whole text of a note after an input, and sends it at once, or as soon as the earlier one is answered. */
  type(id: string, text: string): void;
  /** Ties a note to another passage. */
  attach(id: string, target: NoteTarget): void;
  remove(id: string): void;
  /** Brings the note that was deleted last back. */
  undo(): void;
  select(id: string | null): void;
  /** Sends again what failed. */
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
  const entries: Signal<ReadonlyMap<string, NoteEntry>> = signal(new Map());
  const loadFailure = signal<FailureCode | null>(null);
  const lastDeleted = signal<Note | null>(null);
  const selected = signal<string | null>(null);
  const conflicts = signal(0);
  let acks = 0;
  let refreshing: 'once' | 'again' | null = null;

  const get = (id: string) => entries.peek().get(id);
  const set = (id: string, entry: NoteEntry | null) => {
    const next = new Map(entries.peek());
    if (entry) next.set(id, entry);
    else next.delete(id);
    entries.value = next;
  };
  const patch = (id: string, change: Partial<NoteEntry>) => {
    const entry = get(id);
    if (entry) set(id, { ...entry, ...change });
  };

  /** Brings the database to what is wanted of one note: one request at a time, always with the latest text. */
  async function sync(id: string): Promise<void> {
    if (get(id)?.busy) return;
    patch(id, { busy: true });
    try {
      if (get(id)?.sent) await recover(id);
      for (let entry = get(id); entry; entry = get(id)) {
        const step = nextStep(entry);
        if (step === null) break;
        if (step === 'put') await put(id, entry);
        else await mark(id, entry, step === 'delete');
      }
      patch(id, { busy: false, failure: null });
    } catch (error) {
      patch(id, { busy: false, failure: error instanceof StoreError ? error.code : 'failed' });
    }
  }

  async function put(id: string, entry: NoteEntry): Promise<void> {
    const note = { ...entry.wanted, revision: entry.stored?.revision ?? 0 };
    patch(id, { sent: note });
    const answer = await repository.request('notes.put', { note });
    const current = get(id) ?? entry;
    if (answer.note.id !== id) setApart(id, current, answer.note);
    // Nothing was written, as there were no words to keep; words typed since then go by the rule of conflicts again.
    else if (answer.conflict && current.wanted.body !== note.body) patch(id, { sent: null });
    else set(id, acknowledged(current, answer.note, ++acks));
  }

  async function mark(id: string, entry: NoteEntry, deleted: boolean): Promise<void> {
    patch(id, { sent: { ...(entry.stored ?? entry.wanted), deletedAt: entry.wanted.deletedAt } });
    const stored = await repository.request('notes.delete', { id, deleted });
    set(id, acknowledged(get(id) ?? entry, stored, ++acks));
  }

  /** The text went into a note of its own, as another tab had changed this one: what is typed goes on there. */
  function setApart(id: string, entry: NoteEntry, copy: Note): void {
    set(copy.id, acknowledged({ ...entry, busy: false }, copy, ++acks));
    set(id, entry.stored && { ...storedEntry(entry.stored, 0), busy: false });
    if (selected.peek() === id) selected.value = copy.id;
    conflicts.value += 1;
    void sync(copy.id);
    void refresh();
  }

  /** An earlier answer was lost: what was sent then may be stored, and must not count as another tab's writing. */
  async function recover(id: string): Promise<void> {
    const entry = get(id);
    if (!entry?.sent || isDeleted(entry.sent)) return;
    const list = await repository.request('notes.list', { documentId: entry.sent.documentId });
    const found = list.find((note) => note.id === id);
    if (found?.body === entry.sent.body && isSameTarget(found, entry.sent)) set(id, acknowledged(entry, found, ++acks));
    else patch(id, { sent: null });
  }

  /** Takes over what the database holds, except where this page's own writing is still on its way. */
  async function refresh(): Promise<void> {
    const document = documentId.peek();
    if (document === null || refreshing === 'again') return;
    if (refreshing === 'once') {
      // Events come faster than lists while somebody types: one more list after this one tells it all.
      refreshing = 'again';
      return;
    }
    refreshing = 'once';
    const startedAt = acks;
    try {
      const list = await repository.request('notes.list', { documentId: document });
      if (until.aborted) return;
      if (documentId.peek() === document) entries.value = merge(entries.peek(), list, startedAt);
      loadFailure.value = null;
    } catch (error) {
      loadFailure.value = error instanceof StoreError ? error.code : 'failed';
    }
    const again = (refreshing as 'once' | 'again') === 'again';
    refreshing = null;
    if (again) void refresh();
  }

  const stop = effect(() => {
    if (documentId.value === null) return;
    entries.value = new Map();
    void refresh();
  });
  until.addEventListener('abort', stop);
  repository.onChange((change) => {
    if (change.event === 'notes.changed' && change.documentId === documentId.peek()) void refresh();
  }, until);

  const list = computed(() =>
    inDocumentOrder([...entries.value.values()].map(({ wanted }) => wanted).filter((note) => !isDeleted(note))),
  );
  const banner = computed((): NotesBanner | null => {
    const failed = [...entries.value.values()].filter((entry) => entry.failure !== null && nextStep(entry) !== null);
    const code = failed[0]?.failure ?? loadFailure.value;
    return code ? { code, unsaved: inDocumentOrder(failed.map(({ wanted }) => wanted)) } : null;
  });

  return {
    list,
    states: computed(() => new Map([...entries.value].map(([id, entry]) => [id, saveState(entry)]))),
    banner,
    lastDeleted,
    selected,
    conflicts,
    create(target, body = '') {
      const document = documentId.peek();
      if (document === null) return null;
      const now = clock().toISOString();
      const id = ids();
      const times = { createdAt: now, updatedAt: now, deletedAt: null };
      const wanted: Note = { id, documentId: document, target, body, color: 'yellow', tags: [], revision: 0, ...times };
      set(id, { wanted, stored: null, sent: null, busy: false, failure: null, ackedAt: acks });
      void sync(id);
      return id;
    },
    type(id, text) {
      const entry = get(id);
      if (!entry || entry.wanted.body === text) return;
      patch(id, { wanted: { ...entry.wanted, body: text } });
      void sync(id);
    },
    attach(id, target) {
      const entry = get(id);
      if (!entry) return;
      patch(id, { wanted: { ...entry.wanted, target } });
      void sync(id);
    },
    remove(id) {
      const entry = get(id);
      if (!entry || isDeleted(entry.wanted)) return;
      lastDeleted.value = entry.wanted;
      if (selected.peek() === id) selected.value = null;
      patch(id, { wanted: { ...entry.wanted, deletedAt: clock().toISOString() } });
      void sync(id);
    },
    undo() {
      const note = lastDeleted.peek();
      const entry = note && get(note.id);
      lastDeleted.value = null;
      if (!entry) return;
      patch(note.id, { wanted: { ...entry.wanted, deletedAt: null } });
      void sync(note.id);
    },
    select(id) {
      selected.value = id;
    },
    retry() {
      for (const [id, entry] of entries.peek()) if (nextStep(entry) !== null) void sync(id);
      if (loadFailure.peek() !== null) void refresh();
    },
  };
}

function isSameTarget({ target: a }: Note, { target: b }: Note): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `startedAt`: the count of acknowledgements when the list was asked for; it knows nothing of later ones. */
function merge(
  entries: ReadonlyMap<string, NoteEntry>,
  list: readonly Note[],
  startedAt: number,
): ReadonlyMap<string, NoteEntry> {
  const next = new Map(entries);
  const listed = new Map(list.map((note) => [note.id, note]));
  for (const [id, entry] of entries) {
    const settled = !entry.busy && nextStep(entry) === null;
    if (!settled || isDeleted(entry.wanted) || entry.ackedAt > startedAt || listed.has(id)) continue;
    next.delete(id);
  }
  for (const note of list) {
    const entry = entries.get(note.id);
    const settled = !entry || (!entry.busy && nextStep(entry) === null);
    if (settled && note.revision >= (entry?.stored?.revision ?? 0)) next.set(note.id, storedEntry(note, startedAt));
  }
  return next;
}
