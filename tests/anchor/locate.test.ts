import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteOn, relocate, wordsOf } from './acts.ts';
import { fakePage } from './fakes.ts';

const LINES = [
  'Tableau des aides aux associations sportives',
  'Association Alpha des parents 8 800 €',
  'Association Bravo de la plaine 12 000 €',
  'Association Charlie du littoral 8 800 €',
  'Total des aides 29 600 €',
];

/** A note on `exact` in the lines above, looked for in other lines. */
function look(exact: string, lines: readonly string[], context: readonly string[] = LINES, near = '') {
  return relocate([fakePage(1, lines)], noteOn([fakePage(1, context)], exact, near));
}

test('the same text: in place', () => {
  expect(look('12 000 €', LINES).state).toBe('inPlace');
});

test('lines inserted before: moved, with new offsets and rectangles', () => {
  const lines = ['Un paragraphe de plus.', ...LINES];
  const located = look('12 000 €', lines);
  expect(located).toMatchObject({
    state: 'moved',
    target: { start: { offset: lines.join('\n').indexOf('12 000') }, quote: { exact: '12 000 €' } },
  });
});

test('a sum that changed: the words that stand there now', () => {
  const located = look(
    '12 000 €',
    LINES.map((line) => line.replace('12 000', '15 000')),
  );
  expect(located).toMatchObject({ state: 'changed', is: '15 000 €' });
});

test.each([
  ['the row went, its neighbour prints the same sum', '8 800 €', [LINES[0]!, ...LINES.slice(2)]],
  ['the row went', '12 000 €', [...LINES.slice(0, 2), ...LINES.slice(3)]],
  ['the name before it changed', '12 000 €', ['x', ...LINES.map((line) => line.replace('de la plaine', 'du lac'))]],
  ['it stands twice with all its context', '12 000 €', ['x', ...LINES, ...LINES]],
])('%s: lost, never moved', (_, exact, lines) => {
  expect(look(exact, lines)).toEqual({ state: 'lost' });
});

test('a quote at the edge of a page is never found inside a longer number or word', () => {
  for (const [exact, line] of [
    ['12 000', 'les 212 000'],
    ['12 000', 'les 5 12 000'],
    ['12 000', '12 000 000'],
    ['12 000', '12 000,50'],
    ['aide accordée au titre', 'aide accordée au titrement'],
    ['12 000', 'les 12 000'],
  ] as const) {
    expect(look(exact, [line], [exact])).toEqual({ state: 'lost' });
  }
});

test('a part of a number stays with its number', () => {
  const note = noteOn([fakePage(1, LINES)], '000 €', 'Bravo');
  const other = LINES.map((line) => line.replace('12 000', '15 000'));
  expect(relocate([fakePage(1, ['x', ...LINES])], note)).toMatchObject({ state: 'moved' });
  expect(relocate([fakePage(1, ['x', ...other])], note).state).not.toBe('moved');
});

describe('names that differ by a blank or a hyphen are other names', () => {
  test.each([
    ['Le Roy', 'Leroy'],
    ['Le Roy', 'LeRoy'],
    ['Saint-Omer', 'Saint Omer'],
    ['LE ROY', 'LEROY'],
    ['Hélène', 'Helene'],
    ['1,2', '1, 2'],
    ['3 12', '312'],
    ['2024 200', '2024200'],
    ['-12 000', '12 000'],
  ])('%s, %s', (one, other) => {
    const page = (word: string) => [`Le Département accorde une aide à ${word} selon les conditions fixées ce jour.`];
    expect(look(one, page(other), page(one)).state).not.toBe('moved');
    expect(look(one, page(other), page(one)).state).not.toBe('inPlace');
  });
});

const words = [
  'aide',
  'Alpha',
  'Bravo',
  'commune',
  '12 000',
  '8 800',
  '15 000',
  '2024',
  'de',
  'la',
  'Arras',
  'M. Roy',
  '€',
];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const lines = fc.array(line, { minLength: 2, maxLength: 12 });
/** What a reader would not let differ: digits in order, and words with a capital. */
const told = (text: string) => [...text.matchAll(/\d|\p{Lu}\p{L}*/gu)].map(([one]) => one).join(' ');

test('a note never lands on words whose digits or names differ, whatever the two texts are', () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(), fc.integer({ min: 1, max: 30 }), (before, after, at, length) => {
      const text = before.join('\n');
      const exact = text.slice(at % text.length, (at % text.length) + length).trim();
      if (!exact) return;
      const note = noteOn([fakePage(1, before)], exact.replace(/\s+/g, ' '));
      const located = relocate([fakePage(1, after)], note);
      if (located.state === 'inPlace' || located.state === 'moved')
        expect(told(wordsOf(located))).toBe(told(note.quote.exact));
      if (located.state === 'changed') expect(wordsOf(located)).not.toBe(note.quote.exact.replace(/\s+/g, ' '));
    }),
    { numRuns: 2000 },
  );
});

test('a note on one text is found in the same text with any line broken elsewhere, or lost, but never elsewhere', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 30 }), (before, at, length) => {
      const text = before.join('\n');
      const exact = text.slice(at % text.length, (at % text.length) + length).trim();
      if (!exact) return;
      const note = noteOn([fakePage(1, before)], exact.replace(/\s+/g, ' '));
      const located = relocate([fakePage(1, [text.replace(/\s+/g, ' ')])], note);
      expect(located.state).not.toBe('changed');
      if (located.state !== 'lost') expect(located.target.start.offset).toBe(note.start.offset);
    }),
    { numRuns: 500 },
  );
});
