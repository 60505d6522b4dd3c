import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Repository } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import {
  acknowledged,
  hasSameContent,
  isDeleted,
  isSettled,
  type NoteEntry,
  nextStep,
  storedEntry,
} from './note-entry.ts';
import { isSameMap } from './steady.ts';
import { createResending } from './try-again.ts';

/**
 * What the sync works with. `onApart`: the text of a note went into `copy`, as another tab had changed the note; `onErased`: nothing is stored any more.
 */
type SyncParts = {
  repository: Repository;
  documentId: ReadonlySignal<string | null>;
  ids: () => string;
  until: AbortSignal;
  onApart(id: string, copy: Note): void;
  onErased(): void;
};

/** A note as it was stored, or only which one. */
type Changed = Note | Pick<Note, 'id' | 'revision'>;

/**
 * The notes of a document on their way to the database and back: what this page wants of each note is sent until it is
 * stored, and what other pages store is taken over, except where this page's own writing is still on its way.
 */
export function createNotesSync({ repository, documentId, ids, until, onApart, onErased }: SyncParts) {
  const entries: Signal<ReadonlyMap<string, NoteEntry>> = signal(new Map());
  /** The ids of notes that texts would be set apart in: the same however often a text is sent. */
  const copies = new Map<string, string>();
  /** What was stored of notes while this page's own writing of them was on its way. */
  const late = new Map<string, Changed>();
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
      resending.held();
      const missed = late.get(id);
      late.delete(id);
      if (missed) take(missed);
    } catch (error) {
      patch(id, { busy: false, failure: resending.failed(error) });
    }
  }

  async function put(id: string, entry: NoteEntry): Promise<void> {
    const note = { ...entry.wanted, revision: entry.stored?.revision ?? 0 };
    const copyId = copies.get(id) ?? ids();
    copies.set(id, copyId);
    patch(id, { sent: note });
    const answer = await repository.request('notes.put', { note, base: entry.stored, copyId });
    copies.delete(id);
    const current = get(id) ?? entry;
    if (answer.note.id !== id) setApart(id, current, answer.note);
    // No words were written, as there were none to keep; words typed since then go by the rule of conflicts again.
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
    onApart(id, copy);
    void sync(copy.id);
    void refresh();
  }

  /** An earlier answer was lost: what was sent then may be stored, and must not count as another tab's writing. */
  async function recover(id: string): Promise<void> {
    const entry = get(id);
    if (!entry?.sent || isDeleted(entry.sent)) return;
    const list = await repository.request('notes.list', { documentId: entry.sent.documentId });
    const found = list.find((note) => note.id === id);
    if (found && hasSameContent(found, entry.sent)) set(id, acknowledged(entry, found, ++acks));
    else patch(id, { sent: null });
  }

  /** Takes over one note as it is stored now; where this page's own writing is still on its way, after that. */
  function take(note: Changed): void {
    const entry = get(note.id);
    if (entry && !isSettled(entry)) late.set(note.id, note);
    else if (note.revision <= (entry?.stored?.revision ?? 0)) return;
    else if (!('body' in note)) void refresh();
    else if (!isDeleted(note)) set(note.id, storedEntry(note, ++acks));
    // What this page deleted itself it can bring back.
    else if (entry) set(note.id, isDeleted(entry.wanted) ? storedEntry(note, ++acks) : null);
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
      resending.loaded();
    } catch (error) {
      resending.loadFailed(error);
    }
    const again = (refreshing as 'once' | 'again') === 'again';
    refreshing = null;
    if (again) void refresh();
  }

  const resending = createResending({
    entries,
    waits: (entry) => nextStep(entry) !== null,
    send: (id) => void sync(id),
    load: () => void refresh(),
    until,
  });

  const stop = effect(() => {
    if (documentId.value === null) return;
    late.clear();
    entries.value = new Map();
    void refresh();
  });
  until.addEventListener('abort', stop);
  repository.onChange((change) => {
    if (change.event === 'notes.changed' && change.documentId === documentId.peek()) {
      // A list that was asked for before may not know this note, or know one that is deleted: then another list tells.
      const changed = change.note ?? change.changed;
      if (changed && refreshing === null && resending.loadFailure.peek() === null) take(changed);
      else void refresh();
    }
    if (change.event !== 'library.erased') return;
    late.clear();
    // What is still on its way is the reader's own writing of a moment ago: it is not what they wanted to be gone.
    entries.value = new Map([...entries.peek()].filter(([, entry]) => entry.busy || nextStep(entry) !== null));
    onErased();
    void refresh();
  }, until);

  return {
    entries: entries as ReadonlySignal<ReadonlyMap<string, NoteEntry>>,
    loadFailure: resending.loadFailure,
    get,
    /** Takes a note that no database knows yet, and sends it. */
    add(note: Note): void {
      set(note.id, { wanted: note, stored: null, sent: null, busy: false, failure: null, ackedAt: acks });
      void sync(note.id);
    },
    /** Changes what is wanted of a note, and sends it at once, or as soon as what was sent before is answered. */
    change(id: string, fields: Partial<Note>): void {
      const entry = get(id);
      if (!entry) return;
      // What follows the notes hears of it once.
      batch(() => {
        patch(id, { wanted: { ...entry.wanted, ...fields } });
        void sync(id);
      });
    },
    retry: resending.retry,
  };
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
    if (!isSettled(entry) || isDeleted(entry.wanted) || entry.ackedAt > startedAt || listed.has(id)) continue;
    next.delete(id);
  }
  for (const note of list) {
    const entry = entries.get(note.id);
    const settled = !entry || isSettled(entry);
    // Every commit counts one: of the same revision it is the same note, and stays the same object, so that its row is not drawn again.
    if (settled && note.revision > (entry?.stored?.revision ?? -1)) next.set(note.id, storedEntry(note, startedAt));
  }
  return isSameMap(next, entries) ? entries : next;
}
