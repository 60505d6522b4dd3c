import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberWords } from '../../lib/french/number-words.ts';
import { actLines, readLines, readOne } from './act.ts';

const read = (articles: string[]) => readOne({ articles }).articles.map(({ value, body }) => [value, body]);
const doubts = (articles: string[]) => readOne({ articles }).articles.map(({ value, doubt }) => [value, doubt]);
const codes = (articles: string[]) => readLines(actLines({ articles })).warnings.map(({ code }) => code);

describe('numbers in words and in Roman figures', () => {
  test.each([
    [['Article premier :', 'Un.', 'Article deuxième :', 'Deux.', 'Article troisième :', 'Trois.']],
    [['ARTICLE I', 'Un.', 'ARTICLE II', 'Deux.', 'ARTICLE III', 'Trois.']],
    [['Article 1er :', 'Un.', 'Article 2ème :', 'Deux.', 'Article 3e :', 'Trois.']],
    [['Article un -', 'Un.', 'Article deux -', 'Deux.', 'Article trois -', 'Trois.']],
    [['Article premier.', 'Un.', 'Article 2.', 'Deux.', 'Article 3.', 'Trois.']],
    [['Article 1°) :', 'Un.', 'Article 2°) :', 'Deux.', 'Article 3°) :', 'Trois.']],
  ])('%j', (articles) => {
    expect(read(articles)).toEqual([
      ['1', 'Un.'],
      ['2', 'Deux.'],
      ['3', 'Trois.'],
    ]);
    expect(codes(articles)).toEqual([]);
  });

  test('bis is an article of its own', () => {
    const articles = ['Article 1 :', 'Un.', 'Article 1 bis :', 'Encore.', 'Article 2 :', 'Deux.'];
    expect(read(articles)).toEqual([
      ['1', 'Un.'],
      ['1 bis', 'Encore.'],
      ['2', 'Deux.'],
    ]);
  });

  test('words that are no number head nothing', () => {
    expect(read(['Article dernier :', 'Un.', 'Article V :', 'Cinq.', 'Article L :', 'Code.'])).toEqual([]);
  });

  test('an "I" for the figure 1 is to be looked at again', () => {
    expect(doubts(['Article I :', 'Un.', 'Article 2 :', 'Deux.'])).toEqual([
      ['1', 'article-letter'],
      ['2', undefined],
    ]);
  });
});

describe('what is left out is said', () => {
  test.each([[['Article 1 :', 'Un.', 'Article 3 :', 'Trois.']], [['Article l :', 'Un.', 'Article 2 :', 'Deux.']]])(
    '%j',
    (articles) => {
      expect(codes(articles)).toEqual(['articles-gap']);
    },
  );

  test('a heading with its decision on its line goes on with bare ones', () => {
    expect(doubts(['Article 1 :', 'D’attribuer une aide.', 'Article 2 : De signer.'])).toEqual([
      ['1', undefined],
      ['2', 'article-with-text'],
    ]);
  });

  test('the end of a sentence on a line of its own is no heading', () => {
    const articles = ['Article 1 :', 'Un, en application de', 'Article 2', 'du règlement.', 'Article 2 :', 'Deux.'];
    expect(read(articles)).toEqual([
      ['1', 'Un, en application de Article 2 du règlement.'],
      ['2', 'Deux.'],
    ]);
  });

  test('behind an only article there is no other', () => {
    const articles = ['Article unique :', 'D’approuver la convention.', 'ARTICLE II', 'Durée.', 'Article 2', 'Prix.'];
    expect(read(articles).map(([value]) => value)).toEqual(['unique']);
  });
});

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const ordinal = (n: number) =>
  n === 1
    ? 'premier'
    : `${numberWords(n).join('-').toLowerCase().replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv').replace(/e$/, '')}ième`;
const STYLES: Record<string, (n: number) => string> = {
  figures: (n) => `Article ${n} :`,
  bare: (n) => `ARTICLE ${n}`,
  roman: (n) => `ARTICLE ${ROMAN[n - 1]} :`,
  words: (n) => `Article ${ordinal(n)} :`,
};

test('any number of articles in any style, with a convention of another style in one of them', () => {
  const style = fc.constantFrom(...Object.keys(STYLES));
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), style, style, fc.nat(), (count, own, other, at) => {
      const same = own === other || (own === 'figures' && other === 'bare') || (own === 'bare' && other === 'figures');
      const inside = same ? [] : [1, 2, 3].flatMap((n) => [STYLES[other]!(n), 'De la convention.']);
      const holder = 1 + (at % count);
      const articles = Array.from({ length: count }, (_, i) => [
        STYLES[own]!(i + 1),
        `Texte ${i + 1}.`,
        ...(i + 1 === holder ? inside : []),
      ]).flat();
      const found = readOne({ articles }).articles;
      expect(found.map(({ value }) => value)).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)));
      expect(found.map(({ body }) => body.split('.')[0])).toEqual(found.map(({ value }) => `Texte ${value}`));
    }),
    { numRuns: 80 },
  );
});
