import type { Correction } from '../../lib/model/correction.ts';
import type { DocumentSighting } from '../../lib/model/document.ts';
import type { Note, TextTarget } from '../../lib/model/note.ts';

export const DOCUMENT_ID = 'a'.repeat(64);
export const NOW = '2024-01-02T03:04:05.000Z';

let made = 0;

/** A valid note on page 1; ids count up, so that runs are alike. */
export function fakeNote(overrides: Partial<Note> = {}): Note {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    documentId: DOCUMENT_ID,
    target: fakeTarget(1, 10, 'vingt mille euros'),
    body: '',
    color: 'yellow',
    tags: [],
    revision: 0,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    ...overrides,
  };
}

/** A sum of page 2 that was read and is none; valid, ids count up. */
export function fakeCorrection(overrides: Partial<Correction> = {}): Correction {
  made += 1;
  return {
    id: `00000000-0000-4000-a000-${String(made).padStart(12, '0')}`,
    documentId: DOCUMENT_ID,
    path: { act: { index: 0, number: '2024-101' }, kind: 'amount', page: 2, rect: [100, 300, 160, 312] },
    action: 'dismiss',
    value: null,
    original: { value: 12, text: '12 00 €' },
    revision: 0,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    ...overrides,
  };
}

/** A target of one line at an offset of a page. */
export function fakeTarget(page: number, offset: number, exact: string): TextTarget {
  return {
    kind: 'text',
    start: { page, offset },
    end: { page, offset: offset + exact.length },
    quote: { exact, prefix: 'une aide de ', suffix: ' à la commune' },
    rects: [{ page, rect: [72, 700, 240, 712] }],
  };
}

export function fakeSighting(overrides: Partial<DocumentSighting> = {}): DocumentSighting {
  return {
    id: DOCUMENT_ID,
    url: 'https://www.pasdecalais.fr/acte.pdf',
    fingerprint: null,
    numbers: [],
    title: null,
    sessionDate: null,
    pageCount: 3,
    ...overrides,
  };
}
