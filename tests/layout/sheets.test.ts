import { describe, expect, test } from 'vitest';
import { toLines } from '../../lib/layout/lines.ts';
import type { Rect } from '../../lib/model/geometry.ts';
import { pageOf, type Run, turned } from './page.ts';

const SHEET: Rect = [0, 0, 842, 595];
const LEFT = [
  'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE, M. Luc TÉMOIN,',
  'Mme Zoé VARIANTE, M. Éric LE BRAS, Mme Nadia EL HADI, M. Loïc VAN,',
  'M. Jean-Claude DE LA PLACE, Mme Rose ÉPREUVE, M. Marc GABARIT.',
  'Excusé(s) : M. Yvon PATRON.',
];
const RIGHT = [
  'Les dépenses résultant de l’article 1 sont imputées sur le budget',
  'départemental comme suit, dans les conditions de vote ci-dessous :',
  'Pour : 27 voix (Groupe des Élus Ruraux et Indépendants ; Non-inscrit)',
  'Contre : 0 voix',
];
const set = (lines: string[], x: number): Run[] => lines.map((str, i) => ({ str, x, y: 540 - 12 * i, size: 7 }));
const texts = (runs: Run[], box = SHEET) => toLines(pageOf(runs, { box })).map(({ text }) => text);
const both = [...set(LEFT, 50), ...set(RIGHT, 471)];

describe('two pages on one sheet', () => {
  test('are read one after the other', () => {
    expect(texts(both)).toEqual([...LEFT, ...RIGHT]);
    expect(texts([...both].reverse())).toEqual([...LEFT, ...RIGHT]);
  });

  test('and so on a sheet that is turned; each has its own ends', () => {
    const lines = toLines(turned(pageOf(both, { box: SHEET }), 1));
    expect(lines.map(({ text }) => text)).toEqual([...LEFT, ...RIGHT]);
    expect([lines[0], lines.at(-1)].map((line) => line!.right - line!.left)).toEqual([421, 421]);
  });

  test.each([
    ['where a heading crosses the middle', [...both, { str: 'ANNEXE À LA DÉLIBÉRATION', x: 360, y: 570, size: 12 }]],
    ['where the margins differ', [...set(LEFT, 50), ...set(RIGHT, 520)]],
    ['where one side is no running text', [...set(LEFT, 50), ...set(['1 250,00 €', '300,00 €', '42,00 €'], 471)]],
  ])('are not seen %s', (_, runs) => {
    expect(texts(runs)[runs.length > both.length ? 1 : 0]).toMatch(
      /^Étaient présents .* (Les dépenses .*|1 250,00 €)$/,
    );
  });

  test('are not seen on a page that stands', () => {
    expect(texts(both, [0, 0, 842, 1191])[0]).toBe(`${LEFT[0]} ${RIGHT[0]}`);
  });
});
