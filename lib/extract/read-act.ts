import { toFlow } from '../layout/flow.ts';
import type { Line } from '../layout/line.ts';
import type { Deliberation, Part, Warning } from '../model/extraction.ts';
import { readAmounts } from './amounts.ts';
import { readArticles } from './articles.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { readBudgetLines } from './budget.ts';
import { type Decision, toDecision } from './context.ts';
import { readGrants } from './grants.ts';
import { readHeader } from './header.ts';
import { findHyphens } from './hyphens.ts';
import { readOutcome } from './outcome.ts';
import { type ActPages, type ReadPage, titleKey } from './parts.ts';
import { readProseGrants } from './prose-grants.ts';
import { readRecitals } from './recitals.ts';
import { readRecusals } from './recusals.ts';
import { readReferences } from './references.ts';
import { readReport } from './report.ts';
import { readSignatory, readSignedDate } from './signature.ts';
import type { PartBlocks } from './tables.ts';
import { readTitle } from './title.ts';
import { readVote } from './votes.ts';

/** Where an act lies, with its pages. */
export type FoundAct = { own: ReadPage[]; bounds: ActPages; headOf(own: ReadPage[]): Head };

/** The parts of an act as text and tables, and its pages whose tables are in doubt. */
export type Divided = { blocks: (PartBlocks & { part: Part })[]; doubtful: number[] };

/** An act as it was read, what is to be said of it, and its pages whose tables are in doubt. */
export type ReadAct = { act: Deliberation; warnings: Warning[]; doubtful: number[] };

/** The lines of the pages of a part. */
export const pagesOf = (pages: ReadPage[], part: Part): Line[][] =>
  pages.filter(({ page }) => page >= part.firstPage && page <= part.lastPage).map(({ lines }) => lines);

/** What is read of a decision to know where it belongs, and is then part of its act. */
export type Head = {
  decision: Decision;
  attendance: Attendance;
  title: Deliberation['title'];
  /** The title as `hasTitle` (parts.ts) looks for it; '' where there is none. */
  titleKey: string;
  warnings: Warning[];
};

/** Lines as running text, without the hyphens of a typesetter. */
const wholeFlow = (lines: Line[]) => toFlow(lines, findHyphens(lines));

/** Reads the head of a decision from the pages of its part. */
export function readHead(pages: ReadPage[]): Head {
  const warnings: Warning[] = [];
  const decision = toDecision(wholeFlow(pages.flatMap(({ lines }) => lines)), pages[0]?.page ?? 1, warnings);
  const attendance = readAttendance(decision);
  const title = readTitle(decision, attendance.end);
  return { decision, attendance, title, titleKey: titleKey(title?.value ?? ''), warnings };
}

/** Reads an act from its parts as they were divided into text and tables. */
export function readAct({ own: pages, bounds: act, headOf }: FoundAct, { blocks, doubtful }: Divided): ReadAct {
  const warnings: Warning[] = [];
  const within = (kind: Part['kind']) =>
    act.parts
      .filter((part) => part.kind === kind)
      .flatMap((part) => pagesOf(pages, part))
      .flat();
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
  const reportFlow = report.length > 0 ? wholeFlow(report) : null;
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
  return { act: read, warnings, doubtful };
}
