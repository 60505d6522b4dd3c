import { toFlow } from '../layout/flow.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { type Line, toLines } from '../layout/lines.ts';
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
import { readBlocks } from './tables.ts';
import { readTitle } from './title.ts';
import { readOutcome, readVote } from './votes.ts';

export type Extractor = {
  /** Adds a page, in any order. */
  addPage(page: PageText): void;
  /** Says that a page could not be read; the others are. */
  failPage(page: number, message: string): void;
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
  const empty = new Set<number>();
  const failures: Warning[] = [];
  const memory = toMemory();
  return {
    addPage(page) {
      const lines = toLines(page);
      if (lines.length === 0) empty.add(page.page);
      pages.set(page.page, lines);
    },
    failPage(page, message) {
      failures.push({ code: 'page-failed', message, page });
    },
    result: () => {
      const extraction = extract(source, pages, empty, failures, memory);
      return { ...extraction, warnings: [...known, ...extraction.warnings] };
    },
  };
}

/** What an earlier result said of pages, titles and acts that are as they were then. */
const toMemory = () => ({
  page: createMemory<number, ReadPage>(),
  head: createMemory<number, Head>(),
  act: createMemory<number, { act: Deliberation; warnings: Warning[] }>(),
});

function extract(
  source: Source,
  lines: Map<number, Line[]>,
  empty: Set<number>,
  failures: Warning[],
  memory: ReturnType<typeof toMemory>,
): Extraction {
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const cleaned = withoutFurniture(numbers.map((n) => lines.get(n)!));
  const pages = numbers.map((n, i) => memory.page(n, cleaned[i]!, () => toReadPage(n, cleaned[i]!)));
  const warnings: Warning[] = [...failures, ...emptyPages(numbers, empty)];
  const headOf = (own: ReadPage[]) => memory.head(own[0]?.page ?? 0, own, () => readHead(own));
  const titleOf = (from: number, to: number) => headOf(pages.slice(from, to + 1)).title?.value ?? null;
  const acts = findActs(pages, titleOf);
  const complete = numbers.length + failures.length >= source.pageCount;
  if (acts.length === 0 && complete && empty.size < numbers.length) warnings.push(notAnAct(pages));
  const deliberations = acts.map((found) => {
    const own = pages.filter(({ page }) => page >= found.firstPage && page <= found.lastPage);
    const bounds = found.parts.flatMap(({ kind, firstPage, lastPage }) => [kind, firstPage, lastPage]);
    const { act, warnings: said } = memory.act(found.firstPage, [...own, ...bounds], () => {
      const said: Warning[] = [];
      return { act: readAct(own, found, headOf, said), warnings: said };
    });
    warnings.push(...said);
    return act;
  });
  return { schema: 'deliberation-extraction/1', source, deliberations, warnings };
}

/** What is read of a decision to know where it belongs, and is then part of its act. */
type Head = { decision: Decision; attendance: Attendance; title: Deliberation['title']; warnings: Warning[] };

function readHead(pages: ReadPage[]): Head {
  const warnings: Warning[] = [];
  const decision = toDecision(toFlow(pages.flatMap(({ lines }) => lines)), pages[0]?.page ?? 1, warnings);
  const attendance = readAttendance(decision);
  return { decision, attendance, title: readTitle(decision, attendance.end), warnings };
}

function readAct(
  pages: ReadPage[],
  act: ActPages,
  headOf: (pages: ReadPage[]) => Head,
  warnings: Warning[],
): Deliberation {
  const pagesOf = (part: Part) =>
    pages.filter((p) => p.page >= part.firstPage && p.page <= part.lastPage).map((p) => p.lines);
  const within = (kind: Part['kind']) =>
    act.parts
      .filter((part) => part.kind === kind)
      .flatMap(pagesOf)
      .flat();
  const blocks = act.parts.map((part) => ({ part, ...readBlocks(part.kind, pagesOf(part)) }));
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
  return {
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
