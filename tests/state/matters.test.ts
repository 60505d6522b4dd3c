import { expect, test, vi } from 'vitest';
import { MATTERS } from '../../lib/model/matters.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { createMatters, findMatters } from '../../lib/state/matters.ts';
import { fakeAct, fakeInput, field } from '../exchange/fakes.ts';

function fakeMatters() {
  const request = vi.fn(async (_name: string, _input: unknown) => null);
  return { request, matters: createMatters({ request, onChange: () => {} } as unknown as Repository) };
}

test('each act is asked for, with what is proposed or was confirmed and what stays empty', async () => {
  const { matters } = fakeMatters();
  const acts = [fakeAct({ vote: null, title: field('SUBVENTIONS') }), fakeAct({ number: field('2023-605') })];
  const input = fakeInput({ deliberations: acts, matters: { '2023-605': '8.4' } });
  const asked = matters.ask([input]);
  expect(matters.question.value?.acts).toMatchObject([
    { number: '2023-604', title: 'SUBVENTIONS', code: '7.5', confirmed: false, missing: [] },
    { number: '2023-605', code: '8.4', confirmed: true },
  ]);
  matters.question.value?.answer('cancel');
  expect(await asked).toBeNull();
  expect(matters.question.value).toBeNull();
});

test('what is confirmed is remembered with its document, and written; nothing is after « Annuler »', async () => {
  const { matters, request } = fakeMatters();
  const other = fakeInput({ document: { ...fakeInput().document, id: 'e'.repeat(64) } });
  const asked = matters.ask([fakeInput({ matters: { '2020-1': '1.1' } }), other]);
  const [first, second] = matters.question.value?.acts ?? [];
  matters.question.value?.answer({ confirmed: new Map([[first!.id, '8.9']]) });
  expect((await asked)?.map((input) => input.matters)).toEqual([{ '2020-1': '1.1', '2023-604': '8.9' }, {}]);
  expect(request).toHaveBeenCalledWith('document.matters', { id: 'f'.repeat(64), matters: { '2023-604': '8.9' } });
  expect(second?.id).not.toBe(first?.id);
  const cancelled = matters.ask([other]);
  matters.question.value?.answer('cancel');
  expect(await cancelled).toBeNull();
});

test('a store that refuses does not stop the file; a document without acts asks nothing', async () => {
  const { matters, request } = fakeMatters();
  request.mockRejectedValue(new Error('refused'));
  const asked = matters.ask([fakeInput()]);
  const [act] = matters.question.value?.acts ?? [];
  matters.question.value?.answer({ confirmed: new Map([[act!.id, '7.5']]) });
  expect((await asked)?.[0]?.matters).toEqual({ '2023-604': '7.5' });
  const none = [fakeInput({ deliberations: [] })];
  expect(await matters.ask(none)).toBe(none);
});

test.each([
  ['', MATTERS.length],
  ['7.5', 1],
  ['amenagement territoire', 1],
  ['FINANCES', 10],
  ['associations', 1],
  ['rien de tel', 0],
])('looking for « %s »', (words, count) => {
  expect(findMatters(words)).toHaveLength(count);
});
