import { expect, test } from 'vitest';
import type { Rect } from '../../lib/model/geometry.ts';
import type { NoteMark } from '../../lib/model/note.ts';
import { toMarks } from '../../lib/state/marks.ts';
import { notedMarks } from '../../lib/state/noted-marks.ts';
import { fakeAmount, fakeDeliberation, fakeExtraction } from '../makers.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';

const amounts = [fakeAmount(10, { top: 600 }), fakeAmount(20, { top: 500 })];
const marks = toMarks(fakeExtraction({ deliberations: [fakeDeliberation({ amounts, recusals: [], vote: null })] }));
const noteAt = (rect: Rect, mark?: NoteMark) =>
  fakeNote({ target: { ...fakeTarget(1, 0, '20 €'), rects: [{ page: 1, rect }] }, ...(mark && { mark }) });
const about: NoteMark = { kind: 'amount', value: '20 €' };

test('a note is on the mark of its kind in its place', () => {
  const note = noteAt([62, 489, 190, 499], about);
  expect([...notedMarks(marks, [note])]).toEqual([[marks[1]!.id, note]]);
});

test.each([
  ['elsewhere', noteAt([62, 389, 190, 399], about)],
  ['on a mark of another kind', noteAt([62, 489, 190, 499], { kind: 'vote', value: '20' })],
  ['on words, without a mark', noteAt([62, 489, 190, 499])],
])('a note %s is on none', (_, note) => {
  expect(notedMarks(marks, [note]).size).toBe(0);
});
