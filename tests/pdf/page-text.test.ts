import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { describe, expect, test } from 'vitest';
import { packText } from '../../lib/pdf/packed-text.ts';
import { toPageText } from '../../lib/pdf/page-text.ts';

type Raw = { str: string; transform?: number[]; width?: number; hasEOL?: boolean; fontName?: string };

/** What pdf.js gives for runs; a text alone is a mark of marked content. */
function content(runs: (Raw | string)[], styles: Record<string, object> = {}) {
  const items = runs.map((run) =>
    typeof run === 'string'
      ? { type: run, id: null }
      : { dir: 'ltr', width: 10, height: 10, transform: [10, 0, 0, 10, 60, 700], fontName: 'f', hasEOL: false, ...run },
  );
  return [packText({ items, styles, lang: null } as unknown as TextContent)];
}
const A4 = [0, 0, 595, 842];
const one = (raw: Raw, styles?: Record<string, object>) => toPageText(1, A4, 0, content([raw], styles)).items[0]!;

describe('the text of a page', () => {
  test('joins the runs with line ends, and leaves marks out', () => {
    const page = toPageText(
      3,
      A4,
      0,
      content([
        'beginMarkedContent',
        { str: 'Vu ' },
        { str: '' },
        { str: 'le Code', hasEOL: true },
        'endMarkedContent',
        { str: '', hasEOL: true },
        { str: 'du sport' },
      ]),
    );
    expect(page.text).toBe('Vu le Code\n\ndu sport');
    expect(page.items.map(({ str, offset, eol }) => [str, offset, eol])).toEqual([
      ['Vu ', 0, false],
      ['', 3, false],
      ['le Code', 3, true],
      ['', 11, true],
      ['du sport', 12, false],
    ]);
    expect(page).toMatchObject({ page: 3, box: A4, rotate: 0 });
  });

  test('in pieces, whose fonts are told of in the first alone', () => {
    const pieces = [
      ...content([{ str: 'Vu ', fontName: 'g' }, { str: 'le ' }], { f: { ascent: 0.7 }, g: { ascent: 0.8 } }),
      ...content([
        { str: 'Code', hasEOL: true },
        { str: '5 €', fontName: 'g' },
      ]),
    ];
    const page = toPageText(1, A4, 0, pieces);
    expect(page.text).toBe('Vu le Code\n5 €');
    expect(page.items.map(({ str, offset, ascent }) => [str, offset, ascent])).toEqual([
      ['Vu ', 0, 0.8],
      ['le ', 3, 0.7],
      ['Code', 6, 0.7],
      ['5 €', 11, 0.8],
    ]);
  });

  test('an empty page', () => {
    expect(toPageText(1, A4, 0, content([]))).toMatchObject({ items: [], text: '' });
  });

  test.each([
    [0, 0],
    [90, 90],
    [450, 90],
    [-90, 270],
    [720, 0],
  ])('a turn of %i degrees is %i', (rotate, turn) => {
    expect(toPageText(1, A4, rotate, content([])).rotate).toBe(turn);
  });
});

describe('the geometry of a run', () => {
  test('upright, turned, mirrored, stretched', () => {
    expect(one({ str: 'a' })).toMatchObject({ x: 60, y: 700, dx: 1, dy: 0, size: 10, width: 10 });
    expect(one({ str: 'a', transform: [0, 12, -12, 0, 5, 6] })).toMatchObject({ x: 5, y: 6, dx: 0, dy: 1, size: 12 });
    expect(one({ str: 'a', transform: [-9, 0, 0, -9, 5, 6], width: -20 })).toMatchObject({
      dx: -1,
      size: 9,
      width: 20,
    });
    expect(one({ str: 'a', transform: [8, 0, 0, 10, 5, 6] })).toMatchObject({ dx: 1, size: 10 });
  });

  test('a transform of nothing makes no number that is none', () => {
    const item = one({ str: 'a', transform: [0, 0, 0, 0, 5, 6] });
    for (const value of [item.x, item.y, item.dx, item.dy, item.size, item.width])
      expect(Number.isFinite(value)).toBe(true);
  });

  test('heights of the font, and common ones where the font tells none', () => {
    expect(one({ str: 'a' }, { f: { ascent: 0.75, descent: -0.25 } })).toMatchObject({ ascent: 0.75, descent: -0.25 });
    for (const style of [
      { ascent: 0, descent: 0 },
      { ascent: Number.NaN, descent: Number.NaN },
      { ascent: 9, descent: 0.3 },
    ])
      expect(one({ str: 'a' }, { f: style })).toMatchObject({ ascent: 0.9, descent: -0.21 });
    expect(one({ str: 'a' })).toMatchObject({ ascent: 0.9, descent: -0.21, family: 'sans' });
  });

  test.each([
    ['monospace', 'mono'],
    ['serif', 'serif'],
    ['sans-serif', 'sans'],
    ['inconnue', 'sans'],
  ])('%s is %s', (fontFamily, family) => {
    expect(one({ str: 'a' }, { f: { fontFamily } }).family).toBe(family);
  });
});
