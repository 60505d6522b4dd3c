import { Dexie } from 'dexie';
import { fakeAct } from './fake-act.ts';
import { DOCUMENT_ID, fakeCorrection, NOW } from './fakes.ts';

/**
 * What earlier versions of the extension left in a browser: their own tables and indexes, and rows in the shape of their
 * time, whatever the code of today calls them. A released version is added here once and never edited.
 */
type OldDatabase = { stores: Record<string, string>; rows: Record<string, object[]> };

const OTHER_ID = 'b'.repeat(64);

const documents = [
  {
    id: DOCUMENT_ID,
    urls: ['https://www.pasdecalais.fr/ancienne.pdf', 'https://www.pasdecalais.fr/acte.pdf'],
    fingerprint: '5b0f0c4c7f0e0f4a8f1f7c1f0f6e3d2a',
    numbers: ['2031-17'],
    title: 'Aide aux bibliothèques',
    sessionDate: '2031-06-23',
    pageCount: 3,
    firstOpenedAt: NOW,
    lastOpenedAt: '2031-07-01T08:00:00.000Z',
  },
  {
    id: OTHER_ID,
    urls: [],
    fingerprint: null,
    numbers: [],
    title: null,
    sessionDate: null,
    pageCount: 0,
    firstOpenedAt: NOW,
    lastOpenedAt: NOW,
  },
];

/** A note before it had a kind of target, tags, or a choice of colours. */
const oldNote = (id: number, page: number, more: object = {}) => ({
  id: `00000000-0000-4000-8001-00000000000${id}`,
  documentId: DOCUMENT_ID,
  target: {
    start: { page, offset: 43 },
    end: { page, offset: 51 },
    quote: { exact: '12 000 €', prefix: 'une aide de ', suffix: '\nà la commune' },
    rects: [{ page, rect: [72.5, 700.1, 120.25, 711] }],
  },
  body: '',
  color: 'yellow',
  revision: 1,
  createdAt: NOW,
  updatedAt: NOW,
  deletedAt: null,
  ...more,
});

const notes = [
  oldNote(1, 2, { body: 'À vérifier : « douze mille » ?\n\n- **budget**', revision: 14 }),
  oldNote(2, 1),
  oldNote(3, 1, { body: 'Jetée', revision: 3, deletedAt: '2031-07-01T08:00:00.000Z' }),
  oldNote(4, 1, { documentId: OTHER_ID, body: 'Ailleurs' }),
];

const corrections = [
  fakeCorrection({ revision: 1 }),
  fakeCorrection({ revision: 2, deletedAt: '2031-07-01T08:00:00.000Z', path: { ...fakeCorrection().path, page: 3 } }),
];

const STORES: Record<string, string>[] = [
  {
    documents: 'id, *urls, *numbers, fingerprint, sessionDate, lastOpenedAt',
    notes: 'id, [documentId+target.start.page+target.start.offset], updatedAt',
  },
  { corrections: 'id, documentId, updatedAt' },
  { acts: '[documentId+index]' },
  { notes: 'id, documentId, updatedAt, *tags', settings: 'id' },
];
/** All tables of a version. */
const storesOf = (version: number) => Object.assign({}, ...STORES.slice(0, version)) as Record<string, string>;

/** By version, counted from 1. */
export const OLD_DATABASES: readonly OldDatabase[] = [
  { stores: storesOf(1), rows: { documents, notes } },
  { stores: storesOf(2), rows: { documents, notes, corrections } },
  {
    stores: storesOf(3),
    rows: {
      documents,
      notes: [...notes, oldNote(5, 3, { copiedFrom: '00000000-0000-4000-8001-000000000004' })],
      corrections,
      acts: [fakeAct(), fakeAct({ index: 1, number: null })],
    },
  },
  {
    stores: storesOf(4),
    rows: {
      documents,
      notes: [
        oldNote(1, 2, { target: { kind: 'text', ...oldNote(1, 2).target }, tags: ['budget'], color: 'red' }),
        oldNote(6, 3, { target: { kind: 'area', rects: [{ page: 3, rect: [72, 300, 400, 520] }] }, tags: [] }),
      ],
      corrections,
      acts: [fakeAct()],
      settings: [{ id: 'reader', language: 'en', backup: { rhythm: 'weekly', lastAt: NOW } }],
    },
  },
];

/** Makes the database that a version left behind, and closes it. */
export async function leaveDatabase(
  version: number,
  name: string,
  indexedDb?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
): Promise<OldDatabase['rows']> {
  const { stores, rows } = OLD_DATABASES[version - 1]!;
  const old = new Dexie(name, indexedDb);
  old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
  return rows;
}
