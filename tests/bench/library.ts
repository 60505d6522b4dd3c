import type { ActRecord } from '../../lib/model/act-summary.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import type { Note } from '../../lib/model/note.ts';
import { joinLibrary, sortActs } from '../../lib/state/library-acts.ts';
import { indexLibrary } from '../../lib/state/library-search.ts';
import { createRandom, type Random } from '../fixtures/random.ts';
import { fakeAct } from '../store/fake-act.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';
import { type Figure, median } from './measure.ts';

const [ACTS, NOTES] = [2000, 20_000];
const QUERIES = ['2031-604', 'note', 'rehabilitation', 'réhabiltation', 'comune mazin', 'henaux écoles', 'a', 'xyzzyx'];

/** Words of two to four invented syllables, as many as a real vocabulary has. */
function vocabulary(random: Random): () => string {
  const syllables = [
    'ma',
    'zin',
    'ré',
    'bou',
    'lo',
    'gne',
    'ar',
    'ras',
    'ca',
    'lais',
    'vim',
    'éc',
    'ole',
    'ci',
    'té',
    'hen',
  ];
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: random.int(2, 4) }, () => random.pick(syllables)).join(''),
  );
  words.push('réhabilitation', 'commune', 'écoles', 'note');
  return () => random.pick(words);
}

function shelves() {
  const word = vocabulary(createRandom(4));
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const people = Array.from({ length: 120 }, () => phrase(2)).map((name) => ({
    key: name,
    name,
    roles: [{ role: 'present' as const, page: 1 }],
  }));
  people[0] = { ...people[0]!, name: 'Thérèse HÉNAUX' };
  const documents: DocumentRecord[] = [];
  const acts: ActRecord[] = [];
  const notes: Note[] = [];
  for (let made = 0; made < ACTS; made++) {
    const id = made.toString(16).padStart(64, '0');
    const times = { firstOpenedAt: '2031-01-01', lastOpenedAt: '2031-01-01' };
    documents.push({
      id,
      urls: ['https://exemple.fr/a.pdf'],
      fingerprint: null,
      numbers: [],
      title: null,
      sessionDate: null,
      pageCount: 9,
      ...times,
    });
    const grants = Array.from({ length: 10 }, () => ({ beneficiary: phrase(4), amount: 1000, page: 2 }));
    acts.push(
      fakeAct({
        documentId: id,
        number: `${2031 + (made % 3)}-${made}`,
        title: phrase(12),
        grants,
        people: people.slice(0, 76),
      }),
    );
    for (let note = 0; note < NOTES / ACTS; note++)
      notes.push(fakeNote({ documentId: id, body: `Note : ${phrase(20)}`, target: fakeTarget(1, note, phrase(10)) }));
  }
  return { documents, acts, notes };
}

/** Search over a full library: the slowest of several queries (median of the turns), and what is done before the first one. */
export async function searchInLibrary(turns: number): Promise<Figure[]> {
  const { documents, acts, notes } = shelves();
  const start = performance.now();
  const joined = joinLibrary(documents, acts, notes, () => '');
  const listed = performance.now();
  const index = await indexLibrary(joined);
  const indexed = performance.now();
  const slowest = QUERIES.map((query) => {
    const times = Array.from({ length: turns + 1 }, () => {
      const before = performance.now();
      sortActs(
        index.search(query).hits.map(({ act }) => act),
        'session',
      );
      return performance.now() - before;
    });
    // The first turn warms up, as everywhere here.
    return median(times.slice(1));
  }).reduce((most, time) => Math.max(most, time));
  const where = `Node, ${ACTS} actes, ${NOTES} notes`;
  return [
    { what: 'recherche, la plus lente de 8', where, measured: slowest, reference: null, unit: 'ms', target: 100 },
    { what: 'liste de la bibliothèque', where, measured: listed - start, reference: null, unit: 'ms', target: 100 },
    {
      what: 'index de recherche, en tranches',
      where,
      measured: indexed - listed,
      reference: null,
      unit: 'ms',
      target: null,
    },
  ];
}
