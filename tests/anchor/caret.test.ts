import { expect, test } from 'vitest';
import { caretPlace, nearestPosition, stepPosition } from '../../lib/anchor/caret.ts';
import type { PageText } from '../../lib/layout/types.ts';
import { fakePage, fakePages } from './fakes.ts';

const FIRST = fakePage(1, ['Une aide de 12 000 €,', 'à l’Étoile.']);
const SECOND = fakePage(2, ['payée une fois']);
const PAGES = fakePages(FIRST, SECOND);

test('the start of a passage stands before its character, the end after it', () => {
  const figures = fakePages(fakePage(1, ['0123456789']));
  expect(caretPlace(figures, { page: 1, offset: 4 }, 'start')).toEqual({ page: 1, rect: [92, 758, 92, 769] });
  expect(caretPlace(figures, { page: 1, offset: 8 }, 'end')).toEqual({ page: 1, rect: [112, 758, 112, 769] });
});

test('between two lines the start is on the second, the end on the first', () => {
  const next = FIRST.items[1]!.offset;
  expect(caretPlace(PAGES, { page: 1, offset: next }, 'start')?.rect[0]).toBe(72);
  expect(caretPlace(PAGES, { page: 1, offset: next - 1 }, 'end')?.rect).toEqual([177, 758, 177, 769]);
});

test('the last character of a page ends there; an unread page has no place', () => {
  expect(caretPlace(PAGES, { page: 2, offset: SECOND.text.length }, 'end')?.rect[0]).toBe(72 + 5 * 14);
  expect(caretPlace(PAGES, { page: 3, offset: 0 }, 'start')).toBeNull();
});

test('a point leads to the nearest gap of the nearest line', () => {
  expect(nearestPosition(FIRST, 93, 763)).toEqual({ page: 1, offset: 4 });
  expect(nearestPosition(FIRST, 95, 763)).toEqual({ page: 1, offset: 5 });
  expect(nearestPosition(FIRST, 20, 749)).toEqual({ page: 1, offset: FIRST.items[1]!.offset });
  expect(nearestPosition(FIRST, 590, 800)).toEqual({ page: 1, offset: 21 });
  expect(nearestPosition(fakePage(1, ['  ']), 90, 760)).toBeNull();
});

test('a line that runs upwards is measured along its direction', () => {
  const up = fakePage(1, ['Montant']);
  const turned: PageText = { ...up, items: up.items.map((item) => ({ ...item, x: 300, y: 100, dx: 0, dy: 1 })) };
  expect(nearestPosition(turned, 298, 111)).toEqual({ page: 1, offset: 2 });
  expect(caretPlace(fakePages(turned), { page: 1, offset: 2 }, 'start')?.rect).toEqual([291, 110, 302, 110]);
});

const walk = (side: 'start' | 'end', unit: 'word' | 'letter', step: 1 | -1, from: number, count: number) => {
  const seen: string[] = [];
  let at: { page: number; offset: number } | null = { page: 1, offset: from };
  while (at && seen.length < count) {
    at = stepPosition(PAGES, at, side, unit, step);
    if (at) seen.push(`${at.page}:${at.offset}`);
  }
  return seen;
};

test('words: a start goes to the next beginning, an end to the next end, over line and page ends', () => {
  expect(walk('start', 'word', 1, 0, 3)).toEqual(['1:4', '1:9', '1:12']);
  expect(walk('end', 'word', 1, 3, 3)).toEqual(['1:8', '1:11', '1:14']);
  const last = FIRST.text.length;
  expect(walk('end', 'word', 1, last, 2)).toEqual(['2:5', '2:9']);
  expect(walk('end', 'word', 1, last, 9)).toEqual(['2:5', '2:9', '2:14']);
  expect(walk('start', 'word', -1, 4, 9)).toEqual(['1:0']);
});

test('letters: white space and line ends are passed over, so that each step shows', () => {
  expect(walk('end', 'letter', 1, 3, 2)).toEqual(['1:5', '1:6']);
  expect(walk('start', 'letter', -1, 4, 2)).toEqual(['1:2', '1:1']);
  expect(walk('end', 'letter', 1, 21, 1)).toEqual([`1:${FIRST.items[1]!.offset + 1}`]);
});
