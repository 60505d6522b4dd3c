import type { Block } from '../layout/blocks.ts';
import { toFlow } from '../layout/flow.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { type Line, toLines } from '../layout/lines.ts';
import type { Rule } from '../layout/rules.ts';
import type { PageText } from '../layout/types.ts';
import type { Deliberation, Extraction, Part, Source, Warning } from '../model/extraction.ts';
import { readAmounts } from './amounts.ts';
import { readArticles } from './articles.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { readBudgetLines } from './budget.ts';
import { type Decision, toDecision } from './context.ts';
import { readGrants } from './grants.ts';
import { readHeader } from './header.ts';
import { type ActPages, findActs, isHeader, type ReadPage, toReadPage } from './parts.ts';
import { readProseGrants } from './prose-grants.ts';
import { readRecitals } from './recitals.ts';
import { readRecusals } from './recusals.ts';
import { readReferences } from './references.ts';
import { createMemory } from './remember.ts';
import { readReport } from './report.ts';
import { readSignatory, readSignedDate } from './signature.ts';
import { type Known, readBlocks } from './tables.ts';
import { readTitle } from './title.ts';
import { readOutcome, readVote } from './votes.ts';

export type Extractor = {
  /** Adds a page, in any order. */
  addPage(page: PageText): void;
  /** Says that a page could not be read; the others are. */
  failPage(page: number, message: string): void;
  /** Says what rules are drawn on a page of `doubtfulPages`; the next result makes use of them. */
  addRules(page: number, rules: Rule[]): void;
  /** The pages whose tables the last result had to leave in doubt, and whose rules are not known yet. */
  doubtfulPages(): number[];
  /** What the pages so far say. It may be asked for while pages are still to come. */
  result(): Extraction;
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
  let doubtful: number[] = [];
  return {
    addPage(page) {
      const lines = toLines(page);
      if (lines.length === 0) empty.add(page.page);
      pages.set(page.page, lines);
      rules.delete(page.page);
    },
    failPage(page, message) {
      failures.push({ code: 'page-failed', message, page });
    },
    addRules(page, drawn) {
      rules.set(page, drawn);
    },
    doubtfulPages: () => doubtful.filter((page) => !rules.has(page)),
    result: () => {
      const { extraction, doubtful: pagesInDoubt } = extract(source, { lines: pages, rules }, empty, failures, memory);
      doubtful = pagesInDoubt;
      return { ...extraction, warnings: [...known, ...extraction.warnings] };
    },
  };
}

/** What an earlier result said of pages, titles and acts that are as they were then. */
const toMemory = () => ({
  page: createMemory<number, ReadPage>(),
  head: createMemory<number, Head>(),
  act: createMemory<number, ReadAct>(),
  /** How text alone divides the pages of acts in doubt, by their first page: such an act is read again once its rules are known. */
  divided: new Map<number, Map<Line[], Block[]>>(),
});

/** An act as it was read, what is to be said of it, and its pages whose tables are in doubt. */
type ReadAct = { act: Deliberation; warnings: Warning[]; doubtful: number[] };

type Pages = { lines: Map<number, Line[]>; rules: Map<number, Rule[]> };

function extract(
  source: Source,
  { lines, rules }: Pages,
  empty: Set<number>,
  failures: Warning[],
  memory: ReturnType<typeof toMemory>,
): { extraction: Extraction; doubtful: number[] } {
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const cleaned = withoutFurniture(numbers.map((n) => lines.get(n)!));
  const pages = numbers.map((n, i) => memory.page(n, cleaned[i]!, () => toReadPage(n, cleaned[i]!)));
  const warnings: Warning[] = [...failures, ...emptyPages(numbers, empty)];
  const headOf = (own: ReadPage[]) => memory.head(own[0]?.page ?? 0, own, () => readHead(own));
  const titleOf = (from: number, to: number) => headOf(pages.slice(from, to + 1)).title?.value ?? null;
  const acts = findActs(pages, titleOf);
  const complete = numbers.length + failures.length >= source.pageCount;
  if (acts.length === 0 && complete && empty.size < numbers.length) warnings.push(notAnAct(pages));
  const doubtful: number[] = [];
  const deliberations = acts.map((found) => {
    const own = pages.filter(({ page }) => page >= found.firstPage && page <= found.lastPage);
    const bounds = found.parts.flatMap(({ kind, firstPage, lastPage }) => [kind, firstPage, lastPage]);
    const drawn = own.map(({ page }) => rules.get(page));
    const read = memory.act(found.firstPage, [...own, ...bounds, ...drawn], () => {
      const divided = memory.divided.get(found.firstPage) ?? new Map<Line[], Block[]>();
      const read = readAct(own, found, headOf, { rules, divided });
      if (read.doubtful.some((page) => !rules.has(page))) memory.divided.set(found.firstPage, divided);
      else memory.divided.delete(found.firstPage);
      return read;
    });
    warnings.push(...read.warnings);
    doubtful.push(...read.doubtful);
    return read.act;
  });
  return { extraction: { schema: 'deliberation-extraction/1', source, deliberations, warnings }, doubtful };
}

/** What is read of a decision to know where it belongs, and is then part of its act. */
type Head = { decision: Decision; attendance: Attendance; title: Deliberation['title']; warnings: Warning[] };

function readHead(pages: ReadPage[]): Head {
  const warnings: Warning[] = [];
  const decision = toDecision(toFlow(pages.flatMap(({ lines }) => lines)), pages[0]?.page ?? 1, warnings);
  const attendance = readAttendance(decision);
  return { decision, attendance, title: readTitle(decision, attendance.end), warnings };
}

function readAct(pages: ReadPage[], act: ActPages, headOf: (pages: ReadPage[]) => Head, known: Known): ReadAct {
  const warnings: Warning[] = [];
  const pagesOf = (part: Part) =>
    pages.filter((p) => p.page >= part.firstPage && p.page <= part.lastPage).map((p) => p.lines);
  const within = (kind: Part['kind']) =>
    act.parts
      .filter((part) => part.kind === kind)
      .flatMap(pagesOf)
      .flat();
  const blocks = act.parts.map((part) => ({ part, ...readBlocks(part.kind, pagesOf(part), known) }));
  const decided = act.parts.filter(({ kind }) => kind === 'deliberation');
  const isDecided = ({ page }: ReadPage) => decided.some((part) => page >= part.firstPage && page <= part.lastPage);
  const head = headOf(pages.filter(isDecided));
  warnings.push(...head.warnings);
  const decision: Decision = {
    ...head.decision,
    warn: (code, message) => warnings.push({ code, message, page: act.firstPage }),
  };
  const clauses = readRecusals(decision);
  const articles = readArticles(decision);
  const report = within('report');
  const reportFlow = report.length > 0 ? toFlow(report) : null;
  const header = readHeader(decision);
  const read: Deliberation = {
    ...header,
    title: head.title,
    attendance: head.attendance.lists,
    recitals: readRecitals(decision, clauses),
    recusals: clauses.flatMap((clause) => clause.recusals),
    articles,
    vote: readVote(decision),
    outcome: readOutcome(decision),
    signedDate: readSignedDate(decision),
    signatory: readSignatory(decision),
    report: reportFlow ? readReport(reportFlow) : null,
    budgetLines: blocks.flatMap(({ part, tables }) => (part.kind === 'annex' ? [] : tables.flatMap(readBudgetLines))),
    grants: [
      ...readProseGrants(decision.flow, articles),
      ...readGrants(
        blocks.flatMap(({ tables }) => tables),
        articles,
      ),
    ],
    amounts: blocks.flatMap((block) => readAmounts(block.part.kind, block)),
    references: readReferences(decision, reportFlow, header.number?.value ?? null),
    parts: act.parts,
    checks: [],
  };
  const inDoubt = blocks.flatMap(({ tables, astray }) =>
    tables.flatMap(({ doubt, page }) => (doubt || astray.has(page) ? [page] : [])),
  );
  return { act: read, warnings, doubtful: [...new Set(inDoubt)] };
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
