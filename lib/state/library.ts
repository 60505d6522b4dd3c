import { computed, effect, signal } from '@preact/signals';
import type { ActRecord } from '../model/act-summary.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Repository } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import {
  type AddressAt,
  isWantedAct,
  joinLibrary,
  type LibraryAct,
  type LibraryFilter,
  type LibrarySort,
  NO_LIBRARY_FILTER,
  sortActs,
} from './library-acts.ts';
import { type Found, type Hit, indexLibrary, type LibraryIndex } from './library-search.ts';
import { byBeneficiary, byBudgetLine, distinctActs, members, votesOverTime } from './library-totals.ts';

/** How long nothing must change before what changed is indexed, in milliseconds: somebody may be typing in another tab. */
const QUIET = 500;

/** How long changes are gathered before they are read, in milliseconds. */
const SOON = 50;
/** Above so many changed documents all notes are read at once. */
const MANY = 20;

/** The parts of the page; a member or a beneficiary is shown in theirs. */
type LibraryTab = 'acts' | 'members' | 'beneficiaries' | 'pictures';
export type Library = ReturnType<typeof createLibrary>;

/**
 * Every act that was read in this browser, its notes, and what is looked for among them. `addressAt` is where the reader shows
 * a file; `until` stops the listening for commits of other pages.
 */
export function createLibrary(repository: Repository, addressAt: AddressAt, until: AbortSignal) {
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const documents = signal<readonly DocumentRecord[]>([]);
  const records = signal<readonly ActRecord[]>([]);
  const notes = signal<readonly Note[]>([]);
  const query = signal('');
  const filter = signal<LibraryFilter>(NO_LIBRARY_FILTER);
  const sort = signal<LibrarySort>('session');
  const tab = signal<LibraryTab>('acts');
  const member = signal<string | null>(null);
  const beneficiary = signal<string | null>(null);
  const picked = signal<ReadonlySet<string>>(new Set());
  const index = signal<LibraryIndex | null>(null);

  const all = computed(() => joinLibrary(documents.value, records.value, notes.value, addressAt));
  const counted = computed(() => distinctActs(all.value));
  const found = computed((): Found | null =>
    query.value.trim() && index.value ? index.value.search(query.value) : null,
  );
  /** The acts to show, with the notes that were searched for. */
  const hits = computed((): Hit[] => {
    const notesOf = new Map((found.value?.hits ?? []).map(({ act, notes }) => [act.id, notes]));
    if (query.value.trim() && !found.value) return [];
    const acts = (found.value ? found.value.hits.map(({ act }) => act) : all.value).filter((act) =>
      isWantedAct(act, filter.value),
    );
    const order = sort.value === 'relevance' && !found.value ? 'session' : sort.value;
    return sortActs(acts, order).map((act) => ({ act, notes: notesOf.get(act.id) ?? [] }));
  });

  /** The acts that are selected and still there. */
  const selected = computed(() => all.value.filter(({ id }) => picked.value.has(id)));

  async function loadActs(): Promise<void> {
    const answer = await repository.request('library.acts', {});
    documents.value = answer.documents;
    records.value = answer.acts;
  }

  async function loadNotes(): Promise<void> {
    const read: Note[] = [];
    let after: string | null = null;
    do {
      const answer: { notes: Note[]; next: string | null } = await repository.request('library.notes', { after });
      read.push(...answer.notes);
      after = answer.next;
    } while (after !== null && !until.aborted);
    notes.value = read;
  }

  async function loadNotesOf(documentId: string): Promise<void> {
    const own = await repository.request('notes.list', { documentId });
    notes.value = [...notes.peek().filter((note) => note.documentId !== documentId), ...own];
  }

  async function load(): Promise<void> {
    if (state.peek() === 'failed') state.value = 'loading';
    try {
      await Promise.all([loadActs(), loadNotes()]);
      state.value = 'ready';
    } catch {
      state.value = 'failed';
    }
  }

  async function remake(acts: readonly LibraryAct[], wait: number, signal: AbortSignal): Promise<void> {
    await new Promise((resume) => setTimeout(resume, wait));
    if (signal.aborted) return;
    index.value = await indexLibrary(acts, signal);
  }

  // An index of many notes takes a moment: it is made anew a while after the last change, in slices.
  let indexing = new AbortController();
  const stop = effect(() => {
    const acts = all.value;
    indexing.abort();
    indexing = new AbortController();
    const { signal } = indexing;
    if (state.value !== 'ready') return;
    const wait = index.peek() ? QUIET : 0;
    void remake(acts, wait, signal).catch(() => {});
  });
  until.addEventListener('abort', () => {
    stop();
    indexing.abort();
  });
  // A file that is taken in changes many documents at once: what changed is read together, a moment later. What cannot be
  // read again stays as it was.
  const changed = new Set<string>();
  let actsChanged = false;
  let waiting = false;
  async function follow(): Promise<void> {
    waiting = false;
    const [documentIds, acts] = [[...changed], actsChanged];
    changed.clear();
    actsChanged = false;
    if (acts) await loadActs();
    if (documentIds.length > MANY) await loadNotes();
    else for (const documentId of documentIds) await loadNotesOf(documentId);
  }
  repository.onChange((change) => {
    if (change.event === 'library.erased') return void load();
    if (change.event === 'acts.changed') actsChanged = true;
    else if (change.event === 'notes.changed') changed.add(change.documentId);
    else return;
    if (waiting) return;
    waiting = true;
    setTimeout(() => void follow().catch(() => {}), SOON);
  }, until);

  return {
    state,
    all,
    hits,
    /** Whether what is shown is only spelled nearly as what was looked for. */
    near: computed(() => found.value?.near ?? false),
    selected,
    /** What « Exporter » writes: the acts that are selected, or all that are shown where none is. */
    exported: computed(() => (selected.value.length > 0 ? selected.value : hits.value.map(({ act }) => act))),
    /** Selects acts, or takes them out of the selection. A selection stays while others are looked for. */
    select(acts: readonly LibraryAct[], wanted: boolean): void {
      const next = new Set(selected.peek().map(({ id }) => id));
      for (const { id } of acts)
        if (wanted) next.add(id);
        else next.delete(id);
      picked.value = next;
    },
    years: computed(() => [...new Set(all.value.flatMap(({ year }) => year ?? []))].sort().reverse()),
    /** Whether words are looked for in an index that is still being made. */
    searching: computed(() => query.value.trim() !== '' && index.value === null),
    query,
    filter,
    sort,
    tab,
    member,
    beneficiary,
    members: computed(() => members(counted.value)),
    beneficiaries: computed(() => byBeneficiary(counted.value)),
    budgetLines: computed(() => byBudgetLine(counted.value)),
    sessions: computed(() => votesOverTime(counted.value)),
    load,
    /** Looks for words; the order is by how well they are met, until another is asked for. */
    search(words: string): void {
      const searched = query.peek().trim() !== '';
      query.value = words;
      tab.value = 'acts';
      if (!searched && words.trim()) sort.value = 'relevance';
      else if (searched && !words.trim() && sort.peek() === 'relevance') sort.value = 'session';
    },
    showMember(key: string | null): void {
      member.value = key;
      tab.value = 'members';
    },
    showBeneficiary(key: string | null): void {
      beneficiary.value = key;
      tab.value = 'beneficiaries';
    },
  };
}
