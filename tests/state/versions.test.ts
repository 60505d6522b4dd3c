import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { ActRecord } from '../../lib/model/act-summary.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Repository } from '../../lib/model/messages.ts';
import type { Note } from '../../lib/model/note.ts';
import { compareVersions } from '../../lib/state/version-changes.ts';
import { createVersions } from '../../lib/state/versions.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting, NOW } from '../store/fakes.ts';

const NEW = 'b'.repeat(64);
const URL = 'https://www.pasdecalais.fr/acte.pdf';

const record = (id: string, openedAt: string) => ({
  ...fakeSighting({ id }),
  urls: [URL],
  firstOpenedAt: openedAt,
  lastOpenedAt: openedAt,
});

function fakeAct(overrides: Partial<ActRecord> = {}): ActRecord {
  return {
    documentId: DOCUMENT_ID,
    index: 0,
    number: '2024-101',
    title: null,
    assembly: null,
    sessionDate: null,
    legalityReviewDate: null,
    publicationDate: null,
    page: 1,
    outcome: null,
    vote: { for: { count: 40, page: 1 }, against: null, abstention: null, absentWithoutProxy: null },
    unanimous: null,
    sums: [{ value: 20000, page: 1 }],
    grants: [{ beneficiary: 'Association Alpha', amount: 12000, page: 1 }],
    budgetLines: [],
    people: [{ key: 'ROY', name: 'M. Roy', roles: [{ role: 'present', page: 1 }] }],
    ...overrides,
  };
}

test('what changed in votes, grants, sums and names; nothing where nothing did', () => {
  const after = fakeAct({
    vote: { for: { count: 41, page: 1 }, against: null, abstention: null, absentWithoutProxy: null },
    grants: [{ beneficiary: 'Association Alpha', amount: 15000, page: 1 }],
    sums: [{ value: 23000, page: 1 }],
    people: [],
  });
  expect(compareVersions([fakeAct()], [after])).toEqual([
    { kind: 'vote', label: 'for', was: 40, is: 41 },
    { kind: 'grant', label: 'Association Alpha', was: 12000, is: 15000 },
    { kind: 'sum', label: '', was: 20000, is: null },
    { kind: 'sum', label: '', was: null, is: 23000 },
    { kind: 'name', label: 'M. Roy', was: 1, is: null },
  ]);
  expect(compareVersions([fakeAct()], [fakeAct()])).toEqual([]);
});

/** Versions of a document over a store of two records, with the notes of the older. */
function fakeVersions(
  records = [record(NEW, '2026-03-14T10:00:00.000Z'), record(DOCUMENT_ID, NOW)],
  elsewhere: Record<'byNumber' | 'byFingerprint', DocumentRecord[]> = { byNumber: [], byFingerprint: [] },
) {
  const old = [fakeNote(), fakeNote({ body: 'À suivre' })];
  const put: Note[] = [];
  const notes = signal<readonly Note[]>([]);
  const request = vi.fn(async (name: string, input: unknown) => {
    if (name === 'documents.byUrl') return records;
    if (name === 'documents.byNumber') return elsewhere.byNumber;
    if (name === 'documents.byFingerprint') return elsewhere.byFingerprint;
    if (name === 'notes.list') return (input as { documentId: string }).documentId === DOCUMENT_ID ? old : [];
    if (name === 'acts.list') return [fakeAct()];
    put.push((input as { note: Note }).note);
    return { note: put.at(-1), conflict: false };
  });
  const shown = {
    url: URL,
    fingerprint: signal('f1'),
    documentId: signal<string | null>(NEW),
    notes,
    acts: signal<ActRecord[] | null>(null),
  };
  const versions = createVersions({ request, onChange: () => {} } as unknown as Repository, shown);
  return { versions, shown, notes, old, put, request };
}

test('the version that was read before at the same address is told, with its notes; what changed once this one is read', async () => {
  const { versions, shown } = fakeVersions();
  await vi.waitFor(() => expect(versions.earlier.value).toMatchObject({ record: { id: DOCUMENT_ID }, left: 2 }));
  expect(versions.earlier.value?.changes).toBeNull();
  shown.acts.value = [fakeAct({ people: [] })];
  expect(versions.earlier.value?.changes).toEqual([{ kind: 'name', label: 'M. Roy', was: 1, is: null }]);
});

test('notes are copied once, with new ids, and the earlier ones are not written', async () => {
  const { versions, notes, old, put } = fakeVersions();
  await vi.waitFor(() => expect(versions.earlier.value).not.toBeNull());
  await versions.carry();
  expect(put.map(({ copiedFrom }) => copiedFrom)).toEqual(old.map(({ id }) => id));
  for (const [at, copy] of put.entries()) {
    expect(copy).toMatchObject({ documentId: NEW, revision: 0, target: old[at]!.target, body: old[at]!.body });
    expect(old.map(({ id }) => id)).not.toContain(copy.id);
  }
  notes.value = put;
  expect(versions.earlier.value?.left).toBe(0);
  await versions.carry();
  expect(put).toHaveLength(2);
});

test('the same bytes again, a newer version read since, or a store that refuses: nothing is told', async () => {
  const newer = [record(DOCUMENT_ID, '2026-03-15T10:00:00.000Z'), record(NEW, NOW)];
  for (const records of [[record(NEW, NOW)], newer]) {
    const { versions, request } = fakeVersions(records);
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    await Promise.resolve();
    expect(versions.earlier.value).toBeNull();
  }
  const refused = { request: () => Promise.reject(new Error('no')), onChange: () => {} } as unknown as Repository;
  const shown = { url: URL, fingerprint: signal(null), documentId: signal(NEW), notes: signal([]), acts: signal(null) };
  expect(createVersions(refused, shown).earlier.value).toBeNull();
});

test('a copy that could not be stored is told, and may be tried again', async () => {
  const { versions, request } = fakeVersions();
  await vi.waitFor(() => expect(versions.earlier.value).not.toBeNull());
  request.mockRejectedValueOnce(new Error('quota'));
  await versions.carry();
  expect(versions.failed.value).toBe(true);
  await versions.carry();
  expect(versions.failed.value).toBe(false);
});

describe('at another address', () => {
  const other = (overrides: Partial<DocumentRecord> = {}): DocumentRecord => ({
    ...record(DOCUMENT_ID, '2026-03-20T10:00:00.000Z'),
    urls: ['https://www.pasdecalais.fr/autre.pdf'],
    numbers: ['2024-101'],
    ...overrides,
  });
  const here = [record(NEW, NOW)];

  test('other bytes of the act of the same number are told, whichever was read first; notes are carried', async () => {
    const { versions, shown, put, old } = fakeVersions(here, { byNumber: [other()], byFingerprint: [] });
    await new Promise((resume) => setTimeout(resume));
    expect(versions.earlier.value).toBeNull();
    shown.acts.value = [fakeAct({ people: [] })];
    await vi.waitFor(() => expect(versions.earlier.value).toMatchObject({ known: 'number', left: 2 }));
    expect(versions.earlier.value?.changes).toHaveLength(1);
    await versions.carry();
    expect(put.map(({ copiedFrom }) => copiedFrom)).toEqual(old.map(({ id }) => id));
  });

  test('a file of the same fingerprint and acts is told', async () => {
    const { versions, shown } = fakeVersions(here, { byNumber: [], byFingerprint: [other({ numbers: [] })] });
    shown.acts.value = [];
    await vi.waitFor(() => expect(versions.earlier.value).toMatchObject({ known: 'fingerprint' }));
  });

  test.each<[string, Partial<DocumentRecord>]>([
    ['a compendium that holds it among others', { numbers: ['2024-100', '2024-101'] }],
    ['an act of the same number of another day', { sessionDate: '2023-01-01' }],
    ['a newer version at the same address', { urls: [URL] }],
  ])('%s is no version of it', async (_, overrides) => {
    const one = other(overrides);
    const { versions, shown, request } = fakeVersions(here, { byNumber: [one], byFingerprint: [] });
    shown.acts.value = [fakeAct({ sessionDate: '2024-06-01' })];
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith('documents.byFingerprint', { fingerprint: 'f1' }));
    await new Promise((resume) => setTimeout(resume));
    expect(versions.earlier.value).toBeNull();
  });

  test('a note that went from here to the other version need not come back', async () => {
    const { versions, shown, notes, old } = fakeVersions(here, { byNumber: [other()], byFingerprint: [] });
    const own = fakeNote({ documentId: NEW });
    notes.value = [own];
    old.push(fakeNote({ copiedFrom: own.id }));
    shown.acts.value = [fakeAct()];
    await vi.waitFor(() => expect(versions.earlier.value).toMatchObject({ left: 2 }));
  });
});
