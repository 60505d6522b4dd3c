import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Correction, CorrectionAction, CorrectionPath } from '../model/correction.ts';
import { isAt, saysTheSame } from '../model/correction.ts';
import type { FailureCode, Repository } from '../model/messages.ts';
import { type CorrectionEntry, isSettled, nextStep, storedEntry } from './correction-entry.ts';
import { createResending } from './try-again.ts';

/** How far a correction is on its way: 'saved' is said only once the database has acknowledged what the reader sees. */
export type CorrectionState = 'saving' | 'saved' | 'failed';

/** The last thing that the reader did, for a message with « Annuler »; `state` is how far it is, `at` its number. */
export type LastChange = { correction: Correction; state: CorrectionState; at: number };

/** What the reader says of one field. `value` goes with 'replace' alone. */
export type Saying = { path: CorrectionPath; original: Correction['original'] } & (
  | { action: Exclude<CorrectionAction, 'replace'> }
  | { action: 'replace'; value: string | number }
);

/**
 * The reader's corrections of the document that is shown. Signals to read:
 * `list` — those in force; `states` — how far each is on its way to the database, by id; `last` — what `undo` takes back;
 * `failure` — why something could not be written or read, until it could; `conflicts` — how often another tab had been faster.
 */
export type Corrections = {
  list: ReadonlySignal<readonly Correction[]>;
  states: ReadonlySignal<ReadonlyMap<string, CorrectionState>>;
  last: ReadonlySignal<LastChange | null>;
  failure: ReadonlySignal<FailureCode | null>;
  conflicts: ReadonlySignal<number>;
  /** Takes down what the reader says of a field, in place of what was said before. False while the document is not known. */
  say(saying: Saying): boolean;
  /** Takes a correction back: what was read counts again. */
  takeBack(id: string): void;
  undo(): void;
  /** Sends again, at once, what failed and would be sent again a while later. */
  retry(): void;
};

/** `clock` and `ids` are passed in; `until` stops the listening for other tabs' commits. */
export function createCorrections(
  repository: Repository,
  documentId: ReadonlySignal<string | null>,
  clock: () => Date = () => new Date(),
  ids: () => string = () => crypto.randomUUID(),
  until: AbortSignal = new AbortController().signal,
): Corrections {
  const entries: Signal<ReadonlyMap<string, CorrectionEntry>> = signal(new Map());
  /** `before`: what was said of the field before; null where nothing was. */
  const undoable = signal<{ id: string; before: Correction | null; at: number } | null>(null);
  let said = 0;
  const conflicts = signal(0);
  /** Counts requests that change entries, so that an older list does not speak over them. */
  let changes = 0;

  const get = (id: string) => entries.peek().get(id);
  const set = (id: string, entry: CorrectionEntry | null) => {
    const next = new Map(entries.peek());
    if (entry) next.set(id, entry);
    else next.delete(id);
    entries.value = next;
  };
  const patch = (id: string, change: Partial<CorrectionEntry>) => {
    const entry = get(id);
    if (entry) set(id, { ...entry, ...change });
  };
  const want = (id: string, wanted: Correction) => {
    const entry = get(id);
    set(id, entry ? { ...entry, wanted } : { wanted, stored: null, sent: null, busy: false, failure: null });
    void sync(id);
  };

  /** Brings the database to what is wanted of one correction: one request at a time. */
  async function sync(id: string): Promise<void> {
    if (get(id)?.busy) return;
    patch(id, { busy: true });
    try {
      for (let entry = get(id); entry; entry = get(id)) {
        const step = nextStep(entry);
        if (step === null) break;
        changes += 1;
        if (step === 'put') await put(id, entry);
        else {
          const stored = await repository.request('corrections.delete', { id, deleted: step === 'delete' });
          patch(id, { stored, sent: null });
        }
        changes += 1;
      }
      patch(id, { busy: false, failure: null });
      resending.held();
    } catch (error) {
      patch(id, { busy: false, failure: resending.failed(error) });
    }
  }

  async function put(id: string, entry: CorrectionEntry): Promise<void> {
    const correction = { ...entry.wanted, revision: entry.stored?.revision ?? 0 };
    patch(id, { sent: correction });
    const answer = await repository.request('corrections.put', { correction });
    const { correction: stored, conflict } = answer;
    // An answer was lost: what is stored is our own earlier saying, and the newer one goes after it.
    const ours = !conflict || (stored.id === id && entry.sent !== null && saysTheSame(stored, entry.sent));
    if (ours && stored.id === id) {
      patch(id, { stored, sent: null });
      return;
    }
    // Another tab was faster: what it said stands, and the reader is told.
    set(id, null);
    set(stored.id, storedEntry(stored));
    if (undoable.peek()?.id === id) undoable.value = null;
    if (!ours) conflicts.value += 1;
  }

  /** Takes over what the database holds, except where this page's own saying is still on its way. */
  async function refresh(): Promise<void> {
    const document = documentId.peek();
    if (document === null) return;
    const startedAt = changes;
    try {
      const list = await repository.request('corrections.list', { documentId: document });
      if (until.aborted || documentId.peek() !== document) return;
      resending.loaded();
      // Something was written since: what is listed may be older, and the commit calls for another list.
      if (changes !== startedAt) return;
      const kept = [...entries.peek()].filter(([, entry]) => !isSettled(entry));
      const next = new Map(list.map((correction) => [correction.id, storedEntry(correction)]));
      for (const [id, entry] of kept) next.set(id, entry);
      // What was taken back is listed no more, and « Annuler » still wants it.
      const undone = undoable.peek();
      const gone = undone && !next.has(undone.id) ? get(undone.id) : undefined;
      if (gone && gone.wanted.deletedAt !== null) next.set(gone.wanted.id, gone);
      entries.value = next;
    } catch (error) {
      resending.loadFailed(error);
    }
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
    entries.value = new Map();
    undoable.value = null;
    void refresh();
  });
  until.addEventListener('abort', stop);
  repository.onChange((change) => {
    const mine = change.event === 'corrections.changed' && change.documentId === documentId.peek();
    if (mine || change.event === 'library.erased') void refresh();
  }, until);

  const list = computed(() =>
    [...entries.value.values()]
      .map(({ wanted }) => wanted)
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.path.page - b.path.page || b.path.rect[3] - a.path.rect[3]),
  );

  return {
    list,
    states: computed(() => new Map([...entries.value].map(([id, entry]) => [id, stateOf(entry)]))),
    last: computed(() => {
      const { value } = undoable;
      const entry = value && entries.value.get(value.id);
      return entry ? { correction: entry.wanted, state: stateOf(entry), at: value.at } : null;
    }),
    failure: computed(() => {
      const failed = [...entries.value.values()].find((entry) => stateOf(entry) === 'failed');
      return failed?.failure ?? resending.loadFailure.value;
    }),
    conflicts,
    say(saying) {
      const document = documentId.peek();
      if (document === null) return false;
      const { path, original, action } = saying;
      const now = clock().toISOString();
      const value = saying.action === 'replace' ? saying.value : null;
      const before =
        list.peek().find((one) => one.path.kind === path.kind && isAt(one.path, path.page, path.rect)) ?? null;
      const times = { createdAt: now, updatedAt: now, deletedAt: null };
      const wanted: Correction = before
        ? { ...before, action, value, updatedAt: now }
        : { id: ids(), documentId: document, path, action, value, original, revision: 0, ...times };
      if (before && saysTheSame(before, wanted)) return true;
      undoable.value = { id: wanted.id, before, at: ++said };
      want(wanted.id, wanted);
      return true;
    },
    takeBack(id) {
      const entry = get(id);
      if (!entry || entry.wanted.deletedAt !== null) return;
      undoable.value = { id, before: entry.wanted, at: ++said };
      want(id, { ...entry.wanted, deletedAt: clock().toISOString() });
    },
    undo() {
      const change = undoable.peek();
      const entry = change && get(change.id);
      undoable.value = null;
      if (!entry) return;
      const { action, value } = change.before ?? entry.wanted;
      const deletedAt = change.before ? null : clock().toISOString();
      want(change.id, { ...entry.wanted, action, value, deletedAt });
    },
    retry: resending.retry,
  };
}

function stateOf(entry: CorrectionEntry): CorrectionState {
  if (nextStep(entry) === null) return 'saved';
  // While it is tried again by itself too: what comes and goes would be heard each time.
  return entry.failure !== null ? 'failed' : 'saving';
}
