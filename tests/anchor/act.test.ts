import { expect, test } from 'vitest';
import { locateAct } from '../../lib/anchor/act.ts';

const target = { kind: 'act' as const, page: 4, number: '2031-17' };

test.each([
  ['begins on the same page', [{ page: 4, number: '2031-17' }], 'inPlace', 4],
  ['begins on another page', [{ page: 6, number: '2031-17' }], 'moved', 6],
  ['has another number', [{ page: 4, number: '2031-18' }], 'lost', null],
  ['is there twice, elsewhere', [2, 6].map((page) => ({ page, number: '2031-17' })), 'lost', null],
])('an act that %s', (_, acts, state, page) => {
  const located = locateAct(acts, target);
  expect(located?.state).toBe(state);
  expect(located && 'target' in located ? located.target.page : null).toBe(page);
});

test('an act without a number is known by its page alone', () => {
  const unnamed = { ...target, number: null };
  expect(locateAct([{ page: 4, number: null }], unnamed)?.state).toBe('inPlace');
  expect(locateAct([{ page: 5, number: null }], unnamed)?.state).toBe('lost');
});

test('nothing is told before the acts are known', () => {
  expect(locateAct(null, target)).toBeNull();
});
