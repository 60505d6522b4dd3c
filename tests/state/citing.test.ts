import { expect, test } from 'vitest';
import { citeNote, citeValue } from '../../lib/state/citing.ts';
import { fakeAct, URL_OF_ACT } from '../exchange/fakes.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';

const from = { acts: [fakeAct()], name: 'acte.pdf', url: URL_OF_ACT };
const was = fakeTarget(2, 0, 'une aide');

test('a note is cited where its words stand now', () => {
  const note = fakeNote({ target: was });
  expect(citeNote({ note, located: { state: 'inPlace', target: was } }, from)).toMatch(
    /aide.», .*, p\.\s2, .*#page=2$/,
  );
  const now = fakeTarget(4, 0, 'une aide');
  expect(citeNote({ note, located: { state: 'moved', target: now } }, from)).toMatch(/, p\.\s4, .*#page=4$/);
  expect(citeNote({ note, located: null }, from)).toMatch(/, p\.\s2, /);
});

test('a rectangle and a whole act are cited without words', () => {
  const area = fakeNote({ target: { kind: 'area', rects: [{ page: 3, rect: [1, 1, 9, 9] }] } });
  expect(citeNote({ note: area, located: null }, from)).toMatch(/^Commission permanente .*, p\.\s3, /);
  const act = fakeNote({ target: { kind: 'act', page: 1, number: '2023-604' } });
  expect(citeNote({ note: act, located: null }, from)).toMatch(/^Commission permanente .*, p\.\s1, /);
});

test('a value that was read is cited by its print, over all of its pages', () => {
  const rects = [2, 3].map((page) => ({ page, rect: [1, 1, 9, 9] as [number, number, number, number] }));
  expect(citeValue({ text: '12 000 €', rects }, from)).toMatch(/^«\s12 000 €\s», .*, p\.\s2-3, .*#page=2$/);
});
