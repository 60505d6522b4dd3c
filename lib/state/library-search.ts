import MiniSearch from 'minisearch';
import { searchKey } from '../extract/search-words.ts';
import { type Note, quoteOf } from '../model/note.ts';
import type { LibraryAct } from './library-acts.ts';

/** An act that was found, and those of its notes that were found with it, the best first. */
export type Hit = { act: LibraryAct; notes: Note[] };
/** `near`: nothing is written so; these are spelled nearly so. */
export type Found = { hits: Hit[]; near: boolean };

export type LibraryIndex = { search(query: string): Found };

type Entry = { id: number; act: LibraryAct; note: Note | null };
const FIELDS = ['number', 'title', 'beneficiaries', 'people', 'quote', 'body', 'tags'] as const;
type Row = { id: number } & Partial<Record<(typeof FIELDS)[number], string>>;

/** How many entries are indexed in one go: some 30 ms. */
const SLICE = 250;

/** A word of a text, or a number with its parts: `2023-604` is found as a whole, and by each part. */
const WORD = /[\p{L}\p{N}]+(?:-\p{N}+)*/gu;

/** The words of a text as they are searched: `L’École d’Arras` → `ECOLE`, `ARRAS`. Single letters tell nothing. */
function wordsOf(text: string): string[] {
  // `searchKey` turns hyphens into spaces, which would take numbers apart.
  const key = text.replace(/(\p{N})[-‐‑–](?=\p{N})/gu, '$1\u0001');
  const words = searchKey(key).replaceAll('\u0001', '-').match(WORD) ?? [];
  const telling = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  return telling.length > 0 ? telling : words;
}

/** Where a lone letter is looked for, the first of what is being typed: everywhere it would be in everything. */
const FEW = ['number', 'title'];
const isLetter = (word: string) => word.length === 1 && !/\p{N}/u.test(word);

const withParts = (text: string) =>
  wordsOf(text).flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]));

/** How many letters of a word may be wrong. Numbers are exact: another number is another act. */
function tolerance(word: string): number | false {
  if (/\p{N}/u.test(word) || word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
}

/** An index over acts and their notes, made in slices so that the page stays alive; rejects where `signal` aborts. */
export async function indexLibrary(acts: readonly LibraryAct[], signal?: AbortSignal): Promise<LibraryIndex> {
  const entries: Entry[] = acts
    .flatMap((act) => [{ act, note: null }, ...act.notes.map((note) => ({ act, note }))])
    .map((entry, id) => ({ ...entry, id }));
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: withParts,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsOf,
      prefix: true,
      boost: { number: 8, title: 3, body: 2, beneficiaries: 2, people: 2 },
    },
  });
  for (let at = 0; at < entries.length; at += SLICE) {
    index.addAll(entries.slice(at, at + SLICE).map(toRow));
    await new Promise((resume) => setTimeout(resume));
    signal?.throwIfAborted();
  }

  /** Every word must be found in the act or in one of its notes. */
  function find(query: string, fuzzy: boolean, fields: string[] = [...FIELDS]): Hit[] {
    const wanted = new Set(wordsOf(query));
    const hits = new Map<LibraryAct, { notes: Note[]; words: Set<string> }>();
    for (const { id, queryTerms } of index.search(query, { fields, fuzzy: fuzzy ? tolerance : false })) {
      const { act, note } = entries[id]!;
      const hit = hits.get(act) ?? { notes: [], words: new Set() };
      hits.set(act, hit);
      if (note) hit.notes.push(note);
      for (const word of queryTerms) hit.words.add(word);
    }
    return [...hits].flatMap(([act, { notes, words }]) => (words.size < wanted.size ? [] : [{ act, notes }]));
  }

  return {
    search(query) {
      const first = wordsOf(query).every(isLetter) ? find(query, false, FEW) : [];
      const exact = first.length > 0 ? first : find(query, false);
      return exact.length > 0 ? { hits: exact, near: false } : { hits: find(query, true), near: true };
    },
  };
}

function toRow({ id, act, note }: Entry): Row {
  if (note) return { id, quote: quoteOf(note), body: note.body, tags: note.tags.join(' ') };
  return {
    id,
    number: act.number ?? '',
    title: act.title ?? '',
    beneficiaries: act.grants.map(({ beneficiary }) => beneficiary).join(' '),
    people: act.people.map(({ name }) => name).join(' '),
  };
}
