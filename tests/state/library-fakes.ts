import type { ActRecord } from '../../lib/model/act-summary.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import { joinLibrary, type LibraryAct } from '../../lib/state/library-acts.ts';
import { fakeAct } from '../store/fake-act.ts';
import { fakeNote, fakeTarget, NOW } from '../store/fakes.ts';

export const idOf = (made: number) => made.toString(16).padStart(64, '0');

export function fakeRecord(made: number, overrides: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id: idOf(made),
    urls: [`https://www.pasdecalais.fr/${made}.pdf`],
    fingerprint: null,
    numbers: [],
    title: null,
    sessionDate: null,
    pageCount: 3,
    firstOpenedAt: NOW,
    lastOpenedAt: NOW,
    ...overrides,
  };
}

export const addressAt = (url: string, name: string, page: number) => `${url}?name=${name}#page=${page}`;

/** One document an act, with the notes whose words are given. */
export function fakeLibrary(acts: (Partial<ActRecord> & { bodies?: string[]; lastOpenedAt?: string })[]): LibraryAct[] {
  const documents = acts.map(({ lastOpenedAt = NOW }, made) => fakeRecord(made, { lastOpenedAt }));
  const notes = acts.flatMap(({ bodies = [] }, made) =>
    bodies.map((body) => fakeNote({ documentId: idOf(made), body, target: fakeTarget(1, 1, 'vingt euros') })),
  );
  const records = acts.map(({ bodies: _, lastOpenedAt: __, ...act }, made) =>
    fakeAct({ documentId: idOf(made), ...act }),
  );
  return joinLibrary(documents, records, notes, addressAt);
}
