import type { Block } from '../layout/blocks.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import type { Line } from '../layout/line.ts';
import { toLines } from '../layout/lines.ts';
import type { Rule } from '../layout/rules.ts';
import type { PageText } from '../layout/types.ts';
import type { Amount, Extraction, Source, Warning } from '../model/extraction.ts';
import { isHeading } from './headings.ts';
import { illegiblePages, isLegible } from './legible.ts';
import { readLooseSums } from './loose-sums.ts';
import { beginsAct, findActs, ReadPage } from './parts.ts';
import { isPicture } from './pictures.ts';
import { type Divided, type FoundAct, type Head, pagesOf, type ReadAct, readAct, readHead } from './read-act.ts';
import { createMemory } from './remember.ts';
import { readBlocks } from './tables.ts';

/**
 * Of which acts: of all, or of those that another act has followed. No page that is still to come is likely to be theirs, so they
 * can be read while pages come in.
 */
export type Scope = 'all' | 'followed';

export type Extractor = {
  /** Adds a page, in any order. Says whether it looks like the first one of an act. */
  addPage(page: PageText): boolean;
  /** Says that a page could not be read; the others are. */
  failPage(page: number, message: string): void;
  /** Says what rules are drawn on a page of `doubtfulPages`; the next result makes use of them. */
  addRules(page: number, rules: Rule[]): void;
  /**
   * The pages whose tables text alone leaves in doubt, and whose rules are not known yet. Asked for before the result, it spares
   * the result from being made twice.
   */
  doubtfulPages(scope?: Scope): number[];
  /**
   * What the pages so far say. It may be asked for while pages are still to come. Of acts that are `followed`, those before the
   * first one with a page in doubt.
   */
  result(scope?: Scope): Extraction;
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
  const illegible = new Set<number>();
  const failures: Warning[] = [];
  const memory = toMemory();
  let found: Found | null = null;
  const find = (): Found => {
    found ??= findIn(source, pages, failures.length, memory);
    return found;
  };
  const within = (scope: Scope) => (scope === 'all' ? find().acts : find().acts.slice(0, -1));
  return {
    addPage(page) {
      const printed = toLines(page);
      if (isPicture(printed)) empty.add(page.page);
      const lines = isLegible(printed) ? printed : [];
      if (lines.length < printed.length) illegible.add(page.page);
      pages.set(page.page, lines);
      rules.delete(page.page);
      found = null;
      return beginsAct(lines);
    },
    failPage(page, message) {
      failures.push({ code: 'page-failed', message, page });
      found = null;
    },
    addRules(page, drawn) {
      rules.set(page, drawn);
    },
    doubtfulPages: (scope = 'all') => within(scope).flatMap((act) => doubtsOf(act, rules, memory)),
    looseSums: () => {
      const numbers = [...pages.keys()].sort((a, b) => a - b);
      return find().acts.length > 0 ? [] : readLooseSums(numbers.map((page) => pages.get(page)!));
    },
    result: (scope = 'all') => {
      const { notice } = find();
      const doubts = within(scope).map((act) => ({ act, open: doubtsOf(act, rules, memory).length > 0 }));
      // What stands behind an act in doubt waits with it, but is read already.
      const all = doubts.map(({ act, open }) => (open && scope !== 'all' ? null : readOnce(act, memory)));
      const end = all.indexOf(null);
      const read = all.slice(0, end < 0 ? undefined : end).filter((act) => act !== null);
      const numbers = [...pages.keys()].sort((a, b) => a - b);
      const own = notice && empty.size + 2 * illegible.size < numbers.length ? [notice] : [];
      const said = read.flatMap(({ warnings }) => warnings);
      return {
        schema: 'deliberation-extraction/1',
        source,
        deliberations: read.map(({ act }) => act),
        warnings: [
          ...known,
          ...failures,
          ...emptyPages(numbers, empty),
          ...illegiblePages([...illegible].sort((a, b) => a - b)),
          ...own,
          ...said,
        ],
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
  /** The rules that the doubts about an act have called for: those of other pages, known or not, change nothing of it. */
  drawn: createMemory<number, Drawn>(),
  /** How text alone divides a page: its act may be divided again, with more pages or with rules. */
  textAlone: new WeakMap<Line[], Block[]>(),
});
type Memory = ReturnType<typeof toMemory>;
type Drawn = Map<number, Rule[]>;

/** The acts of a document; `notice`: what to say where it has none. */
type Found = { acts: FoundAct[]; notice: Warning | null };

function findIn(source: Source, lines: Map<number, Line[]>, failed: number, memory: Memory): Found {
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const cleaned = withoutFurniture(
    numbers.map((n) => lines.get(n)!),
    isHeading,
  );
  const pages = numbers.map((n, i) => memory.page(n, cleaned[i]!, () => new ReadPage(n, cleaned[i]!)));
  const headOf = (own: ReadPage[]) => memory.head(own[0]?.page ?? 0, own, () => readHead(own));
  const titleKeyOf = (from: number, to: number) => headOf(pages.slice(from, to + 1)).titleKey;
  const acts = findActs(pages, titleKeyOf).map((bounds) => ({
    own: pages.filter(({ page }) => page >= bounds.firstPage && page <= bounds.lastPage),
    bounds,
    headOf,
  }));
  const complete = numbers.length + failed >= source.pageCount;
  return { acts, notice: acts.length === 0 && complete ? notAnAct(pages) : null };
}

/** All that tells one state of an act's pages from another. */
function groundsOf({ own, bounds }: FoundAct): unknown[] {
  const parts = bounds.parts.flatMap(({ kind, firstPage, lastPage }) => [kind, firstPage, lastPage]);
  return [...own, ...parts];
}

function drawnOf(act: FoundAct, memory: Memory): Drawn {
  return memory.drawn(act.bounds.firstPage, groundsOf(act), () => new Map());
}

/** All that what is read of an act depends on. */
const basisOf = (act: FoundAct, drawn: Drawn): unknown[] => [...groundsOf(act), ...drawn.keys()];

function readOnce(act: FoundAct, memory: Memory): ReadAct {
  const key = act.bounds.firstPage;
  const drawn = drawnOf(act, memory);
  return memory.act(key, basisOf(act, drawn), () => {
    const divided = divideOnce(act, drawn, memory);
    memory.divided.forget(key);
    return readAct(act, divided);
  });
}

/**
 * The pages of an act whose rules must be known before it can be divided any better. Rules are made use of once all that are in
 * doubt are known, and so an act reads the same whenever, and in whatever order, they come.
 */
function doubtsOf(act: FoundAct, rules: ReadonlyMap<number, Rule[]>, memory: Memory): number[] {
  const drawn = drawnOf(act, memory);
  for (;;) {
    const { doubtful } = memory.act.known(act.bounds.firstPage, basisOf(act, drawn)) ?? divideOnce(act, drawn, memory);
    const more = doubtful.filter((page) => !drawn.has(page));
    const unknown = more.filter((page) => !rules.has(page));
    if (more.length === 0 || unknown.length > 0) return unknown;
    for (const page of more) drawn.set(page, rules.get(page)!);
  }
}

function divideOnce(act: FoundAct, drawn: Drawn, memory: Memory): Divided {
  const key = act.bounds.firstPage;
  return memory.divided(key, basisOf(act, drawn), () => {
    const blocks = act.bounds.parts.map((part) => ({
      part,
      ...readBlocks(part.kind, pagesOf(act.own, part), { rules: drawn, divided: memory.textAlone }),
    }));
    const inDoubt = blocks.flatMap(({ tables, astray }) => [
      ...tables.flatMap(({ doubt, page }) => (doubt ? [page] : [])),
      ...astray,
    ]);
    return { blocks, doubtful: [...new Set(inDoubt)] };
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
  const foreign = pages.some(({ begins }) => begins);
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
