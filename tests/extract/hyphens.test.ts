import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHyphens } from '../../lib/extract/hyphens.ts';
import { toFlow } from '../../lib/layout/flow.ts';
import { textLines } from '../layout/page.ts';
import { actLines, readOne, values } from './act.ts';

/** The running text of lines of print, on one line. */
const read = (printed: string[]) => {
  const lines = textLines(printed);
  return toFlow(lines, findHyphens(lines)).text.replace(/\n/g, ' ');
};

const HYPHENATED = [
  'Le département attribue une subvention aux associa-',
  'tions du départe-',
  'ment, dont les associations sportives et la subven-',
  'tion est versée.',
];

describe('a text that its typesetter hyphenated', () => {
  test('words are whole again', () => {
    expect(read(HYPHENATED)).toBe(
      'Le département attribue une subvention aux associations du département, dont les associations sportives et la subvention est versée.',
    );
  });

  test('words with a hyphen of their own keep it', () => {
    const own = ['la sous-', 'préfecture de Boulogne-', 'sur-Mer et Jean-', 'Luc, vice-', 'président, elle-', 'même'];
    const text = read([...HYPHENATED, ...own]);
    expect(text).toContain('la sous-préfecture de Boulogne-sur-Mer et Jean-Luc, vice-président, elle-même');
  });

  test('a pair that is whole elsewhere keeps its hyphen', () => {
    expect(read([...HYPHENATED, 'le projet franco-belge, dit franco-', 'belge'])).toContain('dit franco-belge');
  });

  test('a surname that nothing tells of is to be looked at again, one that is whole elsewhere is not', () => {
    const act = readOne(
      actLines({
        attendance: ['Étaient présents : M. Luc TÉMOIN, Mme Anne QUATRE-', 'BARBES, M. Barthé-', 'lemy TÉ-', 'MOIN.'],
        recitals: ['Vu le Code du département ;', ...HYPHENATED.map((line, i) => (i === 0 ? `Vu ${line}` : line))],
      }),
    );
    expect(act.attendance.present.map(({ value, doubt }) => [value, doubt])).toEqual([
      ['M. Luc TÉMOIN', undefined],
      ['Mme Anne QUATRE-BARBES', undefined],
      ['M. Barthélemy TÉMOIN', undefined],
    ]);
    const other = readOne(
      actLines({
        attendance: ['Étaient présents : M. Luc TÉMOIN, Mme Anne CHAUS-', 'SOY.'],
        recitals: ['Vu le Code du département ;', ...HYPHENATED.map((line, i) => (i === 0 ? `Vu ${line}` : line))],
      }),
    );
    expect(other.attendance.present[1]).toMatchObject({ value: 'Mme Anne CHAUS-SOY', doubt: 'hyphen' });
  });

  test('a recusal is read over a broken word', () => {
    const act = readOne({
      recitals: HYPHENATED.map((line, i) => (i === 0 ? `Vu ${line}` : line)),
      recusals: ['M. Paul EXEMPLE, intéressé à l’af-', 'faire, n’a pris part ni au dé-', 'bat, ni au vote.'],
    });
    expect(values(act.recusals)).toEqual(['Paul EXEMPLE']);
  });
});

test('a text without hyphenation is left as it is', () => {
  const printed = ['les bourgs-', 'centres et les parents-', 'enfants, celle-', 'ci en rendez-', 'vous, ci-', 'après'];
  expect(read(printed)).toBe('les bourgs-centres et les parents-enfants, celle-ci en rendez-vous, ci-après');
});

test('any words, broken anywhere, are whole again', () => {
  const vocabulary =
    'association département subvention convention commission accompagnement bibliothèque équipement'.split(' ');
  const word = fc.record({
    word: fc.constantFrom(...vocabulary),
    at: fc.integer({ min: 3, max: 7 }),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 4, maxLength: 30 }), (words) => {
      const whole = vocabulary.join(' ');
      const printed = words.flatMap(({ word, at, cut }) =>
        cut ? [`${word.slice(0, at)}-`, `${word.slice(at)},`] : [`${word},`],
      );
      const joined: string[] = [whole];
      for (const piece of printed) joined.push(piece);
      const text = words.map(({ word }) => `${word},`).join(' ');
      const hyphenated = words.filter(({ cut }) => cut).length >= 2;
      if (hyphenated) expect(read(joined)).toBe(`${whole} ${text}`);
    }),
    { numRuns: 100 },
  );
});
