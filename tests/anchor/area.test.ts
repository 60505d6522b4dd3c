import { expect, test } from 'vitest';
import { areaTarget, locateArea } from '../../lib/anchor/area.ts';
import type { Rect } from '../../lib/model/geometry.ts';
import { fakePage, fakePages } from './fakes.ts';

const [FIRST, SECOND] = ['a'.repeat(64), 'b'.repeat(64)];
const ROWS = ['Commune Montant', 'Arras 12 000 €', 'Lens 8 000 €', 'Total 20 000 €', 'Un.', 'Deux.', 'Article 2'];
/** Around the second and the third line. */
const rect: Rect = [70, 728, 150, 758];
const pages = (rows: string[]) => fakePages(fakePage(1, rows));
const drawn = areaTarget(pages(ROWS), { page: 1, rect }, FIRST);

test('a rectangle keeps what is printed in it and around it', () => {
  expect(drawn).toMatchObject({ kind: 'area', rects: [{ page: 1, rect }], drawnOn: FIRST });
  expect(drawn.words).toBe('Commune Montant Arras 12 000 € Lens 8 000 € Total 20 000 € Un.');
});

test('on the bytes that it was drawn on it is in place, read or not', () => {
  expect(locateArea(() => undefined, drawn, FIRST)?.state).toBe('inPlace');
});

test('in other bytes it is in place where the same words are printed there', () => {
  expect(locateArea(pages(ROWS), drawn, SECOND)?.state).toBe('inPlace');
  expect(locateArea(pages([...ROWS.slice(0, 6), 'Article 3']), drawn, SECOND)?.state).toBe('inPlace');
  expect(locateArea(() => undefined, drawn, SECOND)).toBeNull();
});

test.each([
  ['a sum changed', ROWS.with(2, 'Lens 9 000 €')],
  ['a row went', ROWS.toSpliced(1, 1)],
  ['a line came above', ['Annexe', ...ROWS]],
  ['the page is empty', ['']],
])('in other bytes it is lost where %s', (_, rows) => {
  expect(locateArea(pages(rows), drawn, SECOND)).toEqual({ state: 'lost' });
});

test('nothing tells on a scan of other bytes', () => {
  const scan = areaTarget(pages([]), { page: 1, rect }, FIRST);
  expect(scan.words).toBe('');
  expect(locateArea(pages([]), scan, SECOND)).toEqual({ state: 'lost' });
});

test('a rectangle of an import that says nothing of its document is taken at its word', () => {
  const bare = { kind: 'area' as const, rects: drawn.rects };
  expect(locateArea(pages(ROWS), bare, SECOND)?.state).toBe('inPlace');
});
