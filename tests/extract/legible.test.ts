import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLegible } from '../../lib/extract/legible.ts';
import { textLines } from '../layout/page.ts';
import { actLines, readLines } from './act.ts';

/** Text as a font reads that does not say which letters its shapes are: each is another character, some none of a word. */
const shifted = (line: string, by: number) =>
  [...line].map((ch) => (ch === ' ' ? ch : String.fromCharCode(Math.max(33, ch.charCodeAt(0) - by)))).join('');

test('an act in a font without letters gives no value, and it is said once', () => {
  for (const by of [29, 40, 60]) {
    const { deliberations, warnings } = readLines(actLines().map((line) => shifted(line, by)));
    expect(deliberations).toEqual([]);
    expect(warnings.map(({ code, page }) => [code, page])).toEqual([['unreadable-text', 1]]);
  }
});

test('one page of it leaves the others', () => {
  const { deliberations, warnings } = readLines([...actLines(), '\f', ...actLines().map((line) => shifted(line, 29))]);
  expect(deliberations[0]!.number?.value).toBe('2024-123');
  expect(warnings.map(({ code, page }) => [code, page])).toEqual([['unreadable-text', 2]]);
});

test.each([
  ['names alone', Array(20).fill('BETHUNE ARRAS LENS CALAIS')],
  ['sums alone', Array(20).fill('12 500,00 8 800 6 193 643,00')],
  ['codes and sums', Array(20).fill('C02-428B02 6568/93446 12 500,00')],
  ['capitals', Array(20).fill('DELIBERATION DU CONSEIL DEPARTEMENTAL')],
  ['a few signs', ['* * *', '&']],
])('%s are legible', (_, lines) => {
  expect(isLegible(textLines(lines))).toBe(true);
});

test('any words of French are', () => {
  const word = fc.constantFrom(
    'commune',
    'de',
    'Arras',
    'subvention',
    'la',
    '5 000,00 €',
    'bibliothèques',
    'et',
    'vote',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 60 }), (words) => {
      expect(isLegible(textLines([words.join(' ')]))).toBe(true);
    }),
  );
});
