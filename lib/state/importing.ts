import { readImport } from '../exchange/import.ts';
import type { Imported, ImportRefusal, ImportResult, UnplacedNote } from '../exchange/imported.ts';
import { readPdfMarks } from '../exchange/pdf-read.ts';
import type { DocumentRecord } from '../model/document.ts';
import { type FailureCode, type Repository, StoreError } from '../model/messages.ts';
import type { Note } from '../model/note.ts';
import type { PdfMarks } from '../model/pdf-marks.ts';
import { stableId } from '../model/stable-id.ts';
import { type Home, type OpenText, type Tie, tie } from './tying.ts';

/**
 * What came of a file: how much was written (`notes` with those of `tied`, `corrections`, `documents`); how many of those notes hold
 * the other text of a note that was written here and there (`apart`); how many notes of other tools
 * were tied to a document, by their states; how many (`homeless`) are about documents that were never opened here, and the first
 * of their addresses; how many entries are no notes (`left`). Or why nothing was written.
 */
export type ImportOutcome =
  | {
      ok: true;
      documents: number;
      notes: number;
      corrections: number;
      apart: number;
      tied: Record<Tie['state'], number>;
      homeless: number;
      source: string | null;
      left: number;
    }
  | { ok: false; code: ImportRefusal | FailureCode };

/** The document that is open, for notes about it. */
export type OpenDocumentText = Home & { text: OpenText; url: string | null; fingerprint: string | null };

/** A PDF that was chosen as a file: what it is, what notes it holds, and its text. */
export type ReadFile = { id: string; marks: PdfMarks; text: OpenText };

export type ImportParts = {
  repository: Repository;
  clock: () => Date;
  /** Rejects for what is no PDF that can be read. */
  readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile>;
  /** What is open, in the reader. */
  open?: OpenDocumentText | null;
};

/** Takes in a file that the reader chose: all of it that has a document here, or nothing. Never rejects. */
export async function importFile(file: Blob, parts: ImportParts): Promise<ImportOutcome> {
  try {
    let pdf: ReadFile | null = null;
    const result = await readImport(file, async (bytes): Promise<ImportResult> => {
      pdf = await parts.readPdf(bytes).catch(() => null);
      return pdf ? readPdfMarks(pdf.marks, pdf.id) : { ok: false, code: 'badPdf' };
    });
    if (!result.ok) return result;
    const outcome = await keep(await prepare(result.imported, pdf, parts), parts);
    // A PDF has no address of its own: its name tells which document is meant.
    return outcome.ok && pdf ? { ...outcome, source: nameOf(file) } : outcome;
  } catch (error) {
    return { ok: false, code: error instanceof StoreError ? error.code : 'failed' };
  }
}

/** What a file of notes is and how many it holds, or why it is none that can be taken in. */
export type FoundNotesFile =
  | { ok: true; kind: Exclude<Imported['kind'], 'pdf'>; notes: number }
  | { ok: false; code: ImportRefusal };

/** Looks into a file of notes, no PDF, without taking anything in. Never rejects. */
export async function lookInto(file: Blob): Promise<FoundNotesFile> {
  const unread: ImportResult = { ok: false, code: 'unknown' };
  const result = await readImport(file, async () => unread).catch(() => unread);
  if (!result.ok) return result;
  const { kind, notes, unplaced } = result.imported;
  if (kind === 'pdf') return { ok: false, code: 'unknown' };
  return { ok: true, kind, notes: notes.length + unplaced.length };
}

const nameOf = (file: Blob): string | null => ('name' in file && typeof file.name === 'string' ? file.name : null);

/** What a file holds, each note with its document. */
export type Prepared = Pick<Imported, 'documents' | 'corrections' | 'colors' | 'left'> & {
  notes: Note[];
  ties: Tie[];
  homeless: UnplacedNote[];
};

/** Finds each note its document, and its place there where the text of it is at hand. Writes nothing. */
export async function prepare(imported: Imported, pdf: ReadFile | null, parts: ImportParts): Promise<Prepared> {
  const now = parts.clock().toISOString();
  const ties: Tie[] = [];
  const homeless: UnplacedNote[] = [];
  for (const unplaced of Map.groupBy(imported.unplaced, (one) => one.documentId ?? one.source).values()) {
    const tied = await tieAtHome(unplaced, pdf, parts, now);
    if (tied) ties.push(...tied);
    else homeless.push(...unplaced);
  }
  const { documents, corrections, colors, left } = imported;
  const notes = await Promise.all(imported.notes.map((note) => toOpen(note, pdf, parts)));
  return { documents, corrections, colors, left, notes, ties, homeless };
}

/** Writes it, all in one. */
export async function keep(prepared: Prepared, { repository }: ImportParts): Promise<ImportOutcome> {
  const { documents, corrections, colors, homeless, left } = prepared;
  const ties = await newTies(prepared.ties, repository);
  const notes = [...prepared.notes, ...ties.map(({ note }) => note)];
  const some = documents.length + corrections.length + notes.length > 0;
  const written = some
    ? await repository.request('library.restore', { documents, notes, corrections, colors })
    : { documents: 0, notes: 0, corrections: 0, apart: 0 };
  const tied = { placed: 0, changed: 0, lost: 0, waiting: 0 };
  for (const { state } of ties) tied[state] += 1;
  return { ok: true, ...written, tied, homeless: homeless.length, source: homeless[0]?.source || null, left };
}

/** Without those that are here already and bear no day: the day of the import would make them look newer. */
async function newTies(ties: readonly Tie[], repository: Repository): Promise<Tie[]> {
  const undated = new Set(ties.flatMap(({ note, dated }) => (dated ? [] : [note.documentId])));
  const here = new Set<string>();
  for (const documentId of undated)
    for (const { id } of await repository.request('notes.list', { documentId })) here.add(id);
  return ties.filter(({ note, dated }) => dated || !here.has(note.id));
}

/** Notes about one document, tied to it; null where that was never opened here. */
async function tieAtHome(
  unplaced: readonly UnplacedNote[],
  pdf: ReadFile | null,
  parts: ImportParts,
  now: string,
): Promise<Tie[] | null> {
  const { repository, open } = parts;
  const [first] = unplaced;
  if (!first) return [];
  if (pdf) {
    const ids = [pdf.id, ...(pdf.marks.source ? [pdf.marks.source] : [])];
    if (open && ids.includes(open.documentId)) return tie(unplaced, open, now);
    for (const id of ids) {
      if (await recordOf(repository, id)) return tie(unplaced, await homeOf(repository, id, pdf.text), now);
    }
    return null;
  }
  if (first.documentId !== null) {
    if (open?.documentId === first.documentId) return tie(unplaced, open, now);
    const record = await recordOf(repository, first.documentId);
    return record && tie(unplaced, await homeOf(repository, record.id, null), now);
  }
  const names = namesOf(first.source);
  const isOpen =
    open &&
    ((open.url && names.urls.includes(open.url)) ||
      (names.fingerprint !== null && names.fingerprint === open.fingerprint));
  if (isOpen) return tie(unplaced, open, now);
  const record = await namedRecord(repository, names);
  if (record) return tie(unplaced, await homeOf(repository, record.id, null), now);
  if (!open) return null;
  // The same act may have been noted at another address: that its words are here tells.
  const tied = await tie(unplaced, open, now);
  return tied.some(({ note, state }) => state === 'placed' && note.target.kind === 'text') ? tied : null;
}

/** A document of the library, with what was kept of its acts. */
async function homeOf(repository: Repository, documentId: string, text: OpenText | null): Promise<Home> {
  return { documentId, acts: await repository.request('acts.list', { documentId }), text };
}

/** A note of the file that this copy was made from, on the copy that is open. */
async function toOpen(note: Note, pdf: ReadFile | null, { open }: ImportParts): Promise<Note> {
  if (!open || pdf?.id !== open.documentId || note.documentId === open.documentId) return note;
  const id = await stableId(`${open.documentId} ${note.id}`);
  return { ...note, id, documentId: open.documentId, copiedFrom: note.id, revision: 0 };
}

/** The addresses that one may go by, and the fingerprint by which Hypothesis names a PDF. */
function namesOf(source: string): { urls: string[]; fingerprint: string | null } {
  const fingerprint = /^urn:x-pdf:([0-9a-f]+)$/i.exec(source)?.[1] ?? null;
  if (!URL.canParse(source)) return { urls: [], fingerprint };
  const url = new URL(source);
  url.hash = '';
  const secure = url.href.replace(/^http:/, 'https:');
  return { urls: [...new Set([source, url.href, secure])], fingerprint };
}

async function namedRecord(
  repository: Repository,
  { urls, fingerprint }: ReturnType<typeof namesOf>,
): Promise<DocumentRecord | null> {
  for (const url of urls) {
    const [record] = await repository.request('documents.byUrl', { url });
    if (record) return record;
  }
  const found = fingerprint ? await repository.request('documents.byFingerprint', { fingerprint }) : [];
  return found[0] ?? null;
}

const recordOf = (repository: Repository, id: string) => repository.request('document.matters', { id, matters: {} });
