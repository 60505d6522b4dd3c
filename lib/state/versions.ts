import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ActRecord } from '../model/act-summary.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Repository } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { compareVersions, type VersionChange } from './version-changes.ts';

/** An earlier version of the document, read at the same address: what it said otherwise, and the notes on it. */
export type EarlierVersion = {
  record: DocumentRecord;
  /** Null while this version is not read to its end, or where nothing was kept of the earlier one. */
  changes: VersionChange[] | null;
  notes: readonly Note[];
  /** How many of the notes have not been carried over yet. */
  left: number;
};

export type Versions = {
  earlier: ReadonlySignal<EarlierVersion | null>;
  /** Whether the last attempt to carry notes failed. */
  failed: ReadonlySignal<boolean>;
  /** Copies the notes that are not carried yet onto this version; those of the earlier one stay as they are. */
  carry(): Promise<void>;
};

/** What is shown: its address and identity, its notes, and its acts once they are all read (null before). */
export type Shown = {
  url: string | null;
  documentId: ReadonlySignal<string | null>;
  notes: ReadonlySignal<readonly Note[]>;
  acts: ReadonlySignal<readonly ActRecord[] | null>;
};

/** Looks for an earlier version of the document that is shown. A store that refuses has none to tell of. */
export function createVersions(
  repository: Repository,
  { url, documentId, notes, acts }: Shown,
  clock: () => Date = () => new Date(),
  ids: () => string = () => crypto.randomUUID(),
): Versions {
  const found = signal<{ record: DocumentRecord; notes: Note[]; acts: ActRecord[] } | null>(null);
  const failed = signal(false);

  async function look(id: string, address: string): Promise<void> {
    const records = await repository.request('documents.byUrl', { url: address });
    const first = records.find((record) => record.id === id)?.firstOpenedAt ?? clock().toISOString();
    // Read before this one was seen at all: otherwise that one would be the newer version.
    const record = records.find((one) => one.id !== id && one.firstOpenedAt < first);
    if (!record) return;
    const [kept, old] = await Promise.all([
      repository.request('notes.list', { documentId: record.id }),
      repository.request('acts.list', { documentId: record.id }),
    ]);
    if (documentId.peek() === id) found.value = { record, notes: kept, acts: old };
  }

  effect(() => {
    found.value = null;
    const id = documentId.value;
    if (id && url) look(id, url).catch(() => {});
  });

  const left = () => {
    const carried = new Set(notes.value.map(({ copiedFrom }) => copiedFrom));
    return found.value?.notes.filter(({ id }) => !carried.has(id)) ?? [];
  };

  return {
    earlier: computed(() => {
      const { value } = found;
      if (!value) return null;
      const now = acts.value;
      const changes = now && value.acts.length > 0 ? compareVersions(value.acts, now) : null;
      return { record: value.record, changes, notes: value.notes, left: left().length };
    }),
    failed,
    async carry() {
      const document = documentId.peek();
      if (!document) return;
      const now = clock().toISOString();
      failed.value = false;
      try {
        for (const note of left()) {
          const copy = { ...note, id: ids(), documentId: document, copiedFrom: note.id, revision: 0, updatedAt: now };
          await repository.request('notes.put', { note: copy });
        }
      } catch {
        failed.value = true;
      }
    },
  };
}
