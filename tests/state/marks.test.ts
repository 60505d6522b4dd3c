import { expect, test } from 'vitest';
import { byPage, hit, toMarks } from '../../lib/state/marks.ts';
import { fakeDeliberation, fakeExtraction, fakeField } from './make-extraction.ts';

const amount = { ...fakeField(1500, 2, [100, 200, 160, 212]), part: 'deliberation' as const, role: 'other' as const };
const recusal = { ...fakeField('Jeanne EXEMPLE', 1, [50, 300, 90, 312], [20, 285, 70, 297]), kind: 'recused' as const };
const count = fakeField(27, 3, [80, 400, 95, 412]);

test('sums, recusals and counted votes become marks that know their field', () => {
  const vote = {
    for: { count, groups: [fakeField('Groupe')] },
    against: null,
    abstention: null,
    absentWithoutProxy: null,
  };
  const act = fakeDeliberation({ amounts: [amount], recusals: [recusal], vote });
  const marks = toMarks(fakeExtraction(fakeDeliberation(), act));
  expect(marks.map(({ kind, value, page, detail, act: index }) => [kind, value, page, detail, index])).toEqual([
    ['amount', 1500, 2, null, 1],
    ['recusal', 'Jeanne EXEMPLE', 1, 'recused', 1],
    ['vote', 27, 3, 'for', 1],
  ]);
  expect(marks[0]?.source).toBe(amount);
});

test('a mark keeps its name when more of the document is read', () => {
  const early = toMarks(fakeExtraction(fakeDeliberation({ amounts: [amount] })));
  const other = { ...fakeField(3, 1, [10, 700, 20, 712]), part: 'annex' as const, role: 'other' as const };
  const late = toMarks(fakeExtraction(fakeDeliberation({ amounts: [other, structuredClone(amount)] })));
  expect(late.map(({ id }) => id)).toContain(early[0]?.id);
});

test('two marks at one place have names of their own; a field without a place has no mark', () => {
  const nowhere = { ...amount, rects: [] };
  const marks = toMarks(fakeExtraction(fakeDeliberation({ amounts: [amount, { ...amount }, nowhere] })));
  expect(new Set(marks.map(({ id }) => id)).size).toBe(2);
});

test('a mark over two lines is two pieces, each on its page', () => {
  const split = { ...recusal, rects: [recusal.rects[0]!, { page: 2, rect: recusal.rects[1]!.rect }] };
  const pages = byPage(toMarks(fakeExtraction(fakeDeliberation({ recusals: [split] }))));
  expect([...pages].map(([page, pieces]) => [page, pieces.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test('the pointer finds the smallest rectangle under it, with a little tolerance', () => {
  const wide = { name: 'wide', place: { page: 1, rect: [0, 0, 100, 100] as [number, number, number, number] } };
  const small = { name: 'small', place: { page: 1, rect: [40, 40, 60, 60] as [number, number, number, number] } };
  expect(hit([wide, small], 50, 50)?.name).toBe('small');
  expect(hit([wide, small], 61, 50)?.name).toBe('small');
  expect(hit([wide, small], 63, 50)?.name).toBe('wide');
  expect(hit([wide, small], 150, 50)).toBeNull();
});
