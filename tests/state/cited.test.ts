import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Deliberation, Reference } from '../../lib/model/extraction.ts';
import { type Repository, StoreError } from '../../lib/model/messages.ts';
import { createCited } from '../../lib/state/cited.ts';
import { emptyDeliberation, fakeReference } from '../makers.ts';

const record = (id: string, numbers: string[], urls = [`https://www.pasdecalais.fr/${id}.pdf`]): DocumentRecord => ({
  id,
  urls,
  fingerprint: null,
  numbers,
  title: numbers.length === 1 ? `Titre ${id}` : null,
  sessionDate: null,
  pageCount: 3,
  firstOpenedAt: '',
  lastOpenedAt: '',
});

function setUp(answer: (numbers: string[]) => Promise<DocumentRecord[]>) {
  const asked: string[][] = [];
  const repository: Repository = {
    request: async (_, input) => {
      const { numbers } = input as { numbers: string[] };
      asked.push(numbers);
      return (await answer(numbers)) as never;
    },
    onChange: () => {},
  };
  const act = signal<Deliberation | null>(null);
  const cited = createCited(repository, act, signal('own'), (url, name) => `reader?${url}&${name}`);
  const cite = (...references: Reference[]) => {
    act.value = emptyDeliberation({ references });
  };
  return { asked, cited, cite };
}

test('a cited act that was opened before has the address of its document', async () => {
  const { asked, cited, cite } = setUp(async () => [
    record('own', ['2021-1']),
    record('one', ['2021-1']),
    record('many', ['2021-1', '2021-2']),
  ]);
  cite(fakeReference('2021-2'), fakeReference('2021-1'), fakeReference('9'), fakeReference('L.1', { kind: 'code' }));
  await vi.waitFor(() => expect(cited.value.size).toBe(2));
  expect(asked).toEqual([['2021-1', '2021-2']]);
  expect(cited.value.get('2021-1')).toEqual({
    address: 'reader?https://www.pasdecalais.fr/one.pdf&Titre one',
    title: 'Titre one',
  });
  expect(cited.value.get('2021-2')?.address).toBe('reader?https://www.pasdecalais.fr/many.pdf&2021-2');
});

test('the same citations are asked for once; others are asked for again, none for nothing', async () => {
  const { asked, cited, cite } = setUp(async () => [record('one', ['2021-1'])]);
  cite(fakeReference('2021-1'));
  cite(fakeReference('2021-1', { page: 2 }));
  await vi.waitFor(() => expect(cited.value.size).toBe(1));
  cite();
  expect(cited.value.size).toBe(0);
  expect(asked).toHaveLength(1);
});

test('a late answer to an earlier question is not shown, and a refusal shows nothing', async () => {
  const answers: ((records: DocumentRecord[]) => void)[] = [];
  const { cited, cite } = setUp((numbers) => {
    if (numbers.includes('2021-3')) return Promise.reject(new StoreError('refused', 'blocked'));
    return new Promise((resolve) => answers.push(resolve));
  });
  cite(fakeReference('2021-1'));
  cite(fakeReference('2021-2'));
  answers[1]!([record('two', ['2021-2'])]);
  answers[0]!([record('one', ['2021-1'])]);
  await vi.waitFor(() => expect([...cited.value.keys()]).toEqual(['2021-2']));
  cite(fakeReference('2021-3'));
  await vi.waitFor(() => expect(cited.value.size).toBe(0));
});
