import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ActRecord } from '../model/act-summary.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Repository } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import { compareVersions, type VersionChange } from './version-changes.ts';

/**
 * Another version of the document: what it said otherwise, and the notes on it. `known`: how it is known as one: an earlier one, by
 * its address; one of the same act, by its number; one of the same file, by the fingerprint that its maker gave it.
 */
export type EarlierVersion = {
  record: DocumentRecord;
  known: 'address' | 'number' | 'fingerprint';
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

/** What is shown: its address and names, its notes, and its acts once they are all read (null before). */
type Shown = {
  url: string | null;
  fingerprint: ReadonlySignal<string | null>;
  documentId: ReadonlySignal<string | null>;
  notes: ReadonlySignal<readonly Note[]>;
  acts: ReadonlySignal<readonly ActRecord[] | null>;
};

/**
 * Looks for another version of the document that is shown: first an earlier one at its address, then, once its acts are read, one
 * of the same acts elsewhere. A store that refuses has none to tell of.
 */
export function createVersions(
  repository: Repository,
  { url, fingerprint, documentId, notes, acts }: Shown,
  clock: () => Date = () => new Date(),
  ids: () => string = () => crypto.randomUUID(),
): Versions {
  const found = signal<(Pick<EarlierVersion, 'record' | 'known'> & { notes: Note[]; acts: ActRecord[] }) | null>(null);
  const failed = signal(false);

  async function atAddress(id: string, address: string): Promise<boolean> {
    const records = await repository.request('documents.byUrl', { url: address });
    const first = records.find((record) => record.id === id)?.firstOpenedAt ?? clock().toISOString();
    // Read before this one was seen at all: otherwise that one would be the newer version.
    const record = records.find((one) => one.id !== id && one.firstOpenedAt < first);
    if (record) await take(id, record, 'address');
    return record !== undefined;
  }

  async function ofTheSameActs(id: string, read: readonly ActRecord[]): Promise<void> {
    const numbers = numbersOf(read);
    const named = numbers.length > 0 ? await repository.request('documents.byNumber', { numbers }) : [];
    const another = (one: DocumentRecord) => one.id !== id && !(url && one.urls.includes(url));
    const other = named.find((one) => another(one) && isOfTheSameActs(one, numbers, read));
    if (other) return take(id, other, 'number');
    const print = fingerprint.peek();
    const printed = print ? await repository.request('documents.byFingerprint', { fingerprint: print }) : [];
    // Some files have no mark of their own, and pdf.js takes their first bytes for one: their acts have to be the same as well.
    const twin = printed.find((one) => another(one) && sameSet(one.numbers, numbers));
    if (twin) await take(id, twin, 'fingerprint');
  }

  async function take(id: string, record: DocumentRecord, known: EarlierVersion['known']): Promise<void> {
    const [kept, old] = await Promise.all([
      repository.request('notes.list', { documentId: record.id }),
      repository.request('acts.list', { documentId: record.id }),
    ]);
    if (documentId.peek() === id) found.value = { record, known, notes: kept, acts: old };
  }

  /** For which document nothing was found at its address. */
  const elsewhere = signal<string | null>(null);
  effect(() => {
    found.value = null;
    elsewhere.value = null;
    const id = documentId.value;
    if (!id) return;
    const looked = url ? atAddress(id, url) : Promise.resolve(false);
    looked
      .then((there) => {
        if (!there && documentId.peek() === id) elsewhere.value = id;
      })
      .catch(() => {});
  });
  effect(() => {
    const [id, read] = [elsewhere.value, acts.value];
    if (id && read && found.peek() === null) ofTheSameActs(id, read).catch(() => {});
  });

  const left = () => {
    const carried = new Set(notes.value.map(({ copiedFrom }) => copiedFrom));
    const own = new Set(notes.value.map(({ id }) => id));
    // A note that went from here to the other version need not come back.
    return (
      found.value?.notes.filter(({ id, copiedFrom }) => !carried.has(id) && !(copiedFrom && own.has(copiedFrom))) ?? []
    );
  };

  return {
    earlier: computed(() => {
      const { value } = found;
      if (!value) return null;
      const now = acts.value;
      const changes = now && value.acts.length > 0 ? compareVersions(value.acts, now) : null;
      return { record: value.record, known: value.known, changes, notes: value.notes, left: left().length };
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

const numbersOf = (acts: readonly ActRecord[]) => [...new Set(acts.flatMap(({ number }) => number ?? []))];

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** A compendium that holds the act among others is no version of it; nor is an act of the same number of another day. */
function isOfTheSameActs(record: DocumentRecord, numbers: readonly string[], acts: readonly ActRecord[]): boolean {
  const day = acts.find(({ sessionDate }) => sessionDate !== null)?.sessionDate ?? null;
  return (
    sameSet(record.numbers, numbers) && (day === null || record.sessionDate === null || record.sessionDate === day)
  );
}
