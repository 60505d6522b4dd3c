import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatEuros,
  formatNumber,
  joinFrench,
  pageRange,
  pageRanges,
  plural,
  toRanges,
} from '../../lib/french/format.ts';

/** No-break spaces as ordinary ones, to keep the expectations readable. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatEuros', () => {
  it.each([
    [0, '0 €'],
    [500, '500 €'],
    [1000, '1 000 €'],
    [5221877.72, '5 221 877,72 €'],
    [107217.7, '107 217,70 €'],
    [0.1 + 0.2, '0,30 €'],
    [-1234.5, '−1 234,50 €'],
    [999999.999, '1 000 000 €'],
    [436_220_000, '436 220 000 €'],
  ])('writes %s as %s', (value, expected) => {
    expect(plain(formatEuros(value))).toBe(expected);
  });

  it('shows cents where a column asks for them', () => {
    expect(plain(formatEuros(8800, { cents: true }))).toBe('8 800,00 €');
  });

  it('never lets a sum break over a line', () => {
    expect(formatEuros(5221877.72)).not.toContain(' ');
  });
});

describe('formatNumber', () => {
  it.each([
    [43, '43'],
    [290569, '290 569'],
    [12.5, '12,5'],
    [-7.25, '−7,25'],
  ])('writes %s as %s', (value, expected) => {
    expect(plain(formatNumber(value))).toBe(expected);
  });
});

describe('formatDate', () => {
  it.each([
    ['2023-12-11', '11 décembre 2023'],
    ['2022-07-01', '1er juillet 2022'],
    ['2022-04-04', '4 avril 2022'],
    ['12 juin', '12 juin'],
    ['2023-13-01', '2023-13-01'],
  ])('writes %s as %s', (iso, expected) => {
    expect(plain(formatDate(iso))).toBe(expected);
  });
});

describe('words that follow numbers', () => {
  it('takes the singular below two', () => {
    expect(plain(plural(0, 'déport', 'déports'))).toBe('0 déport');
    expect(plain(plural(1, 'déport', 'déports'))).toBe('1 déport');
    expect(plain(plural(2, 'déport', 'déports'))).toBe('2 déports');
  });

  it('names pages', () => {
    expect(plain(pageRange(4, 9))).toBe('pages 4 à 9');
    expect(plain(pageRange(4, 4))).toBe('page 4');
    expect(plain(pageRanges(toRanges([9, 5, 4, 6, 6])))).toBe('pages 4 à 6 et 9');
    expect(plain(pageRanges(toRanges([1, 3, 5])))).toBe('pages 1, 3 et 5');
  });

  it('joins as French does', () => {
    expect(joinFrench([])).toBe('');
    expect(joinFrench(['a'])).toBe('a');
    expect(joinFrench(['a', 'b', 'c'])).toBe('a, b et c');
  });
});
