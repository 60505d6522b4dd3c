import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords, parseNumberWords, parseRank, parseRoman } from '../../lib/french/number-words.ts';

test.each([
  ['VINGT MILLE', 20_000],
  ['DEUX CENT CINQUANTE MILLE', 250_000],
  ['QUATRE-VINGT-DIX-SEPT', 97],
  ['SOIXANTE ET ONZE', 71],
  ['QUATRE-VINGTS', 80],
  ['TROIS CENT QUATRE-VINGT MILLE NEUF CENT VINGT ET UN', 380_921],
  ['UN MILLION DEUX CENT MILLE', 1_200_000],
  ['MIL NEUF CENTS', 1900],
  ['ZERO', 0],
])('%s', (words, value) => {
  expect(parseNumberWords(words)).toBe(value);
});

test.each([
  '',
  'ET',
  'VINGT VINGT',
  'MILLE CENT MILLE',
  'DIX DEUX',
  'MILLION',
  'QUELQUES MILLE',
  'VINGT-ET-QUELQUES',
  'UN CENT',
])('no number: %s', (words) => {
  expect(parseNumberWords(words)).toBeNull();
});

test('every number is read from its own words, and from no other order of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom(' ', '-'), (value, glue) => {
      expect(parseNumberWords(numberWords(value).join(glue))).toBe(value);
      const turned = [...numberWords(value)].reverse();
      const read = parseNumberWords(turned.join(' '));
      if (read !== null) expect(numberWords(read)).toEqual(turned);
    }),
  );
});

test.each([
  ['PREMIER', 1],
  ['SECOND', 2],
  ['DEUXIEME', 2],
  ['CINQUIEME', 5],
  ['NEUVIEME', 9],
  ['ONZIEME', 11],
  ['VINGT ET UNIEME', 21],
  ['VINGT-DEUXIEME', 22],
  ['TROIS', 3],
])('rank %s', (words, value) => {
  expect(parseRank(words)).toBe(value);
});

test.each(['UNIQUE', 'UNIEME', 'TROISIEMES', 'DERNIER'])('no rank: %s', (words) => {
  expect(parseRank(words)).toBeNull();
});

test('Roman numbers', () => {
  const printed = 'I II III IV V VI VII VIII IX X XI XIV XIX XX XL XLIX L LXXXIX'.split(' ');
  expect(printed.map(parseRoman)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 19, 20, 40, 49, 50, 89]);
  expect(['', 'IIII', 'VV', 'IC', 'D', 'XXXX', 'i', 'IVI'].map(parseRoman)).toEqual(Array(8).fill(null));
});
