import { describe, expect, test } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import {
  isFilteringNotes,
  isWantedNote,
  NO_NOTE_FILTER,
  type NoteFilter,
  tagsOf,
} from '../../lib/state/note-filter.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';

const area: Note['target'] = { kind: 'area', rects: [{ page: 2, rect: [10, 10, 90, 90] }] };
const notes = {
  bare: fakeNote({ target: fakeTarget(1, 0, 'une aide de\n12 000 €') }),
  written: fakeNote({
    target: fakeTarget(2, 0, 'l’école'),
    body: 'À vérifier',
    color: 'red',
    tags: ['École', 'Budget'],
  }),
  area: fakeNote({ target: area, body: 'tableau', tags: ['budget'] }),
  act: fakeNote({ target: { kind: 'act', page: 1, number: '2023-604' } }),
  mark: fakeNote({ mark: { kind: 'amount', value: '5 000 €' }, body: 'élevé' }),
};

function wanted(filter: Partial<NoteFilter>, state: 'inPlace' | 'moved' | 'changed' | 'lost' | null = 'inPlace') {
  const located = state && { state };
  return Object.entries(notes)
    .filter(([, note]) => isWantedNote({ note, located }, { ...NO_NOTE_FILTER, ...filter }))
    .map(([name]) => name);
}

describe('notes are found', () => {
  test('all of them, where nothing is asked', () => {
    expect(wanted({})).toEqual(Object.keys(notes));
    expect(isFilteringNotes(NO_NOTE_FILTER)).toBe(false);
    expect(isFilteringNotes({ ...NO_NOTE_FILTER, text: ' - ' })).toBe(false);
  });

  test('by colour, and by tag whatever its case', () => {
    expect(wanted({ color: 'red' })).toEqual(['written']);
    expect(wanted({ tag: 'budget' })).toEqual(['written', 'area']);
    expect(isFilteringNotes({ ...NO_NOTE_FILTER, tag: 'budget' })).toBe(true);
  });

  test('by kind; one on a mark is a note too', () => {
    expect(wanted({ kind: 'highlight' })).toEqual(['bare']);
    expect(wanted({ kind: 'note' })).toEqual(['written', 'mark']);
    expect(wanted({ kind: 'area' })).toEqual(['area']);
    expect(wanted({ kind: 'act' })).toEqual(['act']);
    expect(wanted({ kind: 'mark' })).toEqual(['mark']);
  });

  test('by state; one of which nothing is known yet has none', () => {
    expect(wanted({ place: 'lost' }, 'lost')).toHaveLength(5);
    expect(wanted({ place: 'lost' }, 'moved')).toEqual([]);
    expect(wanted({ place: 'inPlace' }, null)).toEqual([]);
  });

  test('by words of any part, without accents or case, all of them', () => {
    expect(wanted({ text: 'ecole VERIFIER' })).toEqual(['written']);
    expect(wanted({ text: '12 000' })).toEqual(['bare']);
    expect(wanted({ text: '5 000' })).toEqual(['mark']);
    expect(wanted({ text: 'ecole absent' })).toEqual([]);
  });
});

test('tags are listed once, in alphabetical order', () => {
  expect(tagsOf(Object.values(notes))).toEqual(['Budget', 'École']);
});
