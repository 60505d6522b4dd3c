import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../lib/layout/line.ts';
import { toLines } from '../../lib/layout/lines.ts';
import type { Rect } from '../../lib/model/geometry.ts';
import { near, pageOf, type Run, turned, turnRect, widthOf, wordsOf } from './page.ts';

const texts = (runs: Run[]) => toLines(pageOf(runs)).map((line) => line.text);
const wholeRect = (line: Line) => line.rectOf(0, line.text.length) ?? undefined;

/** Lines of words, each at a place of its own. */
const wordLists = fc.array(
  fc.array(
    fc.constantFrom('Vu', 'la', 'commune', 'Étaient', '12', '345,67', '€', 'd’Arras', 'N°2023-604', ';', 'œuvre'),
    {
      minLength: 1,
      maxLength: 9,
    },
  ),
  { minLength: 1, maxLength: 12 },
);
const setLines = (lists: string[][]) => lists.map((words, i) => wordsOf(words.join(' '), 60, 760 - 14 * i));

describe('the lines of a page', () => {
  test('the order in which pdf.js gives the runs does not matter', () => {
    const shuffled = wordLists.chain((lists) => {
      const runs = setLines(lists).flat();
      const whole = { minLength: runs.length, maxLength: runs.length };
      return fc.tuple(fc.constant(lists), fc.shuffledSubarray(runs, whole));
    });
    fc.assert(
      fc.property(shuffled, ([lists, runs]) => {
        const lines = toLines(pageOf(runs));
        expect(lines.map((line) => line.text)).toEqual(lists.map((words) => words.join(' ')));
        for (const line of lines)
          for (const [i, fragment] of line.fragments.entries())
            expect(line.text.startsWith(fragment.text, line.starts[i])).toBe(true);
      }),
    );
  });

  test('baselines that differ a little are one line, lines set close are two', () => {
    expect(texts([...wordsOf('un', 60, 700), ...wordsOf('deux', 80, 701.5), ...wordsOf('trois', 60, 689)])).toEqual([
      'un deux',
      'trois',
    ]);
  });

  test('a raised "er" joins its figure and leaves the baseline', () => {
    const line = toLines(
      pageOf([
        ...wordsOf('le 1', 60, 700),
        { str: 'er', x: 60 + widthOf('le 1') + 0.2, y: 703.8, size: 6.5 },
        ...wordsOf('juillet 2021', 60 + widthOf('le 1') + 12, 700),
      ]),
    );
    expect(line.map(({ text, v }) => [text, v])).toEqual([['le 1er juillet 2021', 700]]);
  });

  test('a raised "er" of four fifths of the size, as browsers and LibreOffice set it', () => {
    expect(
      texts([...wordsOf('le 1', 60, 700, 11), { str: 'er', x: 60 + widthOf('le 1', 11) + 0.2, y: 704.2, size: 8.8 }]),
    ).toEqual(['le 1er']);
  });

  test('a raised "er" that comes first takes the baseline of the larger print', () => {
    expect(
      texts([{ str: 'er', x: 68, y: 703.8, size: 6.5 }, ...wordsOf('1', 62, 700), ...wordsOf('mars', 80, 700)]),
    ).toEqual(['1er mars']);
  });

  test('a justified line of one run keeps single spaces, and its words their places', () => {
    const line = 'La commission permanente décide';
    const page = pageOf([{ str: line, x: 60, y: 700, width: widthOf(line) + 3 * 6 }]);
    const [read] = toLines(page);
    expect(read!.text).toBe(line);
    const at = line.indexOf('décide');
    const rect = read!.rectOf(at, line.length)!;
    expect(rect[2]).toBeCloseTo(60 + widthOf(line) + 18, 1);
    expect(rect[0]).toBeCloseTo(60 + widthOf(line) + 18 - widthOf('décide'), 0);
  });

  test('a word that is cut into runs is one word, spaces in runs or not', () => {
    const cut = (parts: string[]) => {
      let x = 60;
      return parts.map((str): Run => {
        const run = { str, x, y: 700 };
        x += widthOf(str);
        return run;
      });
    };
    expect(texts(cut(['COM', 'MISS', 'ION', ' ', 'PER', 'MANENTE']))).toEqual(['COMMISSION PERMANENTE']);
    expect(texts(cut([...'Étaient présents :']))).toEqual(['Étaient présents :']);
    expect(texts(cut(['5 2', '21 87', '7,72 ', '€']))).toEqual(['5 221 877,72 €']);
  });

  test('a space that pdf.js invents between touching runs leaves a word whole', () => {
    const width = widthOf('DELI');
    expect(
      texts([
        { str: 'DELI', x: 60, y: 700 },
        { str: ' ', x: 60 + width, y: 700, width: 0 },
        { str: 'BERATION', x: 60 + width, y: 700 },
      ]),
    ).toEqual(['DELIBERATION']);
  });

  test('a space that pdf.js leaves out between columns is there', () => {
    expect(texts([...wordsOf('8 800', 300, 700), ...wordsOf('6 193', 340, 700)])).toEqual(['8 800 6 193']);
  });

  test('ligatures, soft hyphens and loose accents', () => {
    expect(texts([{ str: 'aﬃché, ﬁn des eﬀorts', x: 60, y: 700 }])).toEqual(['affiché, fin des efforts']);
    expect(texts([{ str: 'délibé\u00adration', x: 60, y: 700 }])).toEqual(['délibération']);
    expect(texts([{ str: 'de\u0301libe\u0301ration', x: 60, y: 700 }])).toEqual(['délibération']);
  });

  test.each([
    ['a zero-width space', '\u200b'],
    ['a joiner', '\u200d'],
    ['a mark of direction', '\u200f'],
    ['a word joiner', '\u2060'],
    ['a soft hyphen', '\u00ad'],
    ['a control character', '\u0007'],
  ])('%s between the figures of a number is not seen', (_, sign) => {
    const [line] = toLines(pageOf([{ str: `Pour : 3${sign}0${sign} voix`, x: 60, y: 700 }]));
    expect(line?.text).toBe('Pour : 30 voix');
    expect(line?.starts).toEqual([0, 5, 7, 10]);
  });

  test('U+FEFF between figures leaves them unread: pdf.js may have turned them', () => {
    expect(texts([{ str: '5\ufeff2\ufeff0\ufeff2 le \ufeffnom', x: 60, y: 700 }])).toEqual([
      '5\ufffd2\ufffd0\ufffd2 le nom',
    ]);
  });

  test('hyphens and commas of other codes are the common ones, and the codes of Windows are its signs', () => {
    expect(texts([{ str: 'PAS\u2011DE\u2010CALAIS\u201a 12\u066b50', x: 60, y: 700 }])).toEqual([
      'PAS-DE-CALAIS, 12,50',
    ]);
    expect(texts([{ str: 'l\u0092\u009cuvre \u0096 12 \u0080', x: 60, y: 700 }])).toEqual(['l’œuvre – 12 €']);
  });

  test('a figure that calls for a note is no part of the number before it', () => {
    const call = (before: string, rise: number) =>
      texts([
        { str: before, x: 60, y: 700 },
        { str: '2', x: 60 + widthOf(before), y: 700 + rise, size: 6 },
        ...wordsOf('voix', 64 + widthOf(`${before}2`), 700),
      ]);
    expect(call('Pour : 30', 3.5)).toEqual(['Pour : 30² voix']);
    // Set lower it is a figure of the number, however small.
    expect(call('Pour : 30', 0)).toEqual(['Pour : 302 voix']);
  });

  test('small figures that stand apart in their row keep their value', () => {
    expect(texts([...wordsOf('Association', 60, 700), { str: '56', x: 200, y: 702, size: 7 }])).toEqual([
      'Association 56',
    ]);
  });

  test('figures printed over others are neither number', () => {
    expect(texts([...wordsOf('Pour : 30 voix', 60, 700), ...wordsOf('Pour : 13 voix', 60, 700)])).toEqual([
      'Pour : 30\ufffd13 voix',
    ]);
  });

  test('print that is laid twice to look bold is read once', () => {
    const runs = wordsOf('DECIDE :', 60, 700);
    expect(texts([...runs, ...runs.map((run) => ({ ...run, x: run.x + 0.3 }))])).toEqual(['DECIDE :']);
    expect(
      texts([
        { str: 'RAPPORT', x: 60, y: 700 },
        { str: 'RAPPORT', x: 60.3, y: 700.2 },
      ]),
    ).toEqual(['RAPPORT']);
  });

  test('a whole line laid twice as one run is read once', () => {
    expect(
      texts([
        { str: 'DEPARTEMENT DU PAS-DE-CALAIS', x: 60, y: 700 },
        { str: 'DEPARTEMENT DU PAS-DE-CALAIS', x: 60.25, y: 700 },
      ]),
    ).toEqual(['DEPARTEMENT DU PAS-DE-CALAIS']);
  });

  test('the same word twice side by side stays twice', () => {
    expect(texts(wordsOf('0 0 voix voix', 60, 700))).toEqual(['0 0 voix voix']);
  });

  test('empty and blank runs are nothing', () => {
    expect(
      texts([
        { str: '', x: 60, y: 700 },
        { str: '   ', x: 60, y: 690 },
      ]),
    ).toEqual([]);
    expect(texts([])).toEqual([]);
  });

  test('text set upright beside the text comes after it', () => {
    expect(
      texts([
        { str: 'Annexe', x: 30, y: 300, dx: 0, dy: 1 },
        ...wordsOf('Première ligne de texte', 60, 700),
        ...wordsOf('Seconde ligne de texte', 60, 686),
      ]),
    ).toEqual(['Première ligne de texte', 'Seconde ligne de texte', 'Annexe']);
  });
});

describe('pages that are turned or moved', () => {
  const page = pageOf(setLines([['Envoi', 'au', 'contrôle'], ['Pour', ':', '27', 'voix'], ['Signé']]).flat());

  test.each([1, 2, 3] as const)('%i quarter turns: the same text and the same places, turned', (quarters) => {
    const upright = toLines(page);
    const lines = toLines(turned(page, quarters));
    expect(lines.map(({ text }) => text)).toEqual(upright.map(({ text }) => text));
    for (const [i, line] of lines.entries()) {
      expect(near(wholeRect(line))).toEqual(near(turnRect(page.box, quarters, wholeRect(upright[i]!)!)));
      expect(line.fromTop).toBeCloseTo(upright[i]!.fromTop, 3);
      expect(line.pageHeight).toBeCloseTo(842, 3);
    }
  });

  test('a box with another origin moves nothing but what is measured from its top', () => {
    const moved: Rect = [-100, 50, 495, 892];
    const lines = toLines({ ...page, box: moved });
    expect(lines.map(({ text }) => text)).toEqual(toLines(page).map(({ text }) => text));
    expect(lines.map((line) => near(wholeRect(line)))).toEqual(toLines(page).map((line) => near(wholeRect(line))));
    expect(lines[0]!.fromTop).toBeCloseTo(892 - 760, 3);
    expect(lines[0]!.pageHeight).toBeCloseTo(842, 3);
  });
});
