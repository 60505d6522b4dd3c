import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLineStart, lineAt, places, toFlow } from '../../lib/layout/flow.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { near, textFlow, textPages, widthOf } from './page.ts';

describe('the running text', () => {
  test('line ends, and words that a hyphen breaks', () => {
    const text = (...lines: string[]) => textFlow(lines).text;
    expect(text('Mme Anne', 'EXEMPLE')).toBe('Mme Anne\nEXEMPLE');
    expect(text('Mme Anne MULOT-', 'EXEMPLE, M. X')).toBe('Mme Anne MULOT-EXEMPLE, M. X');
    expect(text('la sous-', 'préfecture')).toBe('la sous-préfecture');
    expect(text('les 2023-', '2024')).toBe('les 2023-2024');
    expect(text('une liste : -', 'premier')).toBe('une liste : -\npremier');
    expect(text('Nord -', 'Pas-de-Calais')).toBe('Nord -\nPas-de-Calais');
    expect(text('MULOT-', '« fin »')).toBe('MULOT-\n« fin »');
    expect(text('DUPONT-', 'DURAND-', 'PETIT')).toBe('DUPONT-DURAND-PETIT');
  });

  test('a word that a page end breaks is whole', () => {
    const flow = textFlow(['Mme Anne MULOT-', '\f', 'EXEMPLE, présidente']);
    expect(flow.text).toBe('Mme Anne MULOT-EXEMPLE, présidente');
    const at = flow.text.indexOf('MULOT');
    expect(places(flow, at, at + 'MULOT-EXEMPLE'.length).map(({ page }) => page)).toEqual([1, 2]);
  });

  test('no lines are no text', () => {
    expect(toFlow([])).toEqual({ text: '', lines: [], offsets: [], unsure: [] });
    expect(places(toFlow([]), 0, 0)).toEqual([]);
  });

  test('places: one rectangle a line, with its page', () => {
    const flow = textFlow(['Vu le Code', 'général', '\f', 'des collectivités']);
    const at = flow.text.indexOf('Code');
    const found = places(flow, at, flow.text.indexOf(' collectivités'));
    expect(found.map(({ page, rect }) => [page, ...near(rect)])).toEqual([
      [1, ...near([60 + widthOf('Vu le '), 757.9, 60 + widthOf('Vu le Code'), 769])],
      [1, ...near([60, 743.9, 60 + widthOf('général'), 755])],
      [2, ...near([60, 757.9, 60 + widthOf('des'), 769])],
    ]);
  });

  test('every offset knows its line, however the words are broken', () => {
    const word = fc.constantFrom('Vu', 'MULOT-', 'EXEMPLE', 'délibération', '2023-', '604', '—', 'à');
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
        const read = textPages(lines).flatMap(toLines);
        const flow = toFlow(read);
        for (const [i, { text }] of read.entries()) {
          const offset = flow.offsets[i]!;
          expect(flow.text.slice(offset, offset + text.length)).toBe(text);
          expect(lineAt(flow, offset)).toBe(i);
          expect(lineAt(flow, offset + text.length - 1)).toBe(i);
          expect(atLineStart(flow, offset)).toBe(true);
          const found = places(flow, offset, offset + text.length);
          expect(found).toHaveLength(1);
          expect(found[0]!.page).toBe(read[i]!.page);
        }
        expect(flow.text.replace(/[\s]/g, '')).toBe(lines.join('').replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});
