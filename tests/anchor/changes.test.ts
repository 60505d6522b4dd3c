import { beforeAll, describe, expect, test } from 'vitest';
import type { PageText } from '../../lib/layout/types.ts';
import { launchPrinter, printAct } from '../fixtures/chromium.ts';
import { plainOptions } from '../fixtures/direct.ts';
import { inventHtmlOptions } from '../fixtures/html.ts';
import type { Act, Block } from '../fixtures/model.ts';
import { createRandom } from '../fixtures/random.ts';
import { act, noteOn, print, readPages, relocate, rewrite, withRows, wordsOf } from './acts.ts';

/** The notes of the table: their words, and words before them where they stand more than once. */
const NOTES = {
  sum: ['3 091,00', 'Union sportive de Hauteloup'],
  name: ['Union sportive de Hauteloup', ''],
  last: ['3 800,00', 'Club nautique de Noirval'],
  twin: ['7 800,00', 'Union sportive de Brévillers'],
  person: ['M. Yvon HOUSENNE', ''],
  other: ['Mme Solène TRÉVILLE', ''],
  votes: ['33', 'Pour :'],
  sentence: ['De fixer ainsi qu’il suit les conditions de versement', ''],
  date: ['28 novembre 2025', ''],
} as const;
type Name = keyof typeof NOTES;
type State = 'inPlace' | 'moved' | 'changed' | 'lost';

const para = (text: string): Block => ({ type: 'para', before: 1, align: 'justify', rich: { text, marks: [] } });
const LONG =
  'Vu la décision modificative adoptée au cours de la séance précédente et les observations que les services ont rendues ;';
const insert = (changed: Act, words: string): Act => ({
  ...changed,
  parts: changed.parts.map((part, at) =>
    at > 0 ? part : { ...part, blocks: part.blocks.flatMap((one, n) => (n === 14 ? [para(words), one] : [one])) },
  ),
});
const swap = (from: string, to: string) => () => rewrite(act(), (text) => text.replaceAll(from, to));
const has = (name: string) => (row: (Act['parts'][number]['blocks'][number] & { type: 'table' })['rows'][number]) =>
  row.some((cell) => cell?.rich.text.includes(name));
const { setting } = plainOptions(3);

type Change = {
  what: string;
  make: () => Act;
  set?: Parameters<typeof print>[1];
  /** What becomes of each note; those not named are found, in place or moved. */
  states: Partial<Record<Name, State>>;
  is?: Partial<Record<Name, string>>;
};

const CHANGES: Change[] = [
  { what: 'nothing', make: act, states: Object.fromEntries(Object.keys(NOTES).map((name) => [name, 'inPlace'])) },
  {
    what: 'a sum changed',
    make: swap('3 091,00', '3 191,00'),
    states: { sum: 'changed' },
    is: { sum: '3 191,00' },
  },
  {
    what: 'a row deleted',
    make: () => withRows(act(), (rows) => rows.filter((row) => !has('Noirval')(row))),
    // The next row stood beside the other sum: which of two equal sums it was can no longer be told.
    states: { last: 'lost', twin: 'lost' },
  },
  {
    what: 'the rows of a table in another order',
    make: () => withRows(act(), (rows) => [...rows.slice(0, -1).reverse(), ...rows.slice(-1)]),
    states: { sum: 'lost', last: 'lost', twin: 'lost', name: 'lost' },
  },
  { what: 'a name removed', make: swap(' M. Yvon HOUSENNE,', ''), states: { person: 'lost' } },
  {
    what: 'a name replaced',
    make: swap('M. Yvon HOUSENNE', 'M. Yves HOUSENNE'),
    states: { person: 'changed' },
    is: { person: 'M. Yves HOUSENNE' },
  },
  {
    what: 'votes changed',
    make: swap('Pour : 33 voix', 'Pour : 34 voix'),
    states: { votes: 'changed' },
    is: { votes: '34' },
  },
  { what: 'a paragraph inserted', make: () => insert(act(), LONG), states: { sum: 'moved', votes: 'moved' } },
  {
    what: 'a page added in front',
    make: () => ({ ...act(), parts: [{ kind: 'annex', blocks: [para(LONG)] }, ...act().parts] }),
    states: Object.fromEntries(Object.keys(NOTES).map((name) => [name, 'moved'])),
  },
  {
    what: 're-typeset: larger, narrower, in another font, with page numbers',
    make: act,
    set: {
      family: 'dejavu-serif',
      foot: 'count',
      setting: { ...setting, size: 10, margin: { top: 40, bottom: 70, side: 80 } },
    },
    states: {},
  },
  {
    what: 'words hyphenated at line ends',
    make: () =>
      rewrite(act(), (text) => text.replaceAll('conditions', 'condi-\ntions').replaceAll('nautique', 'nau-\ntique')),
    states: {},
  },
  {
    what: 'other apostrophes, quotes and dashes',
    make: () =>
      rewrite(act(), (text) =>
        text
          .replace(/’/g, "'")
          .replace(/«\s*|\s*»/g, '"')
          .replace(/–/g, '-'),
      ),
    states: {},
  },
  {
    what: 'ligatures',
    make: () => rewrite(act(), (text) => text.replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')),
    set: { family: 'dejavu-serif' },
    states: {},
  },
  {
    what: 'no-break spaces in the numbers, or none',
    make: () => rewrite(act(), (text) => text.replace(/(\d) (\d{3})\b/g, '$1\u202f$2')),
    set: { family: 'dejavu-serif' },
    states: {},
  },
  { what: 'another way of writing text into the file', make: act, set: { writing: 'fragments' }, states: {} },
];

let before: PageText[] = [];
beforeAll(async () => {
  before = await print(act());
});

/** Words as they are compared by eye: one form of blanks, apostrophes, ligatures and hyphenation. */
const plain = (text: string) =>
  text
    .replace(/-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ');

describe.each(CHANGES)('$what', ({ make, set, states, is }) => {
  let after: PageText[] = [];
  beforeAll(async () => {
    after = await print(make(), set);
  });
  test.each(Object.keys(NOTES) as Name[])('%s', (name) => {
    const [exact, near] = NOTES[name];
    const located = relocate(after, noteOn(before, exact, near));
    const state = states[name];
    if (state) expect(located.state).toBe(state);
    else expect(['inPlace', 'moved']).toContain(located.state);
    if (located.state === 'changed') expect(wordsOf(located)).toBe(is?.[name]);
    else if (located.state !== 'lost') {
      const { exact: words } = located.target.quote;
      expect(plain(words).replace(/(\d) (?=\d)/g, '$1')).toBe(plain(exact).replace(/(\d) (?=\d)/g, '$1'));
      // The row is still its own: what stands before a sum is its row's name.
      if (near) expect(plain(located.target.quote.prefix)).toContain(plain(near.split(' ').at(-1)!));
    }
  });
});

test('another producer: most notes are found, and each on its own words', async () => {
  const printer = await launchPrinter();
  const printed = printer && (await printAct(printer, act(), inventHtmlOptions(createRandom(5).fork('html'))));
  await printer?.close();
  // A machine without Chromium or poppler has no other producer.
  if (!printed) return;
  const after = await readPages(printed.pdf);
  const found = Object.values(NOTES).map(
    ([exact, near]) => [exact, relocate(after, noteOn(before, exact, near))] as const,
  );
  for (const [exact, located] of found) {
    if (located.state !== 'lost') expect(plain(wordsOf(located))).toBe(plain(exact));
  }
  expect(found.filter(([, { state }]) => state === 'moved').length).toBeGreaterThanOrEqual(7);
}, 30_000);
