import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type Stretch } from '../../lib/state/word-diff.ts';

const marked = (stretches: Stretch[]) => stretches.map(({ text, same }) => (same ? text : `[${text}]`)).join('');

test.each([
  ['une aide de douze euros', 'une aide de quinze euros', 'une aide de [douze ]euros', 'une aide de [quinze ]euros'],
  ['le douze mai, à midi', 'le treize mai, à une heure', 'le [douze ]mai, à [midi]', 'le [treize ]mai, à [une heure]'],
  ['', 'tout', '', '[tout]'],
  ['pareil', 'pareil', 'pareil', 'pareil'],
])('%j and %j', (one, other, first, second) => {
  expect(compareWords(one, other).map(marked)).toEqual([first, second]);
});

test('the stretches join to the texts, and what is the same in one is in the other', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'mot ', '  '), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = compareWords(one, other);
      const joined = (stretches: Stretch[]) => stretches.map((stretch) => stretch.text).join('');
      const same = (stretches: Stretch[]) => joined(stretches.filter((stretch) => stretch.same));
      expect([joined(first), joined(second)]).toEqual([one, other]);
      expect(same(first)).toBe(same(second));
    }),
  );
});

test('texts of a million letters are compared in no time that anybody notices', () => {
  const [one, other] = ['un ', 'deux '].map((word) => `début ${word.repeat(200_000)}fin`);
  expect(compareWords(one!, other!).map((stretches) => stretches.map(({ same }) => same))).toEqual([
    [true, false, true],
    [true, false, true],
  ]);
});
