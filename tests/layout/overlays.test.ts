import { describe, expect, test } from 'vitest';
import { toLines } from '../../lib/layout/lines.ts';
import { withoutOverlays } from '../../lib/layout/overlays.ts';
import { pageOf, type Run, turned, widthOf, wordsOf } from './page.ts';

const TEXT = [
  'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE.',
  'D’attribuer une aide de 5 000,00 € à la commune.',
  'Pour : 27 voix (Groupe Un ; Groupe Deux)',
  'Contre : 0 voix',
];
const page: Run[] = TEXT.flatMap((line, i) => wordsOf(line, 60, 700 - 14 * i));
const texts = (runs: Run[]) => toLines(pageOf(runs)).map(({ text }) => text);

describe('what is laid over a page is not read into its lines', () => {
  test.each([
    ['a word across the page', { str: 'COPIE', x: 60, y: 640, size: 130 }],
    ['over one line', { str: 'COPIE CONFORME', x: 60, y: 698, size: 24 }],
    ['a sum', { str: '2 500 000 €', x: 80, y: 670, size: 60 }],
  ])('%s', (_, mark) => {
    expect(texts([...page, mark])).toEqual(TEXT);
    expect(texts([mark, ...page])).toEqual(TEXT);
  });

  test('on a turned page', () => {
    const runs = pageOf([...page, { str: 'COPIE', x: 60, y: 640, size: 130 }]);
    expect(toLines(turned(runs, 1)).map(({ text }) => text)).toEqual(TEXT);
  });

  test('a word in small letters all over the page, where it covers nothing too', () => {
    const marks = [640, 655, 672, 690, 704].flatMap((y) =>
      [40, 130, 420].map((x) => ({ str: 'COPIE', x, y, size: 14 })),
    );
    expect(texts([...marks, ...page])).toEqual(TEXT);
  });

  test('what is too small to be seen', () => {
    const anchors = TEXT.map((_, i) => ({ str: '#signature# 99 999,00 €', x: 70, y: 702 - 14 * i, size: 0.5 }));
    expect(texts([...anchors, ...page])).toEqual(TEXT);
  });
});

describe('what is not laid over anything is text', () => {
  test('a large heading above the text, and the same one again', () => {
    const heading = { str: 'RAPPORT', x: 60, y: 730, size: 26 };
    expect(texts([heading, ...page])).toEqual(['RAPPORT', ...TEXT]);
    const four = [0, 1, 2, 3].map((i) => ({ ...heading, y: 740 + 30 * i }));
    expect(texts([...four, ...page])).toEqual(['RAPPORT', 'RAPPORT', 'RAPPORT', 'RAPPORT', ...TEXT]);
  });

  test('a large first letter beside its lines', () => {
    const dropped = { str: 'L', x: 30, y: 672, size: 38 };
    expect(texts([dropped, ...page]).join(' ')).toContain('L');
  });

  test('the initials of words in small capitals, which touch what follows them', () => {
    const small = (word: string, x: number): Run[] => {
      const initial = { str: word[0]!, x, y: 730, size: 13 };
      return [initial, { str: word.slice(1), x: x + widthOf(word[0]!, 13) - 0.4, y: 730, size: 9.5 }];
    };
    const words = ['AIDES', 'AUX', 'ATELIERS', 'ASSOCIATIFS'].flatMap((word, i) => small(word, 60 + 90 * i));
    expect(texts([...words, ...page])).toEqual(['AIDES AUX ATELIERS ASSOCIATIFS', ...TEXT]);
  });

  test('a font that tells a size that is none of what it prints', () => {
    const wrong = { str: 'Groupe Trois', x: 60, y: 658, width: 60 };
    for (const size of [100, 1]) {
      const { items } = pageOf([...page, { ...wrong, size }]);
      expect(withoutOverlays(items)).toEqual(items);
    }
  });
});
