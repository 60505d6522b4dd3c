import { describe, expect, test } from 'vitest';
import { formats } from '../../lib/exchange/registry.ts';
import { deliberationSchema, type Extraction } from '../../lib/model/extraction.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { readingSchema } from '../../lib/model/reading.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { toDeliberation } from '../../lib/state/act-deliberation.ts';
import { toActRecords } from '../../lib/state/act-records.ts';
import { applyCorrections } from '../../lib/state/corrected.ts';
import { toExportInput } from '../../lib/state/export-input.ts';
import { joinLibrary } from '../../lib/state/library-acts.ts';
import { libraryExport } from '../../lib/state/library-export.ts';
import { toReading } from '../../lib/state/readings.ts';
import { fakeDeliberation, fakeExtraction, fakeField } from '../makers.ts';
import { fakeCorrection, fakeNote, fakeTarget } from '../store/fakes.ts';
import { addressAt, fakeLibrary, fakeRecord, idOf } from './library-fakes.ts';

test('an act leaves the library as it came in, but for its places', () => {
  const [kept] = toActRecords(fakeExtraction(), 'a'.repeat(64));
  const act = toDeliberation(kept!);
  expect(deliberationSchema.parse(act)).toEqual(act);
  const [again] = toActRecords(fakeExtraction({ deliberations: [act] }), 'a'.repeat(64));
  const { number, title, sessionDate, vote, outcome, grants, people, legalityReviewDate } = kept!;
  const roles = (list: typeof people) =>
    new Map(list.map((person) => [person.key, person.roles.map(({ role }) => role).sort()]));
  expect(again).toMatchObject({ number, title, sessionDate, vote, outcome, grants, legalityReviewDate });
  expect(roles(again!.people)).toEqual(roles(people));
});

type Answers = Record<string, (input: Record<string, unknown>) => unknown>;
function fakeRepository(answers: Answers): Repository {
  const all: Answers = { 'settings.get': () => DEFAULT_SETTINGS, ...answers };
  const request = async (name: string, input: Record<string, unknown>) => all[name]?.(input);
  return { request, onChange: () => {} } as unknown as Repository;
}

test('what is shown is what leaves, document by document, with notes, corrections and the file', async () => {
  const acts = fakeLibrary([{ number: '1', bodies: ['À relire'] }, { number: '2' }]);
  const asked: unknown[] = [];
  const repository = fakeRepository({
    'library.acts': () => ({ documents: [fakeRecord(0), fakeRecord(1)], acts: [] }),
    'corrections.list': ({ documentId }) => [fakeCorrection({ documentId: String(documentId) })],
    'readings.get': () => null,
  });
  const bytesOf = async (...request: unknown[]) => {
    asked.push(request);
    return new Uint8Array(1);
  };
  const wanted = acts.filter(({ number }) => number === '1');
  const inputs = await libraryExport(repository, wanted, '2031-05-01', bytesOf);
  expect(inputs).toMatchObject([
    {
      document: { id: idOf(0), url: 'https://www.pasdecalais.fr/0.pdf' },
      deliberations: [{ number: { value: '1' } }],
      notes: [{ body: 'À relire' }],
      corrections: [{ documentId: idOf(0) }],
      date: '2031-05-01',
    },
  ]);
  expect(asked).toEqual([]);
  await inputs[0]?.bytes?.();
  expect(asked).toEqual([['https://www.pasdecalais.fr/0.pdf', idOf(0)]]);
});

describe('what the library writes', () => {
  const ID = idOf(0);
  const pages = ['un', 'deux deux', 'trois', 'quatre', 'cinq'].map((text, at) => ({
    page: at + 1,
    box: [0, 0, 595, 842] as [number, number, number, number],
    rotate: at === 2 ? 90 : 0,
    items: [],
    text,
  }));
  const rects = (page: number) => [{ page, rect: [60, 688, 200, 700] as [number, number, number, number] }];
  const second = fakeDeliberation({
    number: fakeField('2031-18'),
    parts: [{ kind: 'deliberation', firstPage: 4, lastPage: 5 }],
  });
  const notes = [
    fakeNote({ documentId: ID, target: { kind: 'act', page: 1, number: '2031-17' }, tags: ['eau'] }),
    fakeNote({ documentId: ID, target: fakeTarget(2, 1, 'mots'), color: 'green', body: '**x**' }),
    fakeNote({ documentId: ID, target: { kind: 'area', rects: [rects(5)[0]!] } }),
  ];
  const corrections = [
    fakeCorrection({
      documentId: ID,
      path: { act: { index: 0, number: '2031-17' }, kind: 'amount', page: 1, rect: [60, 378, 200, 390] },
      action: 'replace',
      value: 99,
      original: { value: 12500.5, text: '12 500,50 €' },
    }),
  ];
  const date = '2031-05-01';
  const bytes = async () => new Uint8Array();

  /** As the reader writes: what it has read, in full. */
  function fromReader(extraction: Extraction) {
    const address = { name: 'Rapport.pdf', url: 'https://www.pasdecalais.fr/0.pdf' };
    const said = { notes, corrections, colors: DEFAULT_SETTINGS.colors, date };
    const record = fakeRecord(0, { matters: { '2031-17': '8.9' } });
    return { ...toExportInput(toReading(ID, address, extraction, pages), record, said), bytes };
  }

  /** As the library writes: from what the reader kept. */
  async function fromLibrary(extraction: Extraction) {
    const address = { name: 'Rapport.pdf', url: 'https://www.pasdecalais.fr/0.pdf' };
    const kept = readingSchema.parse(JSON.parse(JSON.stringify(toReading(ID, address, extraction, pages))));
    const record = fakeRecord(0, { matters: { '2031-17': '8.9' } });
    const shown = applyCorrections(extraction, corrections).extraction;
    const acts = joinLibrary([record], toActRecords(shown, ID), notes, addressAt);
    const repository = fakeRepository({
      'library.acts': () => ({ documents: [record], acts: [] }),
      'corrections.list': () => corrections,
      'readings.get': () => kept,
    });
    return { repository, acts, inputs: await libraryExport(repository, acts, date, bytes) };
  }

  const one = fakeExtraction({ deliberations: [fakeDeliberation()] });
  const two = fakeExtraction({ deliberations: [fakeDeliberation(), second] });
  test.each([
    ['one act', one],
    ['two acts', two],
  ])('is what the reader writes, in every format, of %s', async (_, extraction) => {
    const { inputs } = await fromLibrary(extraction);
    for (const format of formats) {
      expect(await format.write(inputs), format.id).toEqual(await format.write([fromReader(extraction)]));
    }
    const table = String((await formats.find(({ id }) => id === 'csv')!.write(inputs)).files[0]?.content);
    expect(table).toContain('Ligne budgétaire');
    expect(table).toContain(';99;');
  });

  test('is of the acts that were chosen alone', async () => {
    const { repository, acts } = await fromLibrary(two);
    const [input] = await libraryExport(
      repository,
      acts.filter(({ number }) => number === '2031-18'),
      date,
      bytes,
    );
    expect(input?.deliberations.map(({ number }) => number?.value)).toEqual(['2031-18']);
    expect(input?.corrected?.map(({ number }) => number?.value)).toEqual(['2031-18']);
    expect(input?.corrections).toEqual([]);
    expect(input?.notes.map(({ target }) => target.kind)).toEqual(['area']);
  });
});
