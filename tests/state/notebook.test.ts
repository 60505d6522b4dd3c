import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { Place } from '../../lib/model/geometry.ts';
import { type Note, type NoteColor, pageOfNote, quoteOf, rectsOf } from '../../lib/model/note.ts';
import { createNotebook } from '../../lib/state/notebook.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { fakePage } from '../anchor/fakes.ts';
import { DOCUMENT_ID, fakeNote } from '../store/fakes.ts';

/** A notebook over notes that are kept in memory (some of them already there), and pages that the test reads in. */
function fakeNotebook(...given: (PageText | Note[])[]) {
  const stored = given.flatMap((one) => (Array.isArray(one) ? one : []));
  const read = given.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const request = async (name: string, input: unknown) => {
    if (name !== 'notes.put') return stored;
    const { note } = input as { note: Note };
    return { note: { ...note, revision: note.revision + 1 }, conflict: false };
  };
  const notes = createNotes({ request: request as never, onChange: () => {} }, signal(DOCUMENT_ID));
  const pages = signal<ReadonlyMap<number, PageText>>(new Map(read.map((page) => [page.page, page])));
  const complete = signal(true);
  const find = createFinder();
  const openPanel = vi.fn();
  const show = vi.fn();
  const goToPage = vi.fn();
  const acts = signal([{ page: 1, number: '2031-17' }]);
  const color = signal<NoteColor>('yellow');
  const last = {
    value: color,
    use: (next: NoteColor) => {
      color.value = next;
    },
  };
  const document = { pages, complete, acts, page: () => 1, documentId: signal(DOCUMENT_ID) };
  const around = { ...document, color: last, openPanel, show, goToPage };
  const book = createNotebook(notes, { ...around, find: async (words, targets) => find(words, targets) });
  return { notes, pages, openPanel, show, goToPage, book };
}

const PAGE = fakePage(1, ['Une aide de 12 000 €', 'à la commune.']);
const SUM = { start: { page: 1, offset: 12 }, end: { page: 1, offset: 20 } };

test('a passage is marked; a note on it is opened for writing', () => {
  const { notes, openPanel, book } = fakeNotebook(PAGE);
  expect(book.highlight(SUM)).toBe(true);
  expect(openPanel).not.toHaveBeenCalled();
  expect(book.write(SUM)).toBe(true);
  expect(openPanel).toHaveBeenCalled();
  expect(notes.list.value.map(quoteOf)).toEqual(['12 000 €', '12 000 €']);
  expect(notes.list.value.some(({ id }) => id === notes.selected.value)).toBe(true);
});

test('a page that has not been read takes no note', () => {
  const { notes, book } = fakeNotebook();
  expect(book.highlight(SUM)).toBe(false);
  expect(book.write(SUM)).toBe(false);
  expect(notes.list.value).toEqual([]);
});

test('an item of a panel is annotated by its rectangles, and found again by a click on it', () => {
  const { notes, show, book } = fakeNotebook(PAGE);
  book.highlight(SUM);
  const [note] = notes.list.value;
  const [place] = rectsOf(note!);
  expect(book.writeAt([place!])).toBe(true);
  expect(notes.list.value.map(quoteOf)).toEqual(['12 000 €', '12 000 €']);
  const [x0, y0, x1, y1] = place!.rect;
  expect(book.pick({ page: 1, x: (x0 + x1) / 2, y: (y0 + y1) / 2 })).toBe(true);
  expect(book.pick({ page: 1, x: 500, y: 20 })).toBe(false);
  book.go(note!.id);
  expect(show).toHaveBeenCalledWith(place);
});

const LINES = ['Le Département accorde ce jour', 'une aide de 12 000 €', 'à la commune de Vaudricourt-les-Bois.'];
const PASSAGE = { start: { page: 1, offset: 43 }, end: { page: 1, offset: 51 } };
const said = (line: string) => new Map([[1, fakePage(1, ['Vu.', LINES[0]!, line, LINES[2]!])]]);

test('a note is drawn where its words stand now, or others in their place, and not at all where they are lost', async () => {
  const { pages, book } = fakeNotebook(fakePage(1, LINES));
  book.highlight(PASSAGE);
  expect(book.placed.value[0]?.located?.state).toBe('inPlace');
  const settled = () => vi.waitFor(() => expect(book.placed.value[0]?.located).not.toBeNull());
  pages.value = new Map();
  expect([book.placed.value[0]?.located?.state, book.drawn.value.length]).not.toBe('inPlace');
  pages.value = said(LINES[1]!);
  await settled();
  expect(book.drawn.value[0]?.target).toMatchObject({ start: { offset: 47 } });
});

test.each([
  ['une aide de 15 000 €', { state: 'changed', is: '15 000 €' }, 1],
  ['rien', { state: 'lost' }, 0],
])('the words are gone: %s', async (line, located, drawn) => {
  const { pages, book, notes } = fakeNotebook(fakePage(1, LINES));
  book.highlight(PASSAGE);
  pages.value = said(line);
  await vi.waitFor(() => expect(book.placed.value[0]?.located).toMatchObject(located));
  expect(book.drawn.value.length).toBe(drawn);
  // By hand: the note is in place again, on other words.
  expect(book.attach(notes.list.value[0]!.id, { start: { page: 1, offset: 4 }, end: { page: 1, offset: 6 } })).toBe(
    true,
  );
  await vi.waitFor(() => expect(book.placed.value[0]?.located?.state).toBe('inPlace'));
  await vi.waitFor(() => expect([...notes.states.value.values()]).toEqual(['saved']));
});

test('a note gets the colour that was used last', () => {
  const { notes, book } = fakeNotebook(PAGE);
  book.color.use('green');
  book.highlight(SUM);
  expect(notes.list.value.map(({ color }) => color)).toEqual(['green']);
});

test('a note on the act leads to the page that the act begins on', () => {
  const { notes, goToPage, book } = fakeNotebook(PAGE);
  expect(book.writeOnAct({ page: 3, number: '2031-17' })).toBe(true);
  const [note] = notes.list.value;
  expect(note).toMatchObject({ target: { kind: 'act', page: 3, number: '2031-17' } });
  expect(book.drawn.value.flatMap(rectsOf)).toEqual([]);
  book.go(note!.id);
  expect(goToPage).toHaveBeenCalledWith(3);
});

test("a note on a machine's mark keeps what the mark says", () => {
  const { notes, book } = fakeNotebook(PAGE);
  book.highlight(SUM);
  book.writeAt(rectsOf(notes.list.value[0]!), { kind: 'amount', value: '12000' });
  expect(notes.list.value.map(({ mark }) => mark)).toContainEqual({ kind: 'amount', value: '12000' });
});

test('a rectangle becomes a note, is drawn again for the same note, and is found at its rim before what lies in it', () => {
  const { notes, book } = fakeNotebook(PAGE);
  book.area.start();
  book.area.finish();
  expect(book.area.on.value).toBe(true);
  book.area.draw({ page: 1, rect: [60, 700, 260, 790] });
  book.area.finish();
  expect([book.area.on.value, book.area.draft.value]).toEqual([false, null]);
  const [note] = notes.list.value;
  expect(note).toMatchObject({ target: { kind: 'area', rects: [{ page: 1, rect: [60, 700, 260, 790] }] } });
  expect(notes.selected.value).toBe(note!.id);
  expect(book.pick({ page: 1, x: 61, y: 740 }, false)).toBe(true);
  expect(book.pick({ page: 1, x: 160, y: 740 }, false)).toBe(false);
  expect(book.pick({ page: 1, x: 160, y: 740 })).toBe(true);
  book.area.start(note!.id);
  book.area.draw({ page: 1, rect: [60, 600, 260, 690] });
  book.area.finish();
  expect(notes.list.value.map((one) => rectsOf(one)[0]?.rect[1])).toEqual([600]);
  expect(book.undo()).toBe(true);
  expect(notes.list.value.map((one) => rectsOf(one)[0]?.rect[1])).toEqual([700]);
});

test('the ends of the open note go word by word; what they led to is stored once, and can be taken back', () => {
  const { notes, book } = fakeNotebook(PAGE);
  book.write(SUM);
  const quote = () => book.drawn.value.map(quoteOf)[0];
  const { adjust } = book;
  expect(adjust.handles.value.map(({ side, word }) => [side, word])).toEqual([
    ['start', '12'],
    ['end', '€'],
  ]);
  adjust.step('start', 'word', -1);
  adjust.step('start', 'word', -1);
  adjust.step('end', 'word', 1);
  expect(quote()).toBe('aide de 12 000 €\nà');
  expect(notes.list.value.map(quoteOf)).toEqual(['12 000 €']);
  adjust.settle();
  expect(notes.list.value.map(quoteOf)).toEqual(['aide de 12 000 €\nà']);
  adjust.step('end', 'letter', -1);
  adjust.abandon();
  expect(quote()).toBe('aide de 12 000 €\nà');
  book.undo();
  expect(quote()).toBe('12 000 €');
  expect(book.redo()).toBe(true);
  expect(quote()).toBe('aide de 12 000 €\nà');
});

test('an end never passes the other one, and follows a point', () => {
  const { book } = fakeNotebook(PAGE);
  book.write(SUM);
  const [item] = PAGE.items;
  book.adjust.drag('start', { page: 1, x: item!.x + item!.width, y: item!.y });
  expect(book.drawn.value.map(quoteOf)).toEqual(['12 000 €']);
  book.adjust.drag('start', { page: 1, x: item!.x, y: item!.y });
  expect(book.drawn.value.map(quoteOf)).toEqual(['Une aide de 12 000 €']);
});

test('a rectangle that came from another version is not drawn where other words are printed, until it is drawn again', async () => {
  const drawnOn = 'b'.repeat(64);
  const rects: [Place] = [{ page: 1, rect: [60, 740, 260, 770] }];
  const note = fakeNote({ target: { kind: 'area', rects, drawnOn, words: 'Une aide de 11 000 €' }, revision: 1 });
  const { book } = fakeNotebook([note], PAGE);
  await vi.waitFor(() => expect(book.placed.value.map(({ located }) => located?.state)).toEqual(['lost']));
  expect(book.drawn.value).toEqual([]);
  book.area.start(note.id);
  book.area.draw(rects[0]);
  book.area.finish();
  expect(book.placed.value.map(({ located }) => located?.state)).toEqual(['inPlace']);
  expect(book.drawn.value.length).toBe(1);
});

test('the act of a note that came from another version is found by its number, once all acts are read', async () => {
  const target = { kind: 'act' as const, page: 4, number: '2031-17' };
  const note = fakeNote({ target, copiedFrom: '00000000-0000-4000-8000-0000000000aa', revision: 1 });
  const { book } = fakeNotebook([note], PAGE);
  await vi.waitFor(() => expect(book.placed.value.map(({ located }) => located?.state)).toEqual(['moved']));
  expect(book.drawn.value.map(pageOfNote)).toEqual([1]);
});
