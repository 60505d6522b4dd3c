import { foldText } from '../french/fold.ts';
import type { Line } from '../layout/line.ts';
import { isStamp } from '../layout/stamps.ts';
import type { Part } from '../model/extraction.ts';
import { OUTCOME } from './outcome.ts';
import { ASSEMBLY_HEAD, isSigned, REPORT_HEAD } from './report-head.ts';

/** One page as `parts` sees it. Of most only the head is looked at: the rest is folded where it is asked for. */
export class ReadPage {
  readonly page: number;
  /** Its lines without furniture. */
  readonly lines: Line[];
  /** The first of them, folded. */
  readonly head: string;
  /** Whether it begins a deliberation, of whatever authority. */
  readonly begins: boolean;
  /** The number of the report that begins on it: '' where it is printed empty, null where none begins. */
  readonly report: string | null;
  private all: string | null = null;

  constructor(page: number, lines: Line[]) {
    const head = foldHead(lines);
    this.page = page;
    this.begins = HEADER.test(head);
    this.lines = this.begins ? lines : withoutStamps(lines);
    this.head = this.lines === lines ? head : foldHead(this.lines);
    const report = REPORT_HEAD.exec(this.head);
    const told = report && (isSigned(report[0]) || ASSEMBLY_HEAD.test(this.head));
    this.report = told ? (report[1] ?? '') : null;
  }

  /** Its whole text, folded. */
  get whole(): string {
    this.all ??= this.lines.length <= HEAD ? this.head : foldText(this.lines.map(({ text }) => text).join('\n'));
    return this.all;
  }
}

/** The lines without stamps at their head: on the first page of an act they date it, on another they would stand within its sentences. */
function withoutStamps(lines: Line[]): Line[] {
  const first = lines.findIndex(({ text }) => !isStamp(text));
  return first > 0 ? lines.slice(first) : lines;
}

const foldHead = (lines: Line[]): string =>
  foldText(
    lines
      .slice(0, HEAD)
      .map(({ text }) => text)
      .join('\n'),
  );

export type ActPages = { firstPage: number; lastPage: number; parts: Part[] };

const HEADER =
  /DELIBERATIONS?\s+(?:DE\s+LA\s+COMMISSION\s+PERMANENTE|DU\s+CONSEIL\s+DEPARTEMENTAL)[\s\S]{0,200}?(?:REUNION|SEANCE|SESSION)(?:\s+(?!D(?:U|ES)\s)[A-Z'-]+){0,3}\s+D(?:U|ES)\s/;
/** The last words of a report, over its signature. */
const CLOSING = /^JE\s+VOUS\s+PRIE\s+(?:DE\s+BIEN\s+VOULOIR|D'EN)\s|^SIGNE\s*$/m;
/** Where a decision is signed. */
const SIGNED = /^(?:FAIT\s+)?(?:A\s+)?ARRAS(?:\s*,\s*|\s+)LE\s/m;
/** How many lines of a page its head has. */
const HEAD = 26;
/** The decision of an act has 2 to 4 pages; lists of names may make it longer. */
const LONGEST_DECISION = 25;

/** What every such page says, before its text is folded: asked of all pages, of which few say it. */
const WORD = /d[eé]lib[eé]ration/iu;

/** Whether the lines of a page, running heads and all, look like those that begin a deliberation. */
export const beginsAct = (lines: Line[]): boolean =>
  lines.slice(0, HEAD).some(({ text }) => WORD.test(text)) && HEADER.test(foldHead(lines));

/** Whether words over the head of a deliberation say that it is printed as an annex of another. */
function isAnnexed(page: ReadPage): boolean {
  const over = page.head.slice(0, page.head.search(HEADER));
  return /^ANNEXES?\b|POUR\s+(?:MEMOIRE|RAPPEL|INFORMATION)|\bCOPIE\s+D/m.test(over);
}

/** Whether the head of a page names the Département du Pas-de-Calais. */
function isPasDeCalais(page: ReadPage): boolean {
  return /PAS\s?-?\s?DE\s?-?\s?CALAIS/.test(page.head);
}

/** A text reduced to letters and figures, to hold titles against each other. */
export const titleKey = (text: string): string => bareKey(foldText(text));
const bareKey = (folded: string): string => folded.replace(/[^A-Z0-9]+/g, '');
/** The keys of the heads of pages, which are held against the title of one act after the other. */
const headKeys = new WeakMap<ReadPage, string>();

/**
 * Cuts a file into acts and each act into decision, annexes and report (domain.md, "An act"). `titleKeyOf` reads the key of the title of
 * the decision that begins at an index. A deliberation that stands inside the annexes of another, whose report with its own
 * title is still to come, is no act of its own.
 */
export function findActs(pages: ReadPage[], titleKeyOf: (from: number, to: number) => string): ActPages[] {
  const starts = pages.flatMap((page, i) =>
    page.begins && isPasDeCalais(page) && (i === 0 || !isAnnexed(page)) ? [i] : [],
  );
  const decisions = starts.map((start, k) => ({
    start,
    end: decisionEnd(pages, start, starts[k + 1] ?? pages.length),
  }));
  const acts: ActPages[] = [];
  for (let k = 0; k < decisions.length; k++) {
    const { start, end } = decisions[k]!;
    const title = titleKeyOf(start, end);
    let next = starts[k + 1] ?? pages.length;
    let skip = k;
    // Does the report of this act come only behind a later header? Then what lies between is printed in its annexes.
    if (title && next < pages.length && !reports(pages, end + 1, next).some((i) => hasTitle(pages[i]!, title))) {
      const own = reports(pages, next, pages.length).find((i) => hasTitle(pages[i]!, title));
      const others = starts.slice(k + 1).filter((s) => own !== undefined && s < own);
      // Not where an act between bears the same title: then the report may be that one's.
      const foreign = others.every((s) => {
        const d = decisions.find((x) => x.start === s)!;
        return titleKeyOf(d.start, d.end) !== title;
      });
      if (own !== undefined && foreign) {
        skip = k + others.length;
        next = starts[skip + 1] ?? pages.length;
      }
    }
    acts.push({
      firstPage: pages[start]!.page,
      lastPage: pages[next - 1]!.page,
      parts: cut(pages, start, end, next, title),
    });
    k = skip;
  }
  return acts;
}

function cut(pages: ReadPage[], start: number, end: number, next: number, title: string): Part[] {
  const candidates = reports(pages, end + 1, next);
  const titled = candidates.filter((i) => title && hasTitle(pages[i]!, title));
  const numbered = candidates.filter((i) => pages[i]!.report !== '');
  const report = titled.find((i) => numbered.includes(i)) ?? numbered.at(-1) ?? titled[0] ?? next;
  const part = (kind: Part['kind'], from: number, to: number): Part[] =>
    from < to ? [{ kind, firstPage: pages[from]!.page, lastPage: pages[to - 1]!.page }] : [];
  // Behind the President's closing words come the report's own annexes, or the report once more.
  const closed = firstIndex(pages, report, next - 1, (page) => CLOSING.test(page.whole));
  const tail = closed !== undefined && closed + 1 < next && isSignatureTail(pages[closed]!, pages[closed + 1]!);
  const after = closed === undefined ? next : closed + (tail ? 2 : 1);
  const again = candidates.find((i) => i >= after && title && hasTitle(pages[i]!, title));
  const reportEnd = again === undefined ? after : next;
  return [
    ...part('deliberation', start, end + 1),
    ...part('annex', end + 1, report),
    ...part('report', report, reportEnd),
    ...part('annex', reportEnd, next),
  ];
}

function reports(pages: ReadPage[], from: number, to: number): number[] {
  const out: number[] = [];
  for (let i = from; i < to; i++) if (pages[i]!.report !== null) out.push(i);
  return out;
}

/** Whether a report carries a title: the same letters, over whatever lines. */
function hasTitle(page: ReadPage, title: string): boolean {
  const key = headKeys.get(page) ?? bareKey(page.head);
  headKeys.set(page, key);
  return key.includes(title);
}

/** The index of the last page of the decision that begins at `start`; `limit` is where the next act begins. */
function decisionEnd(pages: ReadPage[], start: number, limit: number): number {
  const last = Math.min(limit, start + LONGEST_DECISION) - 1;
  const bound = firstIndex(pages, start + 1, last, (page) => page.report !== null) ?? last + 1;
  const find = (from: number, pattern: RegExp) =>
    firstIndex(pages, from, bound - 1, (page) => pattern.test(page.whole));
  const voted =
    find(start, OUTCOME) ?? find(start, /ABSTENTION(?:S|\(S\))?\s*:\s*\d+|DANS\s+LES\s+CONDITIONS\s+DE\s+VOTE/);
  let from = voted ?? start;
  // Ballots on articles or amendments may stand on several pages.
  while (
    voted !== undefined &&
    from + 1 < bound &&
    !SIGNED.test(pages[from]!.whole) &&
    OUTCOME.test(pages[from + 1]!.whole)
  )
    from++;
  const signed = firstIndex(pages, from, Math.min(bound - 1, from + 1), (page) => SIGNED.test(page.whole));
  if (voted === undefined && signed === undefined) return lastArticlePage(pages, start, bound - 1);
  const end = signed ?? from;
  const after = pages[end + 1];
  return after && end + 1 < bound && isSignatureTail(pages[end]!, after) ? end + 1 : end;
}

/** Whether a page holds no more than the lines of a signature that the page before had no room for. */
function isSignatureTail(page: ReadPage, after: ReadPage): boolean {
  const last = page.lines.at(-1);
  if (!last || last.fromTop < 0.8 * last.pageHeight) return false;
  if (after.lines.length > 6) return false;
  return after.whole.split('\n').every((line) => line.length < 60 && !/\d/.test(line) && !/^ANNEXE/.test(line));
}

/** Without vote and signature: the last page that goes on with the numbering of the articles from the first one. */
function lastArticlePage(pages: ReadPage[], start: number, last: number): number {
  let end = start;
  for (let i = start; i <= last && i <= start + 4; i++)
    if (/^(?:ARTICLE\s+(?:\d+|UNIQUE|PREMIER|[IVX]+|[A-Z]+IEME)\s*:?\s*$|DECIDE\s*:|VU\s)/m.test(pages[i]!.whole))
      end = i;
    else break;
  return end;
}

function firstIndex(
  pages: ReadPage[],
  from: number,
  to: number,
  test: (page: ReadPage) => boolean,
): number | undefined {
  for (let i = from; i <= to && i < pages.length; i++) if (test(pages[i]!)) return i;
  return undefined;
}
