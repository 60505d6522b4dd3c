import { expect, test } from 'vitest';
import { locate } from '../../lib/anchor/locate.ts';
import { makeTarget } from '../../lib/anchor/target.ts';
import { fakePage, fakePages } from './fakes.ts';

const LINES = [
  'Tableau des aides',
  'Association Alpha 8 800 €',
  'Association Bravo 12 000 €',
  'Association Charlie 8 800 €',
];

/** A note on `exact` in the lines above, looked for in other lines. */
function relocate(exact: string, lines: readonly string[], context = LINES) {
  const before = fakePage(1, context);
  const offset = before.text.indexOf(exact);
  const target = makeTarget(fakePages(before), { page: 1, offset }, { page: 1, offset: offset + exact.length })!;
  return locate(fakePages(fakePage(1, lines)), target);
}

test('the same text: in place', () => {
  expect(relocate('12 000 €', LINES)?.state).toBe('inPlace');
});

test('lines inserted before: moved, with new offsets and rectangles', () => {
  const lines = ['Un paragraphe de plus.', ...LINES];
  const located = relocate('12 000 €', lines);
  expect(located).toMatchObject({
    state: 'moved',
    target: { start: { offset: lines.join('\n').indexOf('12 000') }, quote: { exact: '12 000 €' } },
  });
});

test.each([
  ['the sum changed', '12 000 €', LINES.map((line) => line.replace('12 000', '15 000'))],
  ['the row went, its neighbour prints the same sum', '8 800 €', [LINES[0]!, ...LINES.slice(2)]],
  ['the name before it changed', '12 000 €', ['x', ...LINES.map((line) => line.replace('Bravo', 'Brava'))]],
  ['an accent changed', 'Tableau', ['x', ...LINES.map((line) => line.replace('Tableau', 'Tabléau'))]],
])('%s: lost, never moved', (_, exact, lines) => {
  expect(relocate(exact, lines)).toEqual({ state: 'lost' });
});

test('lines broken elsewhere: moved, as white space does not tell', () => {
  expect(relocate('12 000 €', ['x', LINES.join(' ')])?.state).toBe('moved');
});

test('a passage that stands twice with all its context is lost rather than guessed', () => {
  expect(relocate('12 000 €', ['x', ...LINES, ...LINES])).toEqual({ state: 'lost' });
});

test('a quote at the edge of a page is never found inside a longer number or word', () => {
  expect(relocate('12 000', ['les 212 000'], ['12 000'])).toEqual({ state: 'lost' });
  expect(relocate('12 000', ['les 5 12 000'], ['12 000'])).toEqual({ state: 'lost' });
  expect(relocate('aide', ['les aides'], ['aide'])).toEqual({ state: 'lost' });
  expect(relocate('12 000', ['les 12 000'], ['12 000'])?.state).toBe('moved');
});
