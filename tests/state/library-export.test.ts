import { expect, test } from 'vitest';
import { deliberationSchema } from '../../lib/model/extraction.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { toDeliberation } from '../../lib/state/act-deliberation.ts';
import { toActRecords } from '../../lib/state/act-records.ts';
import { libraryExport } from '../../lib/state/library-export.ts';
import { fakeExtraction } from '../makers.ts';
import { fakeCorrection } from '../store/fakes.ts';
import { fakeLibrary, fakeRecord, idOf } from './library-fakes.ts';

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

test('what is shown is what leaves, document by document, with notes, corrections and the file', async () => {
  const acts = fakeLibrary([{ number: '1', bodies: ['À relire'] }, { number: '2' }]);
  const asked: unknown[] = [];
  const repository = {
    request: async (name: string, input: { documentId?: string }) =>
      name === 'library.acts'
        ? { documents: [fakeRecord(0), fakeRecord(1)], acts: [] }
        : [fakeCorrection({ documentId: input.documentId! })],
  } as unknown as Repository;
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
