import { describe, expect, test } from 'vitest';
import { isHeading } from '../../lib/extract/headings.ts';
import { withoutFurniture } from '../../lib/layout/furniture.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { pageOf, type Run, turned, widthOf } from './page.ts';

const BODY = ['Vu le Code général des collectivités ;', 'Vu le rapport du Président ;', 'DECIDE :'];
const body: Run[] = BODY.map((str, i) => ({ str, x: 60, y: 700 - 14 * i }));
const kept = (pages: Run[][]) =>
  withoutFurniture(
    pages.map((runs, i) => toLines(pageOf(runs, { page: i + 1 }))),
    isHeading,
  ).map((lines) => lines.map((line) => line.text));

describe('stamped page numbers', () => {
  test.each(['3', '1 / 3', '1/3', '- 12 -', 'Page 2', 'Page 2 / 14', 'page 2 sur 14', '1204'])(
    '%j at the foot',
    (str) => {
      expect(kept([[...body, { str, x: 290, y: 30 }]])).toEqual([BODY]);
    },
  );

  test('at the head', () => {
    expect(kept([[{ str: '12', x: 530, y: 815 }, ...body]])).toEqual([BODY]);
  });

  test('two stamps, one over the other and side by side', () => {
    expect(kept([[...body, { str: '2 / 3', x: 290, y: 50 }, { str: '147', x: 290, y: 30 }]])).toEqual([BODY]);
    expect(kept([[...body, { str: '147', x: 60, y: 30 }, { str: '2 / 3', x: 500, y: 50 }]])).toEqual([BODY]);
  });

  test('on a page that is turned', () => {
    const page = turned(pageOf([...body, { str: '2 / 3', x: 290, y: 30 }]), 1);
    expect(withoutFurniture([toLines(page)], isHeading)[0]!.map((line) => line.text)).toEqual(BODY);
  });

  test('on a page whose box has another origin', () => {
    const lines = toLines(pageOf([...body, { str: '2', x: 290, y: 30 }], { box: [0, 0, 595, 842] }));
    const moved = pageOf(
      [...body, { str: '2', x: 290, y: 30 }].map((run) => ({ ...run, x: run.x + 200, y: run.y - 1000 })),
      { box: [200, -1000, 795, -158] },
    );
    expect(withoutFurniture([toLines(moved)], isHeading)[0]!.length).toBe(lines.length - 1);
  });
});

describe('what stays', () => {
  test.each([12, 16, 22])('a lone total at the foot of a table with rows %i points high', (height) => {
    const foot = 60;
    const row = (str: string, at: number): Run => ({ str, x: 520 - widthOf(str), y: foot + height * at });
    const rows = [9, 8, 7, 6, 5, 4, 3, 2, 1].flatMap((at) => [
      { str: `Commune ${at}`, x: 60, y: foot + height * at },
      row(`${100 * at}`, at),
    ]);
    expect(kept([[...body, ...rows, row('4500', 0)]])[0]!.at(-1)).toBe('4500');
  });

  test('a sum with its decimals, wherever it stands', () => {
    expect(kept([[...body, { str: '12 500,00', x: 480, y: 60 }]])[0]).toContain('12 500,00');
    expect(kept([[...body, { str: '8 800 €', x: 480, y: 30 }]])[0]).toContain('8 800 €');
  });

  test('a number that shares its line with words', () => {
    expect(kept([[...body, { str: 'TOTAL', x: 60, y: 60 }, { str: '1204', x: 480, y: 60 }]])[0]).toContain(
      'TOTAL 1204',
    );
  });

  test('a number amid the page', () => {
    expect(kept([[...body, { str: '12', x: 290, y: 400 }]])[0]).toContain('12');
  });
});

describe('running headers and footers', () => {
  const header = { str: 'Département du Pas-de-Calais - Commission permanente', x: 60, y: 815 };
  const footer = (n: number) => ({ str: `Recueil des actes - page ${n} sur 40`, x: 60, y: 25 });

  test('go where three pages in a row have them, whatever figures they hold', () => {
    expect(kept([1, 2, 3].map((n) => [header, ...body, footer(n)]))).toEqual([BODY, BODY, BODY]);
  });

  test('stay where two have them', () => {
    expect(kept([1, 2].map((n) => [header, ...body, footer(n)])).map((lines) => lines.length)).toEqual([5, 5]);
  });

  test('a line that stands low once stays, where others run', () => {
    const pages = [1, 2, 3, 4].map((n) => [header, ...body, footer(n)]);
    pages[1]!.push({ str: 'ARRAS, le 15 mai 2023', x: 300, y: 60 });
    expect(kept(pages)).toEqual([BODY, [...BODY, 'ARRAS, le 15 mai 2023'], BODY, BODY]);
  });

  test('the same words at other heights stay', () => {
    const pages = [800, 770, 785].map((y) => [{ str: 'Vu le Code du sport ;', x: 60, y }, ...body]);
    expect(kept(pages).map((lines) => lines.length)).toEqual([4, 4, 4]);
  });

  test('rows that differ by their figures alone stay, at the head of page after page', () => {
    const pages = [500, 1500, 80].map((sum) => [{ str: `Aide de ${sum} €`, x: 60, y: 800 }, ...body]);
    expect(kept(pages).map((lines) => lines.length)).toEqual([4, 4, 4]);
  });

  test('the heading that a table repeats on each of its pages stays, with all of its lines; the header over it goes', () => {
    const heading = [
      { str: 'BENEFICIAIRE', x: 60, y: 780 },
      { str: 'SUBVENTION', x: 400, y: 785 },
      { str: 'TERRITOIRE', x: 250, y: 785 },
      { str: 'DE PROJET', x: 250, y: 774 },
      { str: 'PROPOSEE', x: 400, y: 774 },
    ];
    const lines = kept([1, 2, 3].map((n) => [header, ...heading, ...body, footer(n)]));
    for (const page of lines)
      expect(page).toEqual(['TERRITOIRE SUBVENTION', 'BENEFICIAIRE', 'DE PROJET PROPOSEE', ...BODY]);
  });

  test('no pages, blank pages', () => {
    expect(kept([])).toEqual([]);
    expect(kept([[], []])).toEqual([[], []]);
  });
});
