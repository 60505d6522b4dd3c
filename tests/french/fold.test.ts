import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, nameKey } from '../../lib/french/fold.ts';

describe('foldText', () => {
  test('capitals without accents, one form of apostrophes, quotes, dashes and spaces', () => {
    expect(foldText('Étaient présents : l’été — « à Œuf »\u00a0n‑1')).toBe('ETAIENT PRESENTS : L\'ETE - " A ŒUF " N-1');
    expect(foldText('ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ àâäçéèêëîïôöùûüÿ')).toBe('AAACEEEEIIOOUUUY AAACEEEEIIOOUUUY');
    expect(foldText('a\nb\tc')).toBe('A\nB C');
  });

  test('keeps the length of any text, and its line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = foldText(text);
        expect(folded.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) expect(folded[i] === '\n').toBe(text[i] === '\n');
      }),
      { numRuns: 1000 },
    );
  });

  test('letters that grow in capitals keep their place', () => {
    for (const ch of ['ß', 'ﬁ', 'ŉ', 'ǰ', 'İ', '😀', '\ud83d']) expect(foldText(`a${ch}b`).length).toBe(ch.length + 2);
  });

  test('a text folds like its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
      }),
    );
  });
});

describe('nameKey', () => {
  test.each([
    ['Mme Hélène HINGREZ-CÉRÉDA', 'Hélène HINGREZ-CEREDA'],
    ['Mme Hingrez-Céréda', 'HINGREZ CEREDA'],
    ['M. Jean-Claude EXEMPLE', 'Jean Claude Exemple'],
    ['Monsieur  Jean\u00a0EXEMPLE', 'jean exemple'],
    ['Messieurs Jean EXEMPLE', 'Jean EXEMPLE'],
    ['MM. Jean EXEMPLE', 'Jean EXEMPLE'],
    ['M.Jean EXEMPLE', 'Jean EXEMPLE'],
    ['M. M.-A. EXEMPLE', 'M.-A. EXEMPLE'],
    ['Madame Anne D’EXEMPLE', "Mme Anne D'EXEMPLE"],
    ['Mme Zoé E\u0301TE\u0301', 'Zoé ÉTÉ'],
    ['Jean\nEXEMPLE ', 'Jean EXEMPLE'],
    ['Anne MULOT‑EXEMPLE', 'Anne MULOT-EXEMPLE'],
  ])('%j is %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Jean EXEMPLE', 'Jeanne EXEMPLE'],
    ['Jean EXEMPLE', 'EXEMPLE'],
    ['Jean EXEMPLE', 'Jean EXEMPLES'],
    ['MADELEINE X', 'LEINE X'],
  ])('%j is not %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
