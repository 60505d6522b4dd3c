import { expect, test } from 'vitest';
import { createMemory } from '../../lib/extract/remember.ts';

test('what was made of a list is made again only when the list differs', () => {
  const remember = createMemory<string, number>();
  let made = 0;
  const make = () => ++made;
  const line = {};
  expect(remember('a', [line, 1], make)).toBe(1);
  expect(remember('a', [line, 1], make)).toBe(1);
  expect(remember('b', [line, 1], make)).toBe(2);
  expect(remember('a', [line], make)).toBe(3);
  expect(remember('a', [{}], make)).toBe(4);
  expect(remember('a', [], make)).toBe(5);
});
