import { expect, test } from 'vitest';
import { cleanTags, type Note, noteSchema, pageOfNote, quoteOf, rectsOf } from '../../lib/model/note.ts';
import { inDocumentOrder } from '../../lib/model/note-order.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';

const area = (page: number, top: number): Note['target'] => ({
  kind: 'area',
  rects: [{ page, rect: [80, top - 100, 400, top] }],
});
const onAct = (page: number): Note['target'] => ({ kind: 'act', page, number: '2031-17' });

test('a note of the time before colours, tags and kinds is read as one on a passage', () => {
  const { tags, target, ...old } = fakeNote();
  const { kind, ...passage } = target as { kind: string };
  expect(noteSchema.parse({ ...old, target: passage })).toEqual({ ...old, tags: [], target });
});

test.each([
  ['a rectangle', area(3, 700)],
  ['a whole act', onAct(3)],
])('a note on %s is one, without words', (_, target) => {
  const note = noteSchema.parse(fakeNote({ target }));
  expect(note.target).toEqual(target);
  expect(pageOfNote(note)).toBe(3);
  expect(quoteOf(note)).toBe('');
  expect(rectsOf(note).length).toBe(target.kind === 'area' ? 1 : 0);
});

test.each([
  ['an unknown kind', { target: { kind: 'drawing' } }],
  ['two rectangles', { target: { kind: 'area', rects: [1, 2].map((page) => ({ page, rect: [0, 0, 1, 1] })) } }],
  ['an unknown colour', { color: 'mauve' }],
  ['an empty tag', { tags: [''] }],
  ['a tag with white space around it', { tags: ['budget '] }],
  ['a tag written twice', { tags: ['Budget', 'budget'] }],
  ['too many tags', { tags: Array.from({ length: 33 }, (_, index) => `t${index}`) }],
])('%s is refused', (_, wrong) => {
  expect(noteSchema.safeParse({ ...fakeNote(), ...wrong }).success).toBe(false);
});

test('tags are made such that a note may hold them', () => {
  const tags = cleanTags([
    '  budget ',
    'BUDGET',
    '',
    'à  suivre',
    'x'.repeat(80),
    ...Array.from({ length: 40 }, String),
  ]);
  expect(tags.slice(0, 3)).toEqual(['budget', 'à suivre', 'x'.repeat(64)]);
  expect(noteSchema.safeParse(fakeNote({ tags })).success).toBe(true);
});

test('notes come in the order of the document: the act, then what is higher on the page', () => {
  const lines = [
    { page: 2, offset: 5, top: 760 },
    { page: 2, offset: 90, top: 300 },
  ].map(({ page, offset, top }) =>
    fakeNote({ target: { ...fakeTarget(page, offset, 'mot'), rects: [{ page, rect: [72, top - 12, 90, top] }] } }),
  );
  const ordered = [
    fakeNote({ target: fakeTarget(1, 0, 'mot') }),
    fakeNote({ target: onAct(2) }),
    lines[0]!,
    fakeNote({ target: area(2, 600) }),
    lines[1]!,
    fakeNote({ target: area(2, 120) }),
    fakeNote({ target: area(4, 120) }),
    fakeNote({ target: fakeTarget(5, 0, 'mot') }),
  ];
  expect(inDocumentOrder([...ordered].reverse())).toEqual(ordered);
});
