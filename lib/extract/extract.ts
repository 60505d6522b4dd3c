import type { Block } from '../layout/blocks.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { type Line, toLines } from '../layout/lines.ts';
import type { Rule } from '../layout/rules.ts';
import type { PageText } from '../layout/types.ts';
import type { Amount, Extraction, Source, Warning } from '../model/extraction.ts';
import { readLooseSums } from './loose-sums.ts';
import { findActs, isHeader, type ReadPage, toReadPage } from './parts.ts';
import { type Divided, type FoundAct, type Head, pagesOf, type ReadAct, readAct, readHead } from './read-act.ts';
import { createMemory } from './remember.ts';
import { readBlocks } from './tables.ts';

export type Extractor = {
  /** Adds a page, in any order. */
  addPage(page: PageText): void;
  /** Says that a page could not be read; the others are. */
  failPage(page: number, message: string): void;
  /** Says what rules are drawn on a page of `doubtfulPages`; the next result makes use of them. */
  addRules(page: number, rules: Rule[]): void;
  /**
   * The pages whose tables text alone leaves in doubt, and whose rules are not known yet. Asked for before the result, it spares
   * the result from being made twice.
   */
  doubtfulPages(): number[];
  /** What the pages so far say. It may be asked for while pages are still to come. */
  result(): Extraction;
  /** The sums of a document in which no act was found; none where there is one, whose own they are. */
  looseSums(): Amount[];
};

/** What to say of a file that breaks off before its end. */
export const TRUNCATED: Warning = {
  code: 'truncated',
  message: 'Le fichier est incomplet : il s’arrête avant sa fin. Des pages peuvent manquer. Téléchargez-le de nouveau.',
  page: null,
};

/**
 * Reads a document page by page. Pure: no clock, no DOM, no network. `known`: what is to be said of the file before it is
 * read.
 */
export function createExtractor(source: Source, known: Warning[] = []): Extractor {
  const pages = new Map<number, Line[]>();
  const rules = new Map<number, Rule[]>();
  const empty = new Set<number>();
  const failures: Warning[] = [];
  const memory = toMemory();
  let found: Found | null = null;
  const find = (): Found => {
    found ??= findIn(source, pages, failures.length, memory);
    return found;
  };
  return {
    addPage(page) {
      const lines = toLines(page);
      if (lines.length === 0) empty.add(page.page);
      pages.set(page.page, lines);
      rules.delete(page.page);
      found = null;
    },
    failPage(page, message) {
      failures.push({ code: 'page-failed', message, page });
      found = null;
    },
    addRules(page, drawn) {
      rules.set(page, drawn);
    },
    doubtfulPages: () =>
      find()
        .acts.flatMap((act) => doubtfulIn(act, rules, memory))
        .filter((page) => !rules.has(page)),
    looseSums: () => {
      const numbers = [...pages.keys()].sort((a, b) => a - b);
      return find().acts.length > 0 ? [] : readLooseSums(numbers.map((page) => pages.get(page)!));
    },
    result: () => {
      const { acts, notice } = find();
      const read = acts.map((act) => readOnce(act, rules, memory));
      const numbers = [...pages.keys()].sort((a, b) => a - b);
      const own = notice && empty.size < numbers.length ? [notice] : [];
      const said = read.flatMap(({ warnings }) => warnings);
      return {
        schema: 'deliberation-extraction/1',
        source,
        deliberations: read.map(({ act }) => act),
        warnings: [...known, ...failures, ...emptyPages(numbers, empty), ...own, ...said],
      };
    },
  };
}

/** What an earlier result said of pages, titles and acts that are as they were then. */
const toMemory = () => ({
  page: createMemory<number, ReadPage>(),
  head: createMemory<number, Head>(),
  act: createMemory<number, ReadAct>(),
  divided: createMemory<number, Divided>(),
  /** How text alone divides the pages of acts in doubt, by their first page: they are divided again once rules are known. */
  textAlone: new Map<number, Map<Line[], Block[]>>(),
});
type Memory = ReturnType<typeof toMemory>;

/** The acts of a document; `notice`: what to say where it has none. */
type Found = { acts: FoundAct[]; notice: Warning | null };

function findIn(source: Source, lines: Map<number, Line[]>, failed: number, memory: Memory): Found {
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const cleaned = withoutFurniture(numbers.map((n) => lines.get(n)!));
  const pages = numbers.map((n, i) => memory.page(n, cleaned[i]!, () => toReadPage(n, cleaned[i]!)));
  const headOf = (own: ReadPage[]) => memory.head(own[0]?.page ?? 0, own, () => readHead(own));
  const titleOf = (from: number, to: number) => headOf(pages.slice(from, to + 1)).title?.value ?? null;
  const acts = findActs(pages, titleOf).map((bounds) => ({
    own: pages.filter(({ page }) => page >= bounds.firstPage && page <= bounds.lastPage),
    bounds,
    headOf,
  }));
  const complete = numbers.length + failed >= source.pageCount;
  return { acts, notice: acts.length === 0 && complete ? notAnAct(pages) : null };
}

/** All that what is read of an act depends on. */
function groundsOf({ own, bounds }: FoundAct, rules: ReadonlyMap<number, Rule[]>): unknown[] {
  const parts = bounds.parts.flatMap(({ kind, firstPage, lastPage }) => [kind, firstPage, lastPage]);
  return [...own, ...parts, ...own.map(({ page }) => rules.get(page))];
}

function readOnce(act: FoundAct, rules: ReadonlyMap<number, Rule[]>, memory: Memory): ReadAct {
  const key = act.bounds.firstPage;
  return memory.act(key, groundsOf(act, rules), () => {
    const divided = divideOnce(act, rules, memory);
    memory.divided.forget(key);
    return readAct(act, divided);
  });
}

function doubtfulIn(act: FoundAct, rules: ReadonlyMap<number, Rule[]>, memory: Memory): number[] {
  const read = memory.act.known(act.bounds.firstPage, groundsOf(act, rules));
  return (read ?? divideOnce(act, rules, memory)).doubtful;
}

function divideOnce(act: FoundAct, rules: ReadonlyMap<number, Rule[]>, memory: Memory): Divided {
  const key = act.bounds.firstPage;
  return memory.divided(key, groundsOf(act, rules), () => {
    const textAlone = memory.textAlone.get(key) ?? new Map<Line[], Block[]>();
    const blocks = act.bounds.parts.map((part) => ({
      part,
      ...readBlocks(part.kind, pagesOf(act.own, part), { rules, divided: textAlone }),
    }));
    const inDoubt = blocks.flatMap(({ tables, astray }) =>
      tables.flatMap(({ doubt, page }) => (doubt || astray.has(page) ? [page] : [])),
    );
    const doubtful = [...new Set(inDoubt)];
    if (doubtful.some((page) => !rules.has(page))) memory.textAlone.set(key, textAlone);
    else memory.textAlone.delete(key);
    return { blocks, doubtful };
  });
}

function emptyPages(numbers: number[], empty: Set<number>): Warning[] {
  return numbers
    .filter((n) => empty.has(n))
    .map((page) => ({
      code: 'no-text-layer',
      message: `La page ${page} est une image : son texte n’est pas lisible ici.`,
      page,
    }));
}

function notAnAct(pages: ReadPage[]): Warning {
  const foreign = pages.some(isHeader);
  return foreign
    ? {
        code: 'other-authority',
        message: 'Ce document est l’acte d’une autre autorité que le Département du Pas-de-Calais.',
        page: null,
      }
    : {
        code: 'not-an-act',
        message: 'Ce document ne se présente pas comme une délibération du Département du Pas-de-Calais.',
        page: null,
      };
}
