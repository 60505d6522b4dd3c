import type { ActRecord } from '../model/act-summary.ts';
import type { DocumentRecord } from '../model/document.ts';
import { type Note, pageOfNote } from '../model/note.ts';

/**
 * An act in the library. `id` names it; `read` is false where only the document's own entry is known, as it was never read to its
 * end since the library keeps acts; `notes` are those on its pages, in their order; `sum` is the largest that it decides;
 * `addressOf(page)` opens the reader at a page, null where no address is known.
 */
export type LibraryAct = ActRecord & {
  id: string;
  read: boolean;
  notes: readonly Note[];
  sum: number | null;
  recusals: number;
  year: string | null;
  lastOpenedAt: string;
  addressOf: ((page: number) => string) | null;
};

export type LibraryFilter = { notes: boolean; recusals: boolean; divided: boolean; year: string | null };
export const NO_LIBRARY_FILTER: LibraryFilter = { notes: false, recusals: false, divided: false, year: null };
export type LibrarySort = 'relevance' | 'session' | 'number' | 'sum' | 'notes';

/** The reader's own address for a file, at a page. */
export type AddressAt = (url: string, name: string, page: number) => string;

/** Documents, their acts and their notes as one list, the newest session first. */
export function joinLibrary(
  documents: readonly DocumentRecord[],
  records: readonly ActRecord[],
  notes: readonly Note[],
  addressAt: AddressAt,
): LibraryAct[] {
  const recordsOf = Map.groupBy(records, ({ documentId }) => documentId);
  const notesOf = Map.groupBy(notes, ({ documentId }) => documentId);
  const acts = documents.flatMap((document) => {
    const known = recordsOf.get(document.id) ?? [];
    const own = known.length > 0 ? known : unread(document);
    const shares = shareNotes(own, notesOf.get(document.id) ?? []);
    const url = document.urls.at(-1);
    return own.map((record, at): LibraryAct => {
      const name = record.title ?? record.number ?? document.title ?? '';
      return {
        ...record,
        id: `${record.documentId}:${record.index}`,
        read: known.length > 0,
        notes: shares[at] ?? [],
        sum: record.sums[0]?.value ?? null,
        recusals: record.people.filter(isRecused).length,
        year: record.sessionDate?.slice(0, 4) ?? null,
        lastOpenedAt: document.lastOpenedAt,
        addressOf: url === undefined ? null : (page) => addressAt(url, name, page),
      };
    });
  });
  return sortActs(acts, 'session');
}

/** Whether somebody withdrew from an act, whatever the manner. */
export function isRecused({ roles }: ActRecord['people'][number]): boolean {
  return roles.some(({ role }) => role.startsWith('recused'));
}

/** What the document's own entry tells of its acts. */
function unread(document: DocumentRecord): ActRecord[] {
  const numbers = document.numbers.length > 0 ? document.numbers : [null];
  return numbers.map((number, index) => ({
    documentId: document.id,
    index,
    number,
    title: numbers.length === 1 ? document.title : null,
    assembly: null,
    sessionDate: document.sessionDate,
    legalityReviewDate: null,
    publicationDate: null,
    page: 1,
    outcome: null,
    vote: null,
    unanimous: null,
    sums: [],
    grants: [],
    budgetLines: [],
    people: [],
  }));
}

/** Each note goes to the act that its page lies in: the last one that begins on it or before. */
function shareNotes(acts: readonly ActRecord[], notes: readonly Note[]): Note[][] {
  const shares: Note[][] = acts.map(() => []);
  const ordered = [...notes].sort((a, b) => pageOfNote(a) - pageOfNote(b) || a.createdAt.localeCompare(b.createdAt));
  for (const note of ordered)
    shares[
      Math.max(
        0,
        acts.findLastIndex(({ page }) => page <= pageOfNote(note)),
      )
    ]?.push(note);
  return shares;
}

export function isWantedAct(act: LibraryAct, filter: LibraryFilter): boolean {
  return (
    (!filter.notes || act.notes.length > 0) &&
    (!filter.recusals || act.recusals > 0) &&
    (!filter.divided || act.unanimous === false) &&
    (filter.year === null || act.year === filter.year)
  );
}

const numeric = new Intl.Collator('fr', { numeric: true });
const ORDERS: Record<Exclude<LibrarySort, 'relevance'>, (a: LibraryAct, b: LibraryAct) => number> = {
  session: (a, b) => descending(a.sessionDate, b.sessionDate) || byNumber(a, b),
  number: byNumber,
  sum: (a, b) => (b.sum ?? -1) - (a.sum ?? -1),
  notes: (a, b) => b.notes.length - a.notes.length,
};

/** Newest session, number, largest sum or most notes first; what lacks it last. `relevance` leaves the order as it is. */
export function sortActs(acts: readonly LibraryAct[], sort: LibrarySort): LibraryAct[] {
  return sort === 'relevance' ? [...acts] : [...acts].sort(ORDERS[sort]);
}

function byNumber(a: LibraryAct, b: LibraryAct): number {
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null);
  return numeric.compare(a.number, b.number);
}

function descending(a: string | null, b: string | null): number {
  return (b ?? '') < (a ?? '') ? -1 : Number((b ?? '') > (a ?? ''));
}
