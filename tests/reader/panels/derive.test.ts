import { describe, expect, it } from 'vitest';
import {
  articleOf,
  contextOf,
  decidedSums,
  executoryDate,
  printedOtherwise,
  readingStage,
} from '../../../components/reader/panels/derive.ts';
import { emptyDeliberation, fakeAmount, fakeArticle, fakeDeliberation, fakeField } from '../../makers.ts';

describe('readingStage', () => {
  it('knows how far the reading has come', () => {
    expect(readingStage(emptyDeliberation(), false)).toBe('decision');
    expect(readingStage(emptyDeliberation({ outcome: fakeField('adopted') }), false)).toBe('rest');
    expect(readingStage(emptyDeliberation(), true)).toBe('done');
  });
});

describe('articleOf', () => {
  const articles = [fakeArticle('1', '', { top: 300 }), fakeArticle('2', '', { page: 2, top: 700 })];
  it('is the last article whose heading comes before the place', () => {
    expect(articleOf(fakeField('x', { top: 500 }), articles)).toBeNull();
    expect(articleOf(fakeField('x', { top: 200 }), articles)?.value).toBe('1');
    expect(articleOf(fakeField('x', { page: 2, top: 750 }), articles)?.value).toBe('1');
    expect(articleOf(fakeField('x', { page: 3 }), articles)?.value).toBe('2');
  });
});

describe('contextOf', () => {
  it('gives the words around a sum of an article', () => {
    const act = fakeDeliberation();
    expect(contextOf(act.amounts[0]!, act)).toEqual({
      kind: 'words',
      before: 'D’attribuer une somme de ',
      after: ' aux bibliothèques nommées en annexe.',
    });
  });

  it('tells two equal sums of one article apart', () => {
    const [first, second] = [fakeAmount(5, { text: '5 €', top: 390 }), fakeAmount(5, { text: '5 €', top: 380 })];
    const act = emptyDeliberation({
      articles: [fakeArticle('1', 'De donner 5 € à Anne et 5 € à Paul.', { top: 400 })],
      amounts: [first, second],
    });
    expect(contextOf(first, act)).toMatchObject({ after: ' à Anne et 5 € à Paul.' });
    expect(contextOf(second, act)).toMatchObject({ after: ' à Paul.' });
  });

  it('gives the beneficiary or the budget line of a sum in a table', () => {
    const act = fakeDeliberation();
    expect(contextOf(act.amounts[2]!, act)).toEqual({ kind: 'grant', beneficiary: 'Bibliothèque de Saint-Orne' });
    expect(contextOf(act.amounts[1]!, act)).toEqual({
      kind: 'budget',
      label: 'Lecture publique',
      column: 'authorized',
    });
  });

  it('says nothing where nothing is known', () => {
    expect(contextOf(fakeAmount(9, { part: 'report', page: 4 }), fakeDeliberation())).toBeNull();
  });
});

describe('decidedSums', () => {
  it('leaves out credits that the budget table recalls, and sums of other parts', () => {
    expect(decidedSums(fakeDeliberation()).map(({ value }) => value)).toEqual([12500.5]);
  });
});

describe('printedOtherwise', () => {
  it.each([
    ['5 221 877,72 euros', '5 221 877,72 €', false],
    ['20 000€', '20 000,00 €', false],
    ['436,22 M€', '436 220 000 €', true],
    ['5 221 877.72 €', '5 221 877,72 €', true],
  ])('%s against %s: %s', (printed, written, expected) => {
    expect(printedOtherwise(printed, written)).toBe(expected);
  });
});

describe('executoryDate', () => {
  it('is the later stamp, and unknown unless both are printed', () => {
    expect(executoryDate(fakeDeliberation())).toBe('2031-03-12');
    expect(executoryDate(fakeDeliberation({ publicationDate: null }))).toBeNull();
  });
});
