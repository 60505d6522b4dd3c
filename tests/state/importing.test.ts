import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import { backup } from '../../lib/exchange/backup.ts';
import type { Written } from '../../lib/exchange/format.ts';
import type { UnplacedNote } from '../../lib/exchange/imported.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Repository, RequestInput } from '../../lib/model/messages.ts';
import { noteSchema } from '../../lib/model/note.ts';
import { stableId } from '../../lib/model/stable-id.ts';
import { type ImportParts, importFile, type OpenDocumentText } from '../../lib/state/importing.ts';
import { tie } from '../../lib/state/tying.ts';
import { act, print, wordsOf } from '../anchor/acts.ts';
import { fakeInput } from '../exchange/fakes.ts';
import { fakeAct } from '../store/fake-act.ts';
import { DOCUMENT_ID, fakeNote, fakeSighting, NOW } from '../store/fakes.ts';

const URL_OF_ACT = 'https://www.pasdecalais.fr/acte.pdf';
const OTHER = 'b'.repeat(64);
const find = async (...asked: Parameters<ReturnType<typeof createFinder>>) => createFinder()(...asked);

let pages: PageText[] = [];
beforeAll(async () => {
  pages = await print(act());
});

const opened = (): OpenDocumentText => ({
  documentId: DOCUMENT_ID,
  url: URL_OF_ACT,
  fingerprint: 'abc',
  acts: [{ page: 1, number: '2025-1' }],
  text: { pages, find },
});

function unplaced(overrides: Partial<UnplacedNote> = {}): UnplacedNote {
  return {
    key: 'k1',
    documentId: null,
    source: URL_OF_ACT,
    page: null,
    quote: null,
    lines: [],
    frame: null,
    body: 'Un mot',
    tags: ['Eau', 'eau', ' '],
    color: null,
    createdAt: NOW,
    updatedAt: null,
    ...overrides,
  };
}

describe('tying', () => {
  /** Words as Hypothesis copies them: single spaces, and no more context than 32 signs. */
  const quoteOf = (exact: string, near: string) => {
    const text = pages
      .map((page) => page.text)
      .join('\n')
      .replace(/\s+/g, ' ');
    const at = text.indexOf(exact, text.indexOf(near));
    expect(at).toBeGreaterThan(0);
    return { exact, prefix: text.slice(at - 32, at), suffix: text.slice(at + exact.length, at + exact.length + 32) };
  };
  const sum = () => quoteOf('3 091,00', 'Union sportive de Hauteloup');

  test('words that are in the text are found in their row, with rectangles of our own', async () => {
    const [one] = await tie([unplaced({ quote: sum() })], opened(), NOW);
    expect(one?.state).toBe('placed');
    expect(one?.note.target.kind).toBe('text');
    if (one?.note.target.kind !== 'text') return;
    expect(one.note.target.quote.exact).toBe('3 091,00');
    expect(one.note.target.rects[0]?.rect[2]).toBeGreaterThan(0);
    expect(noteSchema.parse(one.note)).toMatchObject({
      body: 'Un mot',
      tags: ['Eau'],
      color: 'yellow',
      createdAt: NOW,
    });
  });

  test('another sum between the same words is told, and keeps the words that were quoted', async () => {
    const quote = { ...sum(), exact: '9 091,00' };
    const [one] = await tie([unplaced({ quote })], opened(), NOW);
    expect(one?.state).toBe('changed');
    expect(one?.note.target).toMatchObject({ quote });
  });

  test('what is not there is kept, stands nowhere, and on the page that was told', async () => {
    const quote = { exact: 'jamais écrit ici', prefix: 'rien de tel avant ', suffix: ' ni après cela non plus' };
    const [one] = await tie([unplaced({ quote, page: 2 })], opened(), NOW);
    expect(one).toMatchObject({
      state: 'lost',
      note: { body: 'Un mot', target: { quote, start: { page: 2 }, rects: [{ page: 2, rect: [0, 0, 0, 0] }] } },
    });
    expect(noteSchema.safeParse(one?.note).success).toBe(true);
  });

  test('without the text each waits; about no words it is about the act; the same note has the same id', async () => {
    const both = [unplaced({ quote: sum() }), unplaced({ key: 'k2' })];
    const ties = await tie(both, { ...opened(), text: null }, NOW);
    expect(ties.map(({ state }) => state)).toEqual(['waiting', 'placed']);
    expect(ties[1]?.note.target).toEqual({ kind: 'act', page: 1, number: '2025-1' });
    const again = await tie(both, opened(), NOW);
    expect(again.map(({ note }) => note.id)).toEqual(ties.map(({ note }) => note.id));
    expect(await stableId('a')).not.toBe(await stableId('b'));
  });

  test('places on the page: words where there are any, else a frame', async () => {
    const [first] = await tie([unplaced({ quote: sum() })], opened(), NOW);
    const { rects } = first!.note.target as { rects: { page: number; rect: [number, number, number, number] }[] };
    const empty = { page: 1, rect: [1, 1, 3, 3] as [number, number, number, number] };
    const ties = await tie(
      [
        unplaced({ key: 'a', lines: rects, frame: rects[0]!, color: 'green' }),
        unplaced({ key: 'b', lines: [empty], frame: empty }),
        unplaced({ key: 'c', frame: empty }),
      ],
      opened(),
      NOW,
    );
    expect(ties.map(({ note }) => note.target.kind)).toEqual(['text', 'area', 'area']);
    expect(wordsOf({ state: 'inPlace', target: ties[0]!.note.target as never })).toBe('3 091,00');
    expect(ties[0]?.note.color).toBe('green');
    for (const { note } of ties) expect(noteSchema.safeParse(note).success).toBe(true);
  });
});

describe('a file', () => {
  const record = (overrides: Partial<DocumentRecord> = {}): DocumentRecord => {
    const { url, ...known } = fakeSighting();
    return { ...known, urls: url ? [url] : [], firstOpenedAt: NOW, lastOpenedAt: NOW, ...overrides };
  };
  function parts(known: DocumentRecord[], overrides: Partial<ImportParts> = {}) {
    const written: RequestInput<'library.restore'>[] = [];
    const request = vi.fn(async (name: string, input: Record<string, unknown>) => {
      if (name === 'document.matters') return known.find(({ id }) => id === input.id) ?? null;
      if (name === 'notes.list') return written.flatMap(({ notes }) => notes);
      if (name === 'acts.list') return [fakeAct({ number: '2025-7', page: 1 }), fakeAct({ number: '2025-8', page: 4 })];
      if (name === 'documents.byUrl') return known.filter(({ urls }) => urls.includes(String(input.url)));
      if (name === 'documents.byFingerprint') return known.filter((one) => one.fingerprint === input.fingerprint);
      const all = input as RequestInput<'library.restore'>;
      written.push(all);
      return { documents: all.documents.length, notes: all.notes.length, corrections: all.corrections.length };
    });
    const repository = { request, onChange: () => {} } as unknown as Repository;
    const readPdf = () => Promise.reject(new Error('no PDF'));
    return { written, parts: { repository, clock: () => new Date(NOW), readPdf, ...overrides } };
  }
  const row = (uri: string, exact: string) => ({
    id: exact,
    uri,
    text: 'Un mot',
    tags: [],
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  });
  const file = (json: unknown) => new Blob([JSON.stringify(json)]);
  const SENTENCE = 'De fixer ainsi qu’il suit les conditions de versement';

  test.each([
    ['its address', 'http://www.pasdecalais.fr/acte.pdf#page=2'],
    ['the fingerprint by which Hypothesis names it', 'urn:x-pdf:abc'],
    ['its words, at another address', 'https://ailleurs.example/copie.pdf'],
  ])('of Hypothesis is tied to the open document by %s', async (_, uri) => {
    const { parts: all, written } = parts([], { open: opened() });
    const outcome = await importFile(file({ rows: [row(uri, SENTENCE), row(uri, 'jamais écrit ici')] }), all);
    expect(outcome).toMatchObject({ ok: true, notes: 2, homeless: 0, tied: { placed: 1, lost: 1 } });
    expect(written[0]?.notes.map(({ documentId }) => documentId)).toEqual([DOCUMENT_ID, DOCUMENT_ID]);
  });

  test('of Hypothesis goes to the document that the library knows, and waits there', async () => {
    const { parts: all, written } = parts([record()]);
    const outcome = await importFile(file([row(URL_OF_ACT, SENTENCE)]), all);
    expect(outcome).toMatchObject({ ok: true, notes: 1, tied: { waiting: 1 } });
    expect(written[0]?.notes[0]).toMatchObject({ documentId: DOCUMENT_ID, target: { quote: { exact: SENTENCE } } });
    // What is about the whole is about the act that the page is in.
    await importFile(file([{ ...row(URL_OF_ACT, ''), target: [] }]), all);
    expect(written[1]?.notes[0]?.target).toEqual({ kind: 'act', page: 1, number: '2025-7' });
  });

  test('about a document that was never opened says so, and writes nothing', async () => {
    const { parts: all, written } = parts([]);
    const outcome = await importFile(file([row('https://ailleurs.example/x.pdf', SENTENCE)]), all);
    expect(outcome).toMatchObject({ ok: true, notes: 0, homeless: 1, source: 'https://ailleurs.example/x.pdf' });
    expect(written).toEqual([]);
  });

  const pdf = (source: string | null) => ({
    id: OTHER,
    marks: {
      marks: [
        {
          kind: 'Square' as const,
          page: 1,
          rect: [10, 10, 90, 90] as [number, number, number, number],
          lines: [],
          contents: 'Cadre',
          title: '',
          color: null,
          createdAt: null,
          updatedAt: null,
        },
      ],
      attached: [],
      source,
    },
    text: { pages, find },
  });

  test('a PDF goes to its own document, or to the one that it is a copy of; else it says what to do', async () => {
    const bytes = new Blob(['%PDF-1.7']);
    const own = parts([record({ id: OTHER })], { readPdf: async () => pdf(null) });
    expect(await importFile(bytes, own.parts)).toMatchObject({ ok: true, notes: 1, tied: { placed: 1 } });
    expect(own.written[0]?.notes[0]).toMatchObject({ documentId: OTHER, body: 'Cadre', target: { kind: 'area' } });
    // It bears no day: a second time it is not newer, but the same.
    expect(await importFile(bytes, own.parts)).toMatchObject({ ok: true, notes: 0 });
    const copy = parts([record()], { readPdf: async () => pdf(DOCUMENT_ID) });
    await importFile(bytes, copy.parts);
    expect(copy.written[0]?.notes[0]?.documentId).toBe(DOCUMENT_ID);
    const none = parts([], { readPdf: async () => pdf(DOCUMENT_ID) });
    const named = new File(['%PDF-1.7'], 'acte.pdf');
    expect(await importFile(named, none.parts)).toMatchObject({ ok: true, notes: 0, homeless: 1, source: 'acte.pdf' });
    expect(none.written).toEqual([]);
    expect(await importFile(bytes, parts([]).parts)).toEqual({ ok: false, code: 'badPdf' });
  });

  test('what is refused, or a store that fails, writes nothing', async () => {
    const { parts: all, written } = parts([]);
    const whole = String(
      (backup.write([fakeInput({ notes: [fakeNote({ body: '<script>alert(1)</script>' })] })]) as Written).files[0]
        ?.content,
    );
    for (const [text, code] of [
      ['bonjour', 'notJson'],
      [whole.slice(0, -20), 'cutOff'],
      ['{"a": 1}', 'unknown'],
      [whole.replace('"version": 2', '"version": 9'), 'newer'],
      [whole.replace('"yellow"', '"#f00"'), 'invalid'],
    ] as const) {
      expect(await importFile(new Blob([text]), all)).toEqual({ ok: false, code });
    }
    expect(written).toEqual([]);
    // Words that look like markup are words.
    expect(await importFile(new Blob([whole]), all)).toMatchObject({ ok: true, notes: 1 });
    expect(written[0]?.notes[0]?.body).toBe('<script>alert(1)</script>');
    const failing = { ...all, repository: { ...all.repository, request: () => Promise.reject(new Error('disk')) } };
    expect(await importFile(new Blob([whole]), failing)).toEqual({ ok: false, code: 'failed' });
  });
});
