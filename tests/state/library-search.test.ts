import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLibrary } from '../../lib/state/library-search.ts';
import { fakeLibrary } from './library-fakes.ts';

const person = (name: string) => ({ key: name, name, roles: [{ role: 'present' as const, page: 1 }] });
const grant = (beneficiary: string) => ({ beneficiary, amount: 1000, page: 2 });
const library = fakeLibrary([
  {
    number: '2031-604',
    title: 'L’école d’Arras : réhabilitation',
    grants: [grant('Association « Les Étoiles de Béthune »')],
    people: [person('Marie-Thérèse HÉNAUX')],
    bodies: ['À rapprocher du procès-verbal', 'Œuvre à relire'],
  },
  {
    number: '2031-61',
    title: 'VOIRIE DÉPARTEMENTALE',
    grants: [grant('Commune de Wingles')],
    people: [person('Yves CARON')],
  },
  { number: '2031-6', title: 'COLLÈGES', grants: [], people: [person('Alain DUVALLON')], bodies: ['rien'] },
]);
const index = await indexLibrary(library);
const numbers = (query: string) => index.search(query).hits.map(({ act }) => act.number);
const strip = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('search', () => {
  test.each([
    ['2031-604', ['2031-604']],
    ['604', ['2031-604']],
    ['ecole', ['2031-604']],
    ['l’ÉCOLE arras', ['2031-604']],
    ["d'arras", ['2031-604']],
    ['etoiles bethune', ['2031-604']],
    ['marie-therese', ['2031-604']],
    ['henaux école', ['2031-604']],
    ['proces verbal', ['2031-604']],
    // A lone letter: titles first, and other words only where no title has it.
    ['v', ['2031-61']],
    ['w', ['2031-61']],
    // One word of the note, one of the act.
    ['verbal réhabilitation', ['2031-604']],
    ['voiri', ['2031-61']],
    ['ecole wingles', []],
    ['', []],
    ['«»', []],
  ])('%s', (query, expected) => {
    expect(numbers(query)).toEqual(expected);
  });

  test('a number is exact: another number is another act', () => {
    expect(numbers('2031-605')).toEqual([]);
    expect(numbers('2031-6')).toEqual(['2031-6', '2031-61', '2031-604']);
  });

  test('what is spelled nearly so is found where nothing is spelled so, and said to be', () => {
    expect(index.search('reabilitation')).toMatchObject({ near: true, hits: [{ act: { number: '2031-604' } }] });
    expect(index.search('Henaus')).toMatchObject({ near: true, hits: [{ act: { number: '2031-604' } }] });
    expect(index.search('réhabilitation').near).toBe(false);
  });

  test('the notes that were found come with their act', () => {
    const [hit] = index.search('relire').hits;
    expect(hit?.notes.map(({ body }) => body)).toEqual(['Œuvre à relire']);
    expect(index.search('arras').hits[0]?.notes).toEqual([]);
  });

  test('a tag leads to its notes and their act', async () => {
    const [act] = fakeLibrary([{ number: '2031-7', bodies: ['à voir', 'rien'] }]);
    const notes = act!.notes.map((note, at) => ({ ...note, tags: at === 0 ? ['Budget primitif'] : [] }));
    const { hits } = (await indexLibrary([{ ...act!, notes }])).search('budget');
    expect(hits.map((hit) => hit.notes.map(({ body }) => body))).toEqual([['à voir']]);
  });

  test('accents, case and one wrong letter never hide a word', () => {
    const words = ['réhabilitation', 'départementale', 'Béthune', 'Wingles', 'DUVALLON', 'procès', 'collèges'];
    const typed = fc
      .record({
        word: fc.constantFrom(...words),
        bare: fc.boolean(),
        upper: fc.boolean(),
        at: fc.nat(),
        letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        how: fc.constantFrom('none', 'drop', 'double', 'replace'),
      })
      .map(({ word, bare, upper, at, letter, how }) => {
        const place = 1 + (at % (word.length - 1));
        const instead = { none: word[place], drop: '', double: `${word[place]}${letter}`, replace: letter }[how];
        const wrong = word.slice(0, place) + instead + word.slice(place + 1);
        const plain = bare ? strip(wrong) : wrong;
        return { word, typed: upper ? plain.toUpperCase() : plain };
      });
    const holding = (word: string) =>
      library.find((act) =>
        [
          act.title,
          ...act.grants.map((g) => g.beneficiary),
          ...act.people.map((p) => p.name),
          ...act.notes.map((n) => n.body),
        ].some((text) => text?.includes(word) || text?.includes(word.toUpperCase())),
      )?.number;
    expect(words.map(holding)).not.toContain(undefined);
    fc.assert(
      fc.property(typed, ({ word, typed: query }) => {
        expect(numbers(query)).toContain(holding(word));
      }),
    );
  });
});

test('whatever is typed, the search answers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      expect(Array.isArray(index.search(query).hits)).toBe(true);
    }),
  );
});
