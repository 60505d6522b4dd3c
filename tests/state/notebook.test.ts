import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import type { PageText } from '../../lib/layout/types.ts';
import { type Note, quoteOf, rectsOf } from '../../lib/model/note.ts';
import { createNotebook } from '../../lib/state/notebook.ts';
import { createNotes } from '../../lib/state/notes.ts';
import { fakePage } from '../anchor/fakes.ts';
import { DOCUMENT_ID } from '../store/fakes.ts';

/** A notebook over notes that are kept in memory, and pages that the test reads in. */
function fakeNotebook(...read: PageText[]) {
  const stored: Note[] = [];
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
  const around = { pages, complete, page: () => 1, openPanel, show };
  const book = createNotebook(notes, { ...around, find: async (words, targets) => find(words, targets) });
  return { notes, pages, openPanel, show, book };
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
